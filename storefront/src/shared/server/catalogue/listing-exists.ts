import { handle as handleSchema } from "@ocop/contracts"
import { askEngine } from "../search/engine"

/** Whether a published listing has this handle. False while the search engine is unavailable. */
export async function listingExists(handle: string): Promise<boolean> {
  if (!handleSchema.safeParse(handle).success) return false
  const answers = await askEngine("listing", (indexUid) => [
    { indexUid, q: "", filter: [`handle = "${handle}"`], offset: 0, limit: 1, attributesToRetrieve: ["id"] },
  ])
  return (answers?.[0]?.hits.length ?? 0) > 0
}
