import type {
  ConsignmentSettlement,
  EndingLot,
  PointConsignment,
  PointDiscrepancy,
  PointExposure,
  ShelfLabelList,
} from "@ocop/contracts"
import { callPoint } from "./call-point"

export const readExposure = (signal?: AbortSignal) => callPoint<PointExposure>({ path: "exposure", signal })
export const setExposure = (buffer: number) =>
  callPoint<PointExposure>({ method: "PUT", path: "exposure", body: { buffer } })

export const listDiscrepancies = (signal?: AbortSignal) =>
  callPoint<{ discrepancies: PointDiscrepancy[] }>({ path: "discrepancies", signal })

/** @param operatorId a person of the counters; null: the manager who is signed in */
export const assignDiscrepancy = (id: string, operatorId: string | null) =>
  callPoint<PointDiscrepancy>({
    method: "PUT",
    path: `discrepancies/${encodeURIComponent(id)}/owner`,
    body: { operatorId },
  })
export const resolveDiscrepancy = (id: string, note: string) =>
  callPoint<object>({
    method: "POST",
    path: `discrepancies/${encodeURIComponent(id)}/resolution`,
    body: { note },
  })
export const listEndingLots = (signal?: AbortSignal) =>
  callPoint<{ lots: EndingLot[] }>({ path: "ending-lots", signal })

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
  callPoint<ShelfLabelList>({ path: "shelf-cards", signal })
