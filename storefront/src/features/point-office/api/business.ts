import type {
  ConsignmentSettlement,
  PointConsignment,
  PointDiscrepancy,
  PointExposure,
  ShelfCardList,
} from "@ocop/contracts"
import { callPoint } from "./call-point"

export const readExposure = (signal?: AbortSignal) => callPoint<PointExposure>({ path: "exposure", signal })
export const setExposure = (buffer: number) =>
  callPoint<PointExposure>({ method: "PUT", path: "exposure", body: { buffer } })

export const listDiscrepancies = (signal?: AbortSignal) =>
  callPoint<{ discrepancies: PointDiscrepancy[] }>({ path: "discrepancies", signal })

export const readConsignment = (signal?: AbortSignal) =>
  callPoint<PointConsignment>({ path: "consignment", signal })
export const settleConsignment = (body: {
  key: string
  producerId: string
  expectedOwed: number
  commissionPercent: number
  reference: string | null
}) => callPoint<ConsignmentSettlement>({ method: "POST", path: "consignment/settlements", body })

export const listShelfCards = (signal?: AbortSignal) =>
  callPoint<ShelfCardList>({ path: "shelf-cards", signal })
