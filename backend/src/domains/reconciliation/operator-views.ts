import type { MedusaContainer } from "@medusajs/framework/types"
import type { Answer } from "@ocop/contracts"
import { orderCodeOf } from "../../shared/order-code"
import { databaseOf, rowsOf } from "../../shared/database"

export const PAGE_SIZE = 50

interface Page<T> {
  rows: T[]
  total: number
}

const iso = (at: Date | null): string | null => (at ? new Date(at).toISOString() : null)
const codeOf = (displayId: number | null): string | null =>
  displayId === null ? null : orderCodeOf(Number(displayId))

async function pageOf<R, V>(
  container: MedusaContainer,
  select: string,
  rest: string,
  values: readonly unknown[],
  order: string,
  page: number,
  view: (row: R) => V,
): Promise<Page<V>> {
  const database = databaseOf(container)
  const rows = await rowsOf<R>(
    database,
    `select ${select} ${rest} order by ${order} limit ${PAGE_SIZE} offset ?`,
    [...values, (page - 1) * PAGE_SIZE],
  )
  const [count] = await rowsOf<{ total: string }>(database, `select count(*)::text as total ${rest}`, values)
  return { rows: rows.map(view), total: Number(count?.total ?? 0) }
}

type TransactionView = Answer<"resolveBankTransaction">
interface TransactionRow {
  id: string
  source: string
  account: string
  reference: string | null
  amount: string
  excess: string
  description: string
  occurred_at: Date
  status: TransactionView["status"]
  display_id: number | null
  point: string | null
  receipt: string | null
  memo: string | null
  resolution: string | null
  note: string | null
  resolved_at: Date | null
}

const transactionView = (row: TransactionRow): TransactionView => ({
  id: row.id,
  source: row.source,
  account: row.account,
  reference: row.reference,
  amount: Number(row.amount),
  excess: Number(row.excess),
  description: row.description,
  occurredAt: iso(row.occurred_at)!,
  status: row.status,
  orderCode: codeOf(row.display_id),
  counter: row.point !== null && row.receipt !== null ? { point: row.point, receipt: row.receipt } : null,
  memo: row.memo,
  resolution: row.resolution,
  note: row.note,
  resolvedAt: iso(row.resolved_at),
})

/** SQL condition: transfers that need an operator, all but those fully matched, outgoing or resolved. */
const NEEDS_SOMEBODY = "t.resolved_at is null and t.status not in ('matched', 'outgoing')"
const transactionColumns = `t.id, t.source, t.account, t.reference, t.amount::text, t.excess::text, t.description,
  t.occurred_at, t.status, o.display_id, s.receipt, sp.name as point,
  coalesce(r.memo, t.counter_memo) as memo, t.resolution, t.note, t.resolved_at`
const transactionTables = `from bank_transaction t
  left join payment_request r on r.id = t.request_id left join "order" o on o.id = t.order_id
  left join counter_sale s on s.key = t.counter_sale_key left join sales_point sp on sp.id = s.sales_point_id`

export function listTransactions(
  container: MedusaContainer,
  query: { status?: string | undefined; open?: "true" | "false" | undefined; page: number },
): Promise<Page<TransactionView>> {
  const open =
    query.open === undefined
      ? ""
      : query.open === "true"
        ? `and ${NEEDS_SOMEBODY}`
        : `and not (${NEEDS_SOMEBODY})`
  return pageOf(
    container,
    transactionColumns,
    `${transactionTables} where (?::text is null or t.status = ?) ${open}`,
    [query.status ?? null, query.status ?? null],
    "t.occurred_at desc, t.id desc",
    query.page,
    transactionView,
  )
}

export async function readTransaction(
  container: MedusaContainer,
  id: string,
): Promise<TransactionView | null> {
  const [row] = await rowsOf<TransactionRow>(
    databaseOf(container),
    `select ${transactionColumns} ${transactionTables} where t.id = ?`,
    [id],
  )
  return row ? transactionView(row) : null
}

type ExceptionView = Answer<"resolvePaymentException">
interface ExceptionRow {
  id: string
  kind: string
  display_id: number | null
  details: Record<string, unknown>
  status: ExceptionView["status"]
  note: string | null
  created_at: Date
  resolved_at: Date | null
}
const exceptionColumns =
  "e.id, e.kind, o.display_id, e.details, e.status, e.note, e.created_at, e.resolved_at"
const exceptionTables = `from payment_exception e left join "order" o on o.id = e.order_id`
const exceptionView = (row: ExceptionRow): ExceptionView => ({
  id: row.id,
  kind: row.kind,
  orderCode: codeOf(row.display_id),
  details: row.details,
  status: row.status,
  note: row.note,
  createdAt: iso(row.created_at)!,
  resolvedAt: iso(row.resolved_at),
})

export const listExceptions = (
  container: MedusaContainer,
  { status, page }: { status: string; page: number },
): Promise<Page<ExceptionView>> =>
  pageOf(
    container,
    exceptionColumns,
    `${exceptionTables} where e.status = ? and e.deleted_at is null`,
    [status],
    "e.created_at desc, e.id desc",
    page,
    exceptionView,
  )

export async function readException(container: MedusaContainer, id: string): Promise<ExceptionView | null> {
  const [row] = await rowsOf<ExceptionRow>(
    databaseOf(container),
    `select ${exceptionColumns} ${exceptionTables} where e.id = ?`,
    [id],
  )
  return row ? exceptionView(row) : null
}

type EventView = Answer<"retryPaymentEvent">
interface EventRow {
  id: string
  provider: string
  event_id: string
  kind: string
  status: EventView["status"]
  attempts: number
  last_error: string | null
  created_at: Date
}
const eventColumns = "id, provider, event_id, kind, status, attempts, last_error, created_at"
const eventView = (row: EventRow): EventView => ({
  id: row.id,
  provider: row.provider,
  eventId: row.event_id,
  kind: row.kind,
  status: row.status,
  attempts: row.attempts,
  lastError: row.last_error,
  receivedAt: iso(row.created_at)!,
})

export async function listEvents(
  container: MedusaContainer,
  { status, page }: { status: string; page: number },
): Promise<Answer<"listPaymentEvents">> {
  const found = await pageOf(
    container,
    eventColumns,
    "from payment_event where status = ? and deleted_at is null",
    [status],
    "created_at desc, id desc",
    page,
    eventView,
  )
  const refused = await rowsOf<{ provider: string; reason: string; count: string }>(
    databaseOf(container),
    `select provider, reason, sum(count)::text as count from webhook_rejection
      where hour > now() - interval '1 day' group by provider, reason order by sum(count) desc limit 50`,
  )
  return { ...found, refused: refused.map((row) => ({ ...row, count: Number(row.count) })) }
}

export async function readEvent(container: MedusaContainer, id: string): Promise<EventView | null> {
  const [row] = await rowsOf<EventRow>(
    databaseOf(container),
    `select ${eventColumns} from payment_event where id = ?`,
    [id],
  )
  return row ? eventView(row) : null
}

type RefundView = Answer<"refundPart">
interface RefundListRow {
  id: string
  display_id: number | null
  part_code: string | null
  provider: string
  payer: RefundView["payer"]
  amount: string
  reason: string
  state: RefundView["status"]
  created_at: Date
}
const refundColumns =
  "f.id, o.display_id, p.code as part_code, f.provider, f.payer, f.amount::text, f.reason, f.state, f.created_at"
const refundTables = `from payment_refund f left join "order" o on o.id = f.order_id
  left join producer_order p on p.id = f.producer_order_id`
const refundView = (row: RefundListRow): RefundView => ({
  id: row.id,
  orderCode: codeOf(row.display_id),
  partCode: row.part_code,
  provider: row.provider,
  payer: row.payer,
  amount: Number(row.amount),
  reason: row.reason,
  status: row.state,
  createdAt: iso(row.created_at)!,
})

export const listRefunds = (
  container: MedusaContainer,
  query: { status?: string | undefined; page: number },
): Promise<Page<RefundView>> =>
  pageOf(
    container,
    refundColumns,
    `${refundTables} where (?::text is null or f.state = ?)`,
    [query.status ?? null, query.status ?? null],
    "f.created_at desc, f.id desc",
    query.page,
    refundView,
  )

export async function readRefund(container: MedusaContainer, id: string): Promise<RefundView | null> {
  const [row] = await rowsOf<RefundListRow>(
    databaseOf(container),
    `select ${refundColumns} ${refundTables} where f.id = ?`,
    [id],
  )
  return row ? refundView(row) : null
}
