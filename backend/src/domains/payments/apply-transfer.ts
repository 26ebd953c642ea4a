import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../../shared/database"
import type { Transfer } from "./bank-webhooks/adapter"
import { recordTransfer, type Recorded } from "./record-transfer"
import { captureArrived } from "./capture-arrived"

/**
 * One transfer, wherever it was told: recorded, matched, and captured in Medusa. A crash between the two is mended
 * by telling it again: the second time it is known, and only what is not captured yet is captured.
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
