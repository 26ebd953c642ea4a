import type { MedusaContainer } from "@medusajs/framework/types"
import type { OperatorRole, TerminalMe } from "@ocop/contracts"
import { SALES_POINT_MODULE } from "../../modules/sales-point"
import type { SalesPointModuleService } from "../../modules/sales-point/service"
import { databaseOf } from "../../shared/database"
import { sequenceOf } from "./operation-sequence"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"

/** Discount limit: a policy of the platform, not of a regulation; above it a shop lead confirms. */
const DISCOUNT_LIMIT_PERCENT = 10

export async function terminalPoint(
  container: MedusaContainer,
  pointId: string,
): Promise<TerminalMe["point"]> {
  const point = await container
    .resolve<SalesPointModuleService>(SALES_POINT_MODULE)
    .retrieveSalesPoint(pointId)
  return { id: point.id, handle: point.handle, name: point.name, address: point.address, phone: point.phone }
}

interface OperatorRow {
  id: string
  name: string
  role: OperatorRole
  pin_salt: string
  pin_hash: string
  pin_iterations: number
}

/** Everything that a terminal needs to work offline, except its catalogue. */
export async function readTerminal(
  container: MedusaContainer,
  scope: TerminalScope,
  at: Date,
): Promise<TerminalMe> {
  const database = databaseOf(container)
  const operators = (await database("terminal_operator")
    .where({ sales_point_id: scope.pointId, active: true })
    .orderBy("name")
    .select("id", "name", "role", "pin_salt", "pin_hash", "pin_iterations")) as OperatorRow[]
  const { VIETQR_BANK_BIN: bin, VIETQR_ACCOUNT: account, VIETQR_ACCOUNT_NAME: accountName } = process.env
  return {
    terminalId: scope.id,
    name: scope.name,
    point: await terminalPoint(container, scope.pointId),
    operators: operators.map((row) => ({
      id: row.id,
      name: row.name,
      role: row.role,
      pin: {
        algorithm: "PBKDF2-SHA256",
        iterations: row.pin_iterations,
        salt: row.pin_salt,
        hash: row.pin_hash,
      },
    })),
    bank: bin && account && accountName ? { bin, account, accountName } : null,
    ...(await sequenceOf(database, scope.id)),
    discountLimit: DISCOUNT_LIMIT_PERCENT,
    serverTime: at.toISOString(),
  }
}
