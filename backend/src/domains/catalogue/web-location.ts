import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { WEB_STOCK_LOCATION } from "../../shared/platform-names"

const KEEP_MS = 30_000
let known: { id: string | null; readAt: number } | null = null

/** The one stock location of the web channel. Cached for half a minute: the set-up creates it once and for all. */
export async function webLocationId(query: Omit<RemoteQueryFunction, symbol>): Promise<string | null> {
  if (known?.id && Date.now() - known.readAt < KEEP_MS) return known.id
  const { data } = await query.graph({
    entity: "stock_location",
    fields: ["id"],
    filters: { name: WEB_STOCK_LOCATION },
  })
  known = { id: (data[0] as { id: string } | undefined)?.id ?? null, readAt: Date.now() }
  return known.id
}
