import type { MedusaContainer } from "@medusajs/framework/types"
import type { Answer } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { databaseOf } from "../../shared/database"
import { closeException } from "../payments/exceptions"
import { readException } from "./operator-views"

/** Closes an exception with its resolution, once. @throws ProblemError */
export async function resolveException(
  container: MedusaContainer,
  id: string,
  { outcome, note }: { outcome: "corrected" | "accepted"; note: string },
  operatorId: string,
): Promise<Answer<"resolvePaymentException">> {
  const closed = await closeException(databaseOf(container), id, `${outcome}: ${note}`, operatorId)
  const found = await readException(container, id)
  if (!found) throw new ProblemError("payment_not_found")
  if (!closed) throw new ProblemError("payment_already_settled")
  return found
}
