import type { OfficerPoint, StockAudit } from "@ocop/contracts"
import { callOffice } from "./call-office"

export const listPoints = (signal?: AbortSignal) =>
  callOffice<{ points: OfficerPoint[] }>({ path: "points", signal })

export const auditStock = () => callOffice<StockAudit>({ path: "stock/audit" })
