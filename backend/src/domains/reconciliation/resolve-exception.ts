import type { MedusaContainer } from "@medusajs/framework/types"
import type { Answer } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../shared/database"
import { readException } from "./operator-views"

/** Closes an exception with what was done about it, once. @throws ProblemError */
export async function resolveException(
  container: MedusaContainer,
  id: string,
  { outcome, note }: { outcome: "corrected" | "accepted"; note: string },
  operatorId: string,
): Promise<Answer<"resolvePaymentException">> {
  const closed = await rowsOf(
    databaseOf(container),
    `update payment_exception set status = 'resolved', note = ?, resolved_by = ?, resolved_at = now(), updated_at = now()
      where id = ? and status = 'open' returning id`,
    [`${outcome}: ${note}`, operatorId, id],
  )
  const found = await readException(container, id)
  if (!found) throw new ProblemError("payment_not_found")
  if (closed.length === 0) throw new ProblemError("payment_already_settled")
  return found
}
