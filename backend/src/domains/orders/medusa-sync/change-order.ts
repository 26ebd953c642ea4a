import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, Modules } from "@medusajs/framework/utils"
import { isOver } from "@ocop/producer-orders"
import { databaseOf } from "../../../shared/database"
import { FEE_CREDIT, type MedusaOrder, type Part } from "./medusa-order"

/** Marks our own order changes, so that one that a crash left open can be recognised. */
const CREATED_BY = "producer-order"

interface Action {
  readonly action: ChangeActionType
  readonly reference?: string
  readonly reference_id?: string
  readonly amount?: number
  readonly details?: Record<string, unknown>
}

/**
 * Order change actions that make Medusa's order match its producer order: unfulfilled goods first, then the delivery
 * fee.
 */
export function actionsFor(order: MedusaOrder, { row, lines }: Part): Action[] {
  const actions: Action[] = []
  const wasPacked = order.fulfillments.some(({ partId }) => partId === row.id)
  for (const line of lines) {
    const item = order.items.find(({ id }) => id === line.order_line_id)
    if (!item) continue
    if (wasPacked) {
      const back = row.status === "returned" ? item.fulfilled - item.returned : 0
      if (back <= 0) continue
      const details = { reference_id: item.id, quantity: back }
      actions.push(
        { action: ChangeActionType.RETURN_ITEM, details },
        { action: ChangeActionType.RECEIVE_RETURN_ITEM, details },
      )
      continue
    }
    const wanted = isOver(row.status) ? 0 : line.quantity - line.canceled_quantity
    const surplus = item.quantity - wanted
    if (surplus > 0)
      actions.push({
        action: ChangeActionType.ITEM_REMOVE,
        details: { reference_id: item.id, quantity: surplus },
      })
  }
  const fee = Number(row.delivery_fee)
  if (isOver(row.status) && fee > 0 && !order.credited.has(row.id))
    actions.push({
      action: ChangeActionType.CREDIT_LINE_ADD,
      reference: FEE_CREDIT,
      reference_id: row.id,
      amount: fee,
    })
  return actions
}

/**
 * Removes goods and delivery fee of a producer order from Medusa's order, in one order change. Safe to repeat: it
 * compares with what the order still holds, and first drops a change that a crash left open.
 */
export async function changeOrder(
  container: MedusaContainer,
  order: MedusaOrder,
  part: Part,
): Promise<boolean> {
  const actions = actionsFor(order, part)
  if (actions.length === 0) return false
  const service = container.resolve(Modules.ORDER)
  const left = (await databaseOf(container)("order_change")
    .where({ order_id: order.id, status: "pending", created_by: CREATED_BY })
    .whereNull("deleted_at")
    .select("id")) as { id: string }[]
  if (left.length > 0) await service.cancelOrderChange(left)
  const change = await service.createOrderChange({ order_id: order.id, created_by: CREATED_BY })
  await service.addOrderAction(
    actions.map((action) => ({
      ...action,
      order_id: order.id,
      order_change_id: change.id,
      version: change.version,
    })),
  )
  await service.confirmOrderChange(change.id)
  return true
}
