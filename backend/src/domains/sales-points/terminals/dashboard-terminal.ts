import { randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ManagerScope } from "../manager-scope"
import { hashOf } from "./secrets"
import type { TerminalScope } from "./terminal-scope"

const ownPart = (id: string): string => id.slice(id.indexOf("_") + 1)

/**
 * The back office of a sales point as a terminal of its own, with its manager as a shop lead: their stock changes go
 * through the operation log like all others. Neither can sign in: the terminal is revoked when it is created, and the
 * operator is not active.
 */
export async function dashboardTerminal(
  database: Knex,
  { manager }: ManagerScope,
  locationId: string,
): Promise<{ terminal: TerminalScope; operatorId: string }> {
  const terminal = {
    id: `term_office${ownPart(manager.point.id)}`,
    name: "Văn phòng",
    pointId: manager.point.id,
    locationId,
  }
  const operatorId = `topr_office${ownPart(manager.id)}`
  await database("terminal")
    .insert({
      id: terminal.id,
      sales_point_id: terminal.pointId,
      location_id: locationId,
      name: terminal.name,
      key_hash: hashOf(randomBytes(32).toString("base64url")),
      revoked_at: new Date(),
      office: true,
    })
    .onConflict("id")
    .ignore()
  await database("terminal_operator")
    .insert({
      id: operatorId,
      sales_point_id: terminal.pointId,
      name: manager.name,
      role: "lead",
      pin_salt: "",
      pin_hash: "",
      pin_iterations: 1,
      active: false,
      office: true,
    })
    .onConflict("id")
    .ignore()
  return { terminal, operatorId }
}
