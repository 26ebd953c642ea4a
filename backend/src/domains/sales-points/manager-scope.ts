import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { PointManager } from "@ocop/contracts"
import { SALES_POINT_MODULE } from "../../modules/sales-point"
import type { SalesPointModuleService } from "../../modules/sales-point/service"
import { ProblemError } from "../../shared/errors/problem"

export interface ManagerScope {
  readonly manager: PointManager
  /** Null until the sales point is opened for selling. */
  readonly stockLocationId: string | null
}

/** Scope of the manager who asks, with the sales point. Every query of the sales-point routes starts from it. */
export async function managerOf(request: AuthenticatedMedusaRequest): Promise<ManagerScope> {
  const id = request.auth_context?.actor_id
  const points = request.scope.resolve<SalesPointModuleService>(SALES_POINT_MODULE)
  const [row] = id ? await points.listPointManagers({ id }, { take: 1 }) : []
  const [point] = row ? await points.listSalesPoints({ id: row.sales_point_id }, { take: 1 }) : []
  // The account or the sales point was removed after the sign-in.
  if (!row || !point) throw new ProblemError("unauthorized")
  return {
    manager: {
      id: row.id,
      name: row.name,
      email: row.email,
      point: { id: point.id, handle: point.handle, name: point.name },
    },
    stockLocationId: point.stock_location_id,
  }
}

/** Actor type of Medusa's authentication for the manager of a sales point. */
export const POINT_ACTOR = "point"
