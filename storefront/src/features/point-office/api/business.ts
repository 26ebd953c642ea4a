import type {
  ConsignmentSettlement,
  PointConsignment,
  PointDiscrepancy,
  PointExposure,
} from "@ocop/contracts"
import { callPoint } from "./call-point"

const quiet = (signal?: AbortSignal) => (signal ? { signal } : {})

export const readExposure = (signal?: AbortSignal) =>
  callPoint<PointExposure>({ path: "exposure", ...quiet(signal) })
export const setExposure = (buffer: number) =>
  callPoint<PointExposure>({ method: "PUT", path: "exposure", body: { buffer } })

export const listDiscrepancies = (signal?: AbortSignal) =>
  callPoint<{ discrepancies: PointDiscrepancy[] }>({ path: "discrepancies", ...quiet(signal) })

export const readConsignment = (signal?: AbortSignal) =>
  callPoint<PointConsignment>({ path: "consignment", ...quiet(signal) })
export const settleConsignment = (body: {
  key: string
  producerId: string
  expectedOwed: number
  commissionPercent: number
  reference: string | null
}) => callPoint<ConsignmentSettlement>({ method: "POST", path: "consignment/settlements", body })
