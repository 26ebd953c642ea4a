import type { ReportReason } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

export const reasonWords: Readonly<Record<ReportReason, () => string>> = {
  spam: m.voice_report_reason_spam,
  insult: m.voice_report_reason_insult,
  untrue: m.voice_report_reason_untrue,
  private_data: m.voice_report_reason_private_data,
  other: m.voice_report_reason_other,
}
