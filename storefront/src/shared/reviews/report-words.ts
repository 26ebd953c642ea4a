import type { ReportReason } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

export const reasonWords: Readonly<Record<ReportReason, () => string>> = {
  spam: m.review_report_reason_spam,
  insult: m.review_report_reason_insult,
  untrue: m.review_report_reason_untrue,
  private_data: m.review_report_reason_private_data,
  other: m.review_report_reason_other,
}
