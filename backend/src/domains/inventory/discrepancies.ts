import type { MedusaContainer } from "@medusajs/framework/types"
import type { PointDiscrepancy } from "@ocop/contracts"
import { databaseOf } from "../../shared/database"
import { ProblemError } from "../../shared/errors/problem"
import type { ManagerScope } from "../sales-points/manager-scope"
import { pointDiscrepancies } from "./views"

const open = (container: MedusaContainer, { stockLocationId }: ManagerScope, id: string) => {
  if (stockLocationId === null) throw new ProblemError("discrepancy_not_found")
  return databaseOf(container)("stock_discrepancy").where({
    id,
    location_id: stockLocationId,
    status: "open",
  })
}

/**
 * Assigns an open stock discrepancy to a person of the sales point.
 *
 * @param operatorId an operator of the sales point; null: the manager who asks
 * @param at now (UTC)
 * @throws ProblemError `discrepancy_not_found` for a closed one and for one of another sales point alike,
 *   `terminal_operator_not_found` for operators of another sales point and for those who have left
 */
export async function assignDiscrepancy(
  container: MedusaContainer,
  scope: ManagerScope,
  id: string,
  operatorId: string | null,
  at: Date,
): Promise<PointDiscrepancy> {
  const { manager, stockLocationId } = scope
  if (operatorId !== null) {
    const person = await databaseOf(container)("terminal_operator")
      .where({ id: operatorId, sales_point_id: manager.point.id, office: false, active: true })
      .first("id")
    if (!person) throw new ProblemError("terminal_operator_not_found")
  }
  await open(container, scope, id).update({ owner_id: operatorId ?? manager.id, owned_at: at })
  const [found] = await pointDiscrepancies(container, stockLocationId, id)
  if (!found) throw new ProblemError("discrepancy_not_found")
  return found
}

/**
 * Closes a discrepancy that no balance closes (a transfer whose received quantity differs from the sent one), with what
 * was found out.
 *
 * @throws ProblemError `discrepancy_not_found`, and `discrepancy_goods_missing` for a shortfall (reserved but not in
 *   stock): only a receipt of goods or a canceled order ends that
 */
export async function resolveDiscrepancy(
  container: MedusaContainer,
  scope: ManagerScope,
  id: string,
  note: string,
  at: Date,
): Promise<{ id: string; resolvedAt: string }> {
  const closed = await open(container, scope, id)
    .whereNot({ reason: "shortfall" })
    .update({ status: "resolved", remaining: 0, note, resolved_by: scope.manager.id, resolved_at: at })
  if (closed === 0) {
    const there = await open(container, scope, id).first("id")
    throw new ProblemError(there ? "discrepancy_goods_missing" : "discrepancy_not_found")
  }
  return { id, resolvedAt: at.toISOString() }
}
