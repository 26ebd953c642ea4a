import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TerminalOperation } from "@ocop/contracts"
import { returnWorth, saleAmounts, sumOf } from "@ocop/stock"
import { ownersOf } from "../inventory/goods-owner"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"
import {
  lockLevels,
  move,
  Deferral,
  Refusal,
  type OperationContext,
} from "../inventory/operations/operation-context"

type Of<K extends TerminalOperation["kind"]> = Extract<TerminalOperation, { kind: K }>

/** Applies a sale. A sale is a physical fact: it is refused for its amounts, never for the stock. */
export async function applySale(context: OperationContext, operation: Of<"sale">): Promise<void> {
  const { trx, terminal, at } = context
  const { payload } = operation
  const amounts = saleAmounts(payload)
  if (!amounts) throw new Refusal("operation_total_wrong")
  const places = payload.lines.map(({ itemId }) => ({ itemId, locationId: terminal.locationId }))
  await lockLevels(context, places, false)
  await move(
    context,
    payload.lines.map(({ itemId, quantity, lotId }) => ({
      itemId,
      locationId: terminal.locationId,
      delta: -quantity,
      lotId,
    })),
  )
  await recordSales(trx, terminal, [{ operation, at, amounts }])
}

/** A sale with validated amounts. */
export interface CheckedSale {
  readonly operation: Of<"sale">
  readonly at: Date
  /** Amount of each line after its discount (dong). */
  readonly amounts: readonly number[]
}

/** Records the sales with their lines, owners and payments. The goods are moved already. */
export async function recordSales(
  trx: Knex,
  terminal: TerminalScope,
  sales: readonly CheckedSale[],
): Promise<void> {
  await trx("counter_sale").insert(
    sales.map(({ operation, at }) => ({
      key: operation.key,
      terminal_id: terminal.id,
      sales_point_id: terminal.pointId,
      location_id: terminal.locationId,
      operator_id: operation.operatorId,
      shift: operation.shift ?? null,
      receipt: operation.payload.receipt,
      total: operation.payload.total,
      occurred_at: at,
    })),
  )
  const owners = await ownersOf(
    trx,
    terminal.locationId,
    sales.flatMap(({ operation }) => operation.payload.lines.map(({ itemId }) => itemId)),
  )
  await trx("counter_sale_line").insert(
    sales.flatMap(({ operation, amounts }) =>
      operation.payload.lines.map((line, index) => ({
        sale_key: operation.key,
        line: index,
        inventory_item_id: line.itemId,
        title: line.title,
        quantity: line.quantity,
        unit_price: line.unitPrice,
        discount: line.discount,
        amount: amounts[index],
        ownership: owners.get(line.itemId)?.ownership ?? "consignment",
        producer_id: owners.get(line.itemId)?.producerId ?? null,
      })),
    ),
  )
  await pay(
    trx,
    sales.flatMap(({ operation }) =>
      tendersOf(terminal, operation, "sale", operation.key, operation.payload.payments),
    ),
  )
}

type Tender = { method: string; amount: number; reference?: string | null | undefined }

const tendersOf = (
  terminal: TerminalScope,
  operation: TerminalOperation,
  kind: "sale" | "refund",
  saleKey: string,
  tenders: readonly Tender[],
) =>
  tenders.map(({ method, amount, reference }, position) => ({
    op_key: operation.key,
    position,
    sale_key: saleKey,
    terminal_id: terminal.id,
    seq: operation.seq,
    shift: operation.shift ?? null,
    kind,
    method,
    amount: kind === "sale" ? amount : -amount,
    reference: reference ?? null,
  }))

async function pay(trx: Knex, tenders: readonly ReturnType<typeof tendersOf>[number][]): Promise<void> {
  if (tenders.length > 0) await trx("counter_payment").insert([...tenders])
}

const refund = (
  { trx, terminal, operation }: OperationContext,
  saleKey: string,
  tenders: readonly Tender[],
): Promise<void> => pay(trx, tendersOf(terminal, operation, "refund", saleKey, tenders))

interface SaleRow {
  location_id: string
  total: string
  refunded: string
  voided_by: string | null
}
interface SaleLineRow {
  line: number
  inventory_item_id: string
  quantity: number
  amount: string
  returned: number
}

/** Locks the sale that a return or void names; it may not have arrived yet. */
async function lockSale({ trx, terminal }: OperationContext, saleKey: string) {
  const sale = (await trx("counter_sale")
    .where({ key: saleKey })
    .forUpdate()
    .first("location_id", "total", "refunded", "voided_by")) as SaleRow | undefined
  if (!sale) {
    const op = (await trx("stock_operation")
      .where({ op_key: saleKey })
      .first("kind", "outcome", "location_id")) as
      { kind: string; outcome: string; location_id: string } | undefined
    if (op && (op.kind !== "sale" || op.outcome === "refused" || op.location_id !== terminal.locationId))
      throw new Refusal("operation_sale_foreign")
    throw new Deferral("awaits_operation", { for: "operation", key: saleKey })
  }
  if (sale.location_id !== terminal.locationId) throw new Refusal("operation_sale_foreign")
  const lines = (await trx("counter_sale_line")
    .where({ sale_key: saleKey })
    .orderBy("line")
    .select("line", "inventory_item_id", "quantity", "amount", "returned")) as SaleLineRow[]
  return { sale, lines }
}

async function takeBack(
  context: OperationContext,
  saleKey: string,
  back: readonly { line: SaleLineRow; quantity: number }[],
  restock: boolean,
): Promise<void> {
  const { trx, terminal, operation } = context
  if (back.length === 0) return
  const places = back.map(({ line }) => ({
    itemId: line.inventory_item_id,
    locationId: terminal.locationId,
  }))
  await lockLevels(context, places, true)
  if (restock)
    await move(
      context,
      back.map(({ quantity }, index) => ({ ...places[index]!, delta: quantity })),
    )
  for (const { line, quantity } of back)
    await trx("counter_sale_line")
      .where({ sale_key: saleKey, line: line.line })
      .update({ returned: line.returned + quantity })
  await trx("counter_return_line").insert(
    back.map(({ line, quantity }) => ({
      op_key: operation.key,
      sale_key: saleKey,
      line: line.line,
      quantity,
      restocked: restock,
      worth: returnWorth({ amount: Number(line.amount), quantity: line.quantity }, line.returned, quantity),
    })),
  )
}

export async function applyReturn(context: OperationContext, { payload }: Of<"return">): Promise<void> {
  const { sale, lines } = await lockSale(context, payload.saleKey)
  const wanted = new Map<number, number>()
  for (const { line, quantity } of payload.lines) wanted.set(line, (wanted.get(line) ?? 0) + quantity)
  const back = [...wanted].map(([number, quantity]) => {
    const line = lines.find((one) => one.line === number)
    if (!line) throw new Refusal("operation_line_unknown")
    if (line.returned + quantity > line.quantity) throw new Refusal("operation_too_much_returned")
    return { line, quantity }
  })
  const money = sumOf(payload.refunds)
  if (Number(sale.refunded) + money > Number(sale.total)) throw new Refusal("operation_too_much_returned")
  await takeBack(context, payload.saleKey, back, payload.restock)
  await refund(context, payload.saleKey, payload.refunds)
  await context
    .trx("counter_sale")
    .where({ key: payload.saleKey })
    .update({ refunded: Number(sale.refunded) + money })
}

/** Voids the whole sale, as if it had not been made. A sale with a return cannot be voided any more. */
export async function applyVoid(context: OperationContext, { payload }: Of<"void">): Promise<void> {
  const { sale, lines } = await lockSale(context, payload.saleKey)
  if (sale.voided_by || Number(sale.refunded) > 0 || lines.some(({ returned }) => returned > 0))
    throw new Refusal("operation_too_much_returned")
  await takeBack(
    context,
    payload.saleKey,
    lines.map((line) => ({ line, quantity: line.quantity })),
    true,
  )
  const paid = (await context
    .trx("counter_payment")
    .where({ op_key: payload.saleKey })
    .orderBy("position")
    .select("method", "amount", "reference")) as {
    method: string
    amount: string
    reference: string | null
  }[]
  await refund(
    context,
    payload.saleKey,
    paid.map((one) => ({ ...one, amount: Number(one.amount) })),
  )
  await context
    .trx("counter_sale")
    .where({ key: payload.saleKey })
    .update({ refunded: sale.total, voided_by: context.operation.key })
}
