import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  allocate,
  reversalEntry,
  reverseLine,
  type SaleLineSnapshot,
  type Owner,
  type ReversedLine,
} from "@ocop/money"
import { keyOfEntry, postEntries, type NewEntry } from "./post"
import { earnedByOwnDelivery, hadByProducer } from "./direct-collection"
import { cashKeeper, MET_BY, stamp, type MetBy } from "./post-sales"
import {
  BATCH,
  DELIVERY_LINE,
  dongOf,
  linesOf,
  reversedOf,
  wasNeverCollected,
  type ProducerOrderRow,
} from "./rows"

/**
 * Line key for an amount of the whole producer order: taken from goods first, then delivery, never more than is left.
 */
export const WHOLE_PART = "*"

interface Reversal {
  readonly entry: NewEntry
  readonly partId: string
  readonly producerId: string
  readonly lines: readonly ReversedLine[]
  readonly deliveryFee: number
  /** The producer had earned the delivery fee by its own delivery. */
  readonly feeWasEarned: boolean
}

/** The receiver of a reversed amount: the buyer, or the drawer from which a counter refunded it. */
const receiverOf = (part: ProducerOrderRow): Owner =>
  part.channel === "counter"
    ? { account: "point_cash", party: part.point_id }
    : { account: "refunds", party: part.order_id }

function reversal(
  to: Owner,
  part: ProducerOrderRow,
  source: Pick<NewEntry, "sourceType" | "sourceId" | "step" | "occurredAt">,
  lines: readonly ReversedLine[],
  deliveryFee: number,
  feeWasEarned = false,
): Reversal {
  const postings = reversalEntry({
    to,
    producerId: part.producer_id,
    pointId: part.point_id,
    lines,
    deliveryFee,
    released: part.released_at !== null,
  })
  return {
    entry: { ...source, partId: part.id, postings },
    partId: part.id,
    producerId: part.producer_id,
    lines,
    deliveryFee,
    feeWasEarned,
  }
}

/** The amount of a line that earlier refunds left; null when nothing is left. */
function restOf(line: SaleLineSnapshot, before: number): ReversedLine | null {
  if (before >= line.amount) return null
  const result = reverseLine(line, before, line.amount - before)
  if (!result.ok) throw new RangeError(result.message)
  return result.line
}

/**
 * Reverses sold producer orders that were canceled, declined or returned, before or after delivery: what earlier
 * refunds left of them. The delivery fee is reversed too, unless the parcel was delivered.
 */
export async function postEndedParts(trx: Knex.Transaction): Promise<number> {
  const { rows } = (await trx.raw(
    `select p.*, s.at as moment, po.status as ended
       from settlement_producer_order p
       join producer_order po on po.id = p.source_id
       join settlement_status s on s.part_id = po.id and s.status = po.status
      where p.sold_at is not null and p.ended_at is null and p.source_type = 'producer_order'
        and po.status in ('canceled', 'declined', 'returned')
      order by p.id limit ? for update of p skip locked`,
    [BATCH],
  )) as { rows: (ProducerOrderRow & { moment: Date; ended: string })[] }
  if (rows.length === 0) return 0
  const ids = rows.map((row) => row.id)
  const lines = await linesOf(trx, ids)
  const before = await reversedOf(trx, ids)
  const made = rows.map((part) => {
    const taken = (key: string) => before.get(`${part.id} ${key}`)?.amount ?? 0
    const rest = (lines.get(part.id) ?? []).flatMap((line) => restOf(line, taken(line.key)) ?? [])
    const delivery = part.delivered_at ? 0 : dongOf(part.delivery_fee) - taken(DELIVERY_LINE)
    return reversal(
      receiverOf(part),
      part,
      { sourceType: part.source_type, sourceId: part.source_id, step: "ended", occurredAt: part.moment },
      rest,
      delivery,
    )
  })
  await store(trx, made)
  await stamp(trx, "ended_at", rows)
  return rows.length
}

interface Charge extends MetBy {
  charge_id: string
  refund_id: string | null
  line_key: string
  amount: string
  charged_at: Date
}

/** Posts refunds of single lines or amounts. One that exceeds what is left is refused and marked with the reason. */
export async function postRefundCharges(trx: Knex.Transaction): Promise<number> {
  const waiting = `p.sold_at is not null and c.refused_code is null
        and not exists (
          select 1 from settlement_entry e where e.source_type = 'refund_charge' and e.source_id = c.id)`
  const { rows: parts } = (await trx.raw(
    `select p.id from settlement_producer_order p
      where exists (select 1 from settlement_refund_charge c where c.part_id = p.id and ${waiting})
      order by p.id limit ? for update of p skip locked`,
    [BATCH],
  )) as { rows: { id: string }[] }
  if (parts.length === 0) return 0
  // Read again under the lock: another run may have posted them between the first query and the lock.
  const { rows } = (await trx.raw(
    `select p.*, ${MET_BY}, c.id as charge_id, c.refund_id, c.line_key, c.amount, c.charged_at
       from settlement_refund_charge c
       join settlement_producer_order p on p.id = c.part_id
      where p.id = any(?) and ${waiting}
      order by p.id, c.id`,
    [parts.map((part) => part.id)],
  )) as { rows: (ProducerOrderRow & Charge)[] }
  const ids = [...new Set(rows.map((row) => row.id))]
  const lines = await linesOf(trx, ids)
  const before = await reversedOf(trx, ids)
  const made: Reversal[] = []
  const refused: string[] = []
  for (const row of rows) {
    const taken = (key: string) => before.get(`${row.id} ${key}`)?.amount ?? 0
    const back = takeBack(row, lines.get(row.id) ?? [], taken)
    if (!back) {
      refused.push(row.charge_id)
      continue
    }
    const source = {
      sourceType: "refund_charge",
      sourceId: row.charge_id,
      step: "charged",
      occurredAt: row.charged_at,
    }
    const to = wasNeverCollected(row.refund_id) ? cashKeeper(row) : receiverOf(row)
    const feeWasEarned = row.own_delivery && row.delivered_at !== null
    made.push(reversal(to, row, source, back.lines, back.deliveryFee, feeWasEarned))
    const add = (key: string, amount: number): void =>
      void before.set(`${row.id} ${key}`, { amount: taken(key) + amount, producer: 0 })
    for (const { key, amount } of back.lines) add(key, amount)
    if (back.deliveryFee > 0) add(DELIVERY_LINE, back.deliveryFee)
  }
  await store(trx, made)
  if (refused.length > 0)
    await trx("settlement_refund_charge")
      .whereIn("id", refused)
      .update({ refused_code: "refund_exceeds_sale" })
  return parts.length
}

interface TakenBack {
  readonly lines: readonly ReversedLine[]
  readonly deliveryFee: number
}

/** Reverses one charge. Null when it exceeds what is left; for a whole producer order, when nothing is left. */
function takeBack(
  row: ProducerOrderRow & Charge,
  lines: readonly SaleLineSnapshot[],
  taken: (key: string) => number,
): TakenBack | null {
  const amount = dongOf(row.amount)
  const fee = dongOf(row.delivery_fee) - taken(DELIVERY_LINE)
  if (row.line_key === DELIVERY_LINE) return amount > fee ? null : { lines: [], deliveryFee: amount }
  if (row.line_key !== WHOLE_PART) {
    const line = lines.find(({ key }) => key === row.line_key)
    const result = line ? reverseLine(line, taken(line.key), amount) : null
    return result?.ok ? { lines: [result.line], deliveryFee: 0 } : null
  }
  const left = lines.map((line) => line.amount - taken(line.key))
  const goods = left.reduce((sum, one) => sum + one, 0)
  const ofGoods = Math.min(amount, goods)
  const deliveryFee = Math.min(amount - ofGoods, fee)
  if (ofGoods + deliveryFee === 0) return null
  const shares = allocate(ofGoods, left)
  if (!shares.ok) throw new RangeError(shares.message)
  const back = lines.flatMap((line, index) => {
    const share = shares.parts[index]!
    const result = share > 0 ? reverseLine(line, taken(line.key), share) : null
    return result?.ok ? [result.line] : []
  })
  return { lines: back, deliveryFee }
}

async function store(trx: Knex.Transaction, reversals: readonly Reversal[]): Promise<void> {
  const written = await postEntries(
    trx,
    reversals.flatMap(({ entry, producerId, deliveryFee, feeWasEarned }) => [
      entry,
      ...hadByProducer(entry, producerId),
      ...(feeWasEarned ? earnedByOwnDelivery(entry, producerId, -deliveryFee) : []),
    ]),
  )
  const rows = reversals.flatMap(({ entry, partId, lines, deliveryFee }) => {
    const entryId = written.get(keyOfEntry(entry))
    if (!entryId) return []
    const own = { entry_id: entryId, part_id: partId }
    const none = { producer: 0, commission: 0, point_commission: 0, vat: 0, pit: 0 }
    return [
      ...lines.map(({ key, amount, producer, commission, pointCommission, vat, pit }) => ({
        ...own,
        line_key: key,
        amount,
        producer,
        commission,
        point_commission: pointCommission,
        vat,
        pit,
      })),
      ...(deliveryFee > 0 ? [{ ...own, line_key: DELIVERY_LINE, amount: deliveryFee, ...none }] : []),
    ]
  })
  if (rows.length === 0) return
  await trx.raw(
    `insert into settlement_reversal
     select (jsonb_populate_record(null::settlement_reversal, line)).*
       from jsonb_array_elements(?::jsonb) as line`,
    [JSON.stringify(rows)],
  )
}
