import type { ListingImport } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

export const importStateWords: Record<ListingImport["state"], () => string> = {
  reading: m.lf_state_reading,
  planned: m.lf_state_planned,
  queued: m.lf_state_queued,
  applying: m.lf_state_applying,
  done: m.lf_state_done,
  stopped: m.lf_state_stopped,
}
