import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseOf } from "../../../../shared/database"
import type { PlannedRow } from "../../register/planned-row"
import { newestRows } from "../../import/newest-rows"
import { compareRow, isApplicable } from "../../register/compare-row"
import { readKnown } from "../../register/read-known"

/** Message of a row whose certificate the register tells otherwise by now. */
export const REGISTER_DIFFERS = "register_differs"

/**
 * Compares the rows of a batch with the register as it is now: between the dry run and this moment an officer may have
 * withdrawn or corrected a certificate. Throws before anything is written, so that only the row itself fails.
 *
 * @returns listing keys whose newest row is older than what the register knows: they change no product
 */
export const checkRegisterStep = createStep("check-register", async (rows: PlannedRow[], { container }) => {
  const known = await readKnown(databaseOf(container), rows)
  const verdictOf = (row: PlannedRow) =>
    compareRow(row, known.certificates, known.productIds.get(row.listingKey) ?? null)
  if (rows.some((row) => !isApplicable(verdictOf(row))))
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, REGISTER_DIFFERS)
  const outdated = newestRows(rows, () => false).filter((row) => {
    const verdict = verdictOf(row)
    return isApplicable(verdict) && verdict.outdated
  })
  return new StepResponse(outdated.map(({ listingKey }) => listingKey))
})
