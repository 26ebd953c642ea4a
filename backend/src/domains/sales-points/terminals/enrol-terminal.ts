import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { ProblemError } from "../../../shared/errors/problem"
import { databaseOf, rowsOf } from "../../../shared/database"
import { hashOf, newEnrolmentCode, newTerminalKey } from "./secrets"

const CODE_HOURS = 24

export interface EnrolledTerminal {
  readonly terminalId: string
  readonly key: string
  readonly pointId: string
}

/** Creates a one-time enrolment code for a device of the manager's own sales point. */
export async function makeEnrolmentCode(
  container: MedusaContainer,
  input: { pointId: string; managerId: string; name: string },
  at: Date,
): Promise<{ code: string; expiresAt: string }> {
  const code = newEnrolmentCode()
  const expiresAt = new Date(at.getTime() + CODE_HOURS * 60 * 60 * 1000)
  await databaseOf(container)("terminal_enrolment").insert({
    code_hash: hashOf(code),
    sales_point_id: input.pointId,
    name: input.name,
    created_by: input.managerId,
    expires_at: expiresAt,
  })
  return { code, expiresAt: expiresAt.toISOString() }
}

/**
 * Redeems an enrolment code and creates the terminal, in one transaction: of two devices with one code, one is
 * enrolled.
 */
export async function enrolTerminal(
  container: MedusaContainer,
  { code, deviceName }: { code: string; deviceName: string },
  at: Date,
): Promise<EnrolledTerminal> {
  return databaseOf(container).transaction(async (trx) => {
    const terminalId = generateEntityId(undefined, "term")
    const [used] = await rowsOf<{ sales_point_id: string; name: string }>(
      trx,
      `update terminal_enrolment set used_at = ?, terminal_id = ?
        where code_hash = ? and used_at is null and expires_at > ?
        returning sales_point_id, name`,
      [at, terminalId, hashOf(code), at],
    )
    if (!used) throw new ProblemError("enrolment_code_unknown")
    const point = (await trx("sales_point")
      .where({ id: used.sales_point_id })
      .whereNull("deleted_at")
      .first("stock_location_id")) as { stock_location_id: string | null } | undefined
    if (!point?.stock_location_id) throw new ProblemError("point_not_open")
    const key = newTerminalKey()
    await trx("terminal").insert({
      id: terminalId,
      sales_point_id: used.sales_point_id,
      location_id: point.stock_location_id,
      name: `${used.name} (${deviceName})`,
      key_hash: hashOf(key),
      enrolled_at: at,
    })
    return { terminalId, key, pointId: used.sales_point_id }
  })
}
