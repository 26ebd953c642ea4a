import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { operatorBody, operatorChange, pointOperator, pointTerminal, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { databaseOf } from "../../../shared/database"
import { listTerminals } from "./point-terminals"
import { pinCheckOf } from "./secrets"

type PointOperator = z.infer<typeof pointOperator>

async function pinColumns(pin: string) {
  const { salt, hash, iterations } = await pinCheckOf(pin)
  return { pin_salt: salt, pin_hash: hash, pin_iterations: iterations }
}

export async function createOperator(
  container: MedusaContainer,
  pointId: string,
  { name, role, pin }: z.infer<typeof operatorBody>,
): Promise<PointOperator> {
  const id = generateEntityId(undefined, "topr")
  await databaseOf(container)("terminal_operator").insert({
    id,
    sales_point_id: pointId,
    name,
    role,
    ...(await pinColumns(pin)),
  })
  return { id, name, role, active: true }
}

/**
 * Changes an operator.
 *
 * @throws ProblemError `terminal_operator_not_found` for an unknown one and one of another sales point alike
 */
export async function changeOperator(
  container: MedusaContainer,
  pointId: string,
  id: string,
  change: z.infer<typeof operatorChange>,
): Promise<PointOperator> {
  const [row] = (await databaseOf(container)("terminal_operator")
    .where({ id, sales_point_id: pointId, office: false })
    .update({
      updated_at: new Date(),
      ...(change.role === undefined ? {} : { role: change.role }),
      ...(change.active === undefined ? {} : { active: change.active }),
      ...(change.pin === undefined ? {} : await pinColumns(change.pin)),
    })
    .returning(["id", "name", "role", "active"])) as PointOperator[]
  if (!row) throw new ProblemError("terminal_operator_not_found")
  return row
}

/**
 * Revokes a terminal. Operations that the device still holds can be exported on its screen; the server refuses them.
 */
export async function revokeTerminal(
  container: MedusaContainer,
  pointId: string,
  id: string,
  at: Date,
): Promise<z.infer<typeof pointTerminal>> {
  await databaseOf(container)("terminal")
    .where({ id, sales_point_id: pointId })
    .whereNull("revoked_at")
    .update({ revoked_at: at })
  const [terminal] = await listTerminals(container, pointId, id)
  if (!terminal) throw new ProblemError("terminal_not_found")
  return terminal
}

/**
 * The operator who hands over a pickup.
 *
 * @throws ProblemError `terminal_operator_not_found`, also for operators of another sales point
 */
export async function requireCounterOperator(
  container: MedusaContainer,
  pointId: string,
  operatorId: string,
): Promise<{ id: string; name: string }> {
  const person = (await databaseOf(container)("terminal_operator")
    .where({ id: operatorId, sales_point_id: pointId, active: true })
    .first("id", "name")) as { id: string; name: string } | undefined
  if (!person) throw new ProblemError("terminal_operator_not_found")
  return person
}
