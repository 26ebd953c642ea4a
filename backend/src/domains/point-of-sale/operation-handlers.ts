import type { OperationContext } from "../inventory/operations/operation-context"
import {
  applyCount,
  applyOutflow,
  applyReceive,
  applyTransferReceive,
  applyTransferSend,
} from "../inventory/operations/goods"
import { applyReturn, applySale, applyVoid } from "./sale"
import { applyCash, applyShiftClose, applyShiftOpen } from "./shift"

/** @returns cash that a closed shift should have, null for everything else */
export async function applyKind(context: OperationContext): Promise<number | null> {
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
