import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../shared/database"
import type { Transfer } from "./bank-webhooks/adapter"
import { recordTransfer, type Recorded } from "./record-transfer"
import { captureArrived } from "./capture-arrived"

/**
 * Applies one transfer from any source: recorded, matched, and captured in Medusa. A retry repairs a crash between
 * these: the transfer is known then, and only what is not captured yet is captured.
 */
export async function applyTransfer(
  container: MedusaContainer,
  source: string,
  transfer: Transfer,
): Promise<Recorded> {
  const recorded = await recordTransfer(databaseOf(container), source, transfer)
  if (recorded.orderId) await captureArrived(container, recorded.orderId)
  return recorded
}
