import { createHmac, timingSafeEqual } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { viewsBatch, type ViewsBatch } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"

const SHORTEST_SECRET = 16
/** Retention of batch keys: a storefront server stops retrying a batch long before. */
const BATCHES_KEPT_MS = 30 * 86_400_000

/**
 * Parses a signed batch of product views. Without a configured secret every batch is refused.
 *
 * @throws ProblemError `views_refused`
 */
export function readProductViews(
  raw: unknown,
  signature: unknown,
  secret = process.env.VIEWS_SECRET ?? "",
): ViewsBatch {
  if (secret.length < SHORTEST_SECRET || !Buffer.isBuffer(raw) || typeof signature !== "string")
    throw new ProblemError("views_refused")
  const right = createHmac("sha256", secret).update(raw).digest()
  const given = Buffer.from(signature, "hex")
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new ProblemError("views_refused")
  let written: unknown
  try {
    written = JSON.parse(raw.toString("utf8"))
  } catch (cause) {
    throw new ProblemError("views_refused", { cause })
  }
  const batch = viewsBatch.safeParse(written)
  if (!batch.success) throw new ProblemError("views_refused", { cause: batch.error })
  return batch.data
}

/** Records a batch of views once, however often it is delivered. Unknown products are not counted. */
export async function recordProductViews(
  database: Knex,
  { id, views }: ViewsBatch,
  now: Date,
): Promise<boolean> {
  return database.transaction(async (trx) => {
    const fresh = (await trx("product_view_batch")
      .insert({ id, received_at: now })
      .onConflict("id")
      .ignore()
      .returning("id")) as { id: string }[]
    if (fresh.length === 0) return false
    // In the order of their keys, so that two batches at once never deadlock.
    await trx.raw(
      `insert into product_view as known (product_id, day, views)
       select product.id, seen.day::date, sum(seen.count)::int
         from jsonb_to_recordset(?::jsonb) as seen(handle text, day text, count int)
         join product on product.handle = seen.handle and product.deleted_at is null
        group by 1, 2 order by 1, 2
       on conflict (product_id, day) do update set views = known.views + excluded.views`,
      [JSON.stringify(views)],
    )
    await trx("product_view_batch")
      .where("received_at", "<", new Date(now.getTime() - BATCHES_KEPT_MS))
      .delete()
    return true
  })
}
