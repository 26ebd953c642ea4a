import type { ListingImport } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

export const importStateWords: Record<ListingImport["state"], () => string> = {
  reading: m.listing_import_state_reading,
  planned: m.listing_import_state_planned,
  queued: m.listing_import_state_queued,
  applying: m.listing_import_state_applying,
  done: m.listing_import_state_done,
  stopped: m.listing_import_state_stopped,
}
