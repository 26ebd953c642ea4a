import type { MedusaContainer } from "@medusajs/framework/types"
import type { PartEventRow } from "../../../lib/producer-order/rows"

/** Gives back what was paid for goods that do not come. */
export async function giveMoneyBack(_container: MedusaContainer, _event: PartEventRow): Promise<void> {
  // Cash at the door: nothing was paid before, what is collected shrinks (`followCash`).
}
