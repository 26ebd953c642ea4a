import type {
  ConsignmentSettlement,
  EndingLot,
  PointConsignment,
  PointDiscrepancy,
  PointExposure,
  ShelfLabelList,
} from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callPoint } from "./call-point"

export const stockBufferQuery = resultQuery(["stock-buffer"], (signal) =>
  callPoint<PointExposure>({ path: "exposure", signal }),
)
export const setStockBuffer = (buffer: number) =>
  callPoint<PointExposure>({ method: "PUT", path: "exposure", body: { buffer } })

export const discrepanciesQuery = resultQuery(["discrepancies"], (signal) =>
  callPoint<{ discrepancies: PointDiscrepancy[] }>({ path: "discrepancies", signal }),
)

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

export const endingLotsQuery = resultQuery(["ending-lots"], (signal) =>
  callPoint<{ lots: EndingLot[] }>({ path: "ending-lots", signal }),
)

export const consignmentQuery = resultQuery(["consignment"], (signal) =>
  callPoint<PointConsignment>({ path: "consignment", signal }),
)
export const settleConsignment = (body: {
  key: string
  producerId: string
  expectedOwed: number
  commissionPercent: number
  reference: string | null
}) => callPoint<ConsignmentSettlement>({ method: "POST", path: "consignment/settlements", body })

export const shelfLabelsQuery = resultQuery(["shelf-cards"], (signal) =>
  callPoint<ShelfLabelList>({ path: "shelf-cards", signal }),
)
