import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TerminalOperation } from "@ocop/contracts"
import type { OperationContext } from "../inventory/operations/operation-context"
import type { OperationHandlers } from "../inventory/operations/operation-handlers"
import { rowsOf } from "../../shared/database"
import {
  applyCount,
  applyOutflow,
  applyReceive,
  applyTransferReceive,
  applyTransferSend,
} from "../inventory/operations/goods"
import { applyReturn, applySale, applyVoid } from "./sale"
import { applyCash, applyShiftClose, applyShiftOpen } from "./shift"

/** Items of the sale that a return or a void names, whose goods it may put back. */
async function itemsOfSale(database: Knex, { payload }: TerminalOperation): Promise<readonly string[]> {
  if (!("saleKey" in payload)) return []
  const rows = await rowsOf<{ id: string }>(
    database,
    "select inventory_item_id as id from counter_sale_line where sale_key = ?",
    [payload.saleKey],
  )
  return rows.map(({ id }) => id)
}

async function applyKind(context: OperationContext): Promise<number | null> {
  const { operation } = context
  switch (operation.kind) {
    case "sale":
      return applySale(context, operation).then(() => null)
    case "return":
      return applyReturn(context, operation).then(() => null)
    case "void":
      return applyVoid(context, operation).then(() => null)
    case "receive":
      return applyReceive(context, operation).then(() => null)
    case "write_off":
    case "return_to_producer":
      return applyOutflow(context, operation).then(() => null)
    case "count":
      return applyCount(context, operation).then(() => null)
    case "transfer_send":
      return applyTransferSend(context, operation).then(() => null)
    case "transfer_receive":
      return applyTransferReceive(context, operation).then(() => null)
    case "shift_open":
      return applyShiftOpen(context, operation).then(() => null)
    case "cash_in":
    case "cash_out":
      return applyCash(context, operation).then(() => null)
    case "shift_close":
      return applyShiftClose(context, operation)
  }
}

/** Operation handlers of a terminal: stock kinds from inventory, sales and shifts from here. */
export const operationHandlers: OperationHandlers = { itemsOf: itemsOfSale, apply: applyKind }
