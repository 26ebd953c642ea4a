import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProducerOrderPage, ProducerOrderQuery, ProducerOrderGroup } from "@ocop/contracts"
import type { ProducerOrderState } from "@ocop/producer-orders"
import { readPhone } from "@ocop/typed-values"
import { databaseOf } from "../../../shared/database"
import { keysetPage, latestFirst, microsecondsOf, pageOf } from "../../../shared/keyset"
import { likeLiteral } from "../../../shared/like-pattern"
import { linesOf, type ProducerOrderLineRow } from "../producer-order-rows"
import { producerOrderRows, summaryOf, type ProducerOrderListRow } from "./order-rows"
import type { ProducerScope } from "../../producers/scope"

/** States in each group of the producer's list: to do, on the way, closed. */
const shelves: Readonly<Record<ProducerOrderGroup, readonly ProducerOrderState[]>> = {
  to_do: ["placed", "accepted", "packed", "failed"],
  on_the_way: ["handed_over"],
  over: ["delivered", "declined", "canceled", "returned"],
}

/** Sort key (SQL), whole microseconds: open orders by earliest deadline, closed ones latest first. */
const rankOf = (shelf: ProducerOrderGroup): string =>
  shelf === "over" ? latestFirst("p.status_since") : microsecondsOf("coalesce(p.deadline_at, p.status_since)")

/** SQL condition of a group. An order for pickup waits at the sales point, so the producer has nothing to do for it. */
const lying = (shelf: ProducerOrderGroup, prefix = ""): string => {
  const waits = `(${prefix}pickup_point_id is not null and ${prefix}status in ('placed', 'accepted'))`
  return shelf === "on_the_way"
    ? `(${prefix}status = any(?) or ${waits})`
    : `(${prefix}status = any(?) and not ${waits})`
}

type Counts = Record<ProducerOrderGroup | "overdue", number>

function groupByPart(lines: readonly ProducerOrderLineRow[]): Map<string, ProducerOrderLineRow[]> {
  const groups = new Map<string, ProducerOrderLineRow[]>()
  for (const line of lines)
    groups.set(line.producer_order_id, [...(groups.get(line.producer_order_id) ?? []), line])
  return groups
}

/** One page of the producer's orders, with the count of each group. */
export async function listProducerOrders(
  container: MedusaContainer,
  { producerId, role }: ProducerScope,
  { shelf, status, q, after, limit }: ProducerOrderQuery,
  now: Date,
): Promise<ProducerOrderPage> {
  const database = databaseOf(container)
  const rank = rankOf(shelf)
  const page = producerOrderRows(database, producerId)
    .select(database.raw(`${rank}::text as sort_key`))
    .whereRaw(lying(shelf, "p."), [status ? [status] : [...shelves[shelf]]])
  keysetPage(page, { key: rank, id: "p.id" }, { after, limit })
  if (q) {
    const phone = readPhone(q)
    // A whole number in any spelling, or its last digits.
    const digits = phone.ok ? phone.value : q.replace(/\D/g, "")
    void page.where((either) => {
      void either.whereRaw("p.code ilike ? || '%'", [likeLiteral(q)])
      if (digits.length >= 4) void either.orWhereRaw("a.phone like '%' || ?", [digits])
    })
  }
  const rows = (await page) as (ProducerOrderListRow & { sort_key: string })[]
  const { page: shown, nextAfter } = pageOf(rows, limit)
  const lines = groupByPart(
    await linesOf(
      database,
      shown.map(({ id }) => id),
    ),
  )
  const count = (name: ProducerOrderGroup) =>
    database.raw(`(count(*) filter (where ${lying(name)}))::int as ${name}`, [[...shelves[name]]])
  const counts = (await database("producer_order")
    .where({ producer_id: producerId })
    .whereNull("deleted_at")
    .first(
      count("to_do"),
      count("on_the_way"),
      count("over"),
      database.raw("(count(*) filter (where deadline_at <= ?))::int as overdue", [now]),
    )) as Counts
  const { overdue, ...shelved } = counts
  return {
    counts: shelved,
    overdue,
    orders: shown.map((row) => summaryOf(row, lines.get(row.id) ?? [], role, now)),
    nextAfter,
  }
}
