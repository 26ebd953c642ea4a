import type { OfficerPoint, StockAudit } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callOfficer } from "./call-officer"

export const pointsQuery = resultQuery(["points"], (signal) =>
  callOfficer<{ points: OfficerPoint[] }>({ path: "points", signal }),
)

export const auditStock = () => callOfficer<StockAudit>({ path: "stock/audit" })
