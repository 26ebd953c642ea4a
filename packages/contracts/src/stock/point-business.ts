import { z } from "zod"
import { typedPercent, typedPieces } from "../typed.js"
import { dong, handle, humanText, instant, prefixedId } from "../primitives.js"
import { terminalOperatorId } from "./operation.js"

/** Whether a point has goods now, as far as anybody knows. */
export const nearbyPoint = z.object({
  id: z.string(),
  handle,
  name: z.string(),
  address: z.string().nullable(),
  placeName: z.string().nullable(),
  provinceCode: z.string(),
  /** few: may be sold out soon. silent: an open terminal has not synchronised for a while. */
  state: z.enum(["in_stock", "few", "silent"]),
  /** Pieces that can be ordered for pickup. */
  available: z.number().int(),
  /** When the figure was current, where a silent terminal makes it stale; null when it is current. */
  asOf: instant.nullable(),
})
export type NearbyPoint = z.infer<typeof nearbyPoint>
export const nearbyPoints = z.object({ points: z.array(nearbyPoint) })

export const exposureBody = z.object({ buffer: typedPieces({ least: 0, most: 100 }) })
export const pointExposure = z.object({ buffer: z.number().int(), silentMinutes: z.number().int() })
export type PointExposure = z.infer<typeof pointExposure>

export const pointDiscrepancy = z.object({
  id: z.string(),
  title: z.string().nullable(),
  reason: z.string(),
  shortfall: z.number().int(),
  remaining: z.number().int(),
  cause: z.string().nullable(),
  createdAt: instant,
  dueAt: instant,
  /** Owner of the discrepancy: an operator or a manager; null: nobody yet. */
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
})
export type PointDiscrepancy = z.infer<typeof pointDiscrepancy>
export const discrepancyId = prefixedId("sdis")
/** An operator of the point, or null for the manager who asks. */
export const assignDiscrepancyBody = z.object({ operatorId: terminalOperatorId.nullable() })
export const resolveDiscrepancyBody = z.object({ note: humanText(300) })
export const discrepancyResolved = z.object({ id: z.string(), resolvedAt: instant })
export const pointDiscrepancies = z.object({ discrepancies: z.array(pointDiscrepancy) })

const settlementId = prefixedId("cset")
/** What a point owes a producer for goods on consignment that were sold and not settled yet; dong. */
export const consignmentOwed = z.object({
  producerId: z.string(),
  producerName: z.string(),
  pieces: z.number().int(),
  sold: dong,
  returned: dong,
  /** Sold less returned; what the point keeps is agreed at the settlement. May be below zero after late returns. */
  owed: z.number().int(),
  oldest: instant.nullable(),
})
export type ConsignmentOwed = z.infer<typeof consignmentOwed>
export const consignmentSettlement = z.object({
  id: settlementId,
  pointName: z.string(),
  producerId: z.string(),
  producerName: z.string(),
  sold: dong,
  returned: dong,
  commissionPercent: z.number(),
  commission: dong,
  amount: z.number().int(),
  reference: z.string().nullable(),
  settledBy: z.string(),
  settledAt: instant,
})
export type ConsignmentSettlement = z.infer<typeof consignmentSettlement>
export const pointConsignment = z.object({
  owed: z.array(consignmentOwed),
  settlements: z.array(consignmentSettlement),
})
export type PointConsignment = z.infer<typeof pointConsignment>
export const settleConsignmentBody = z.object({
  /** Made by the device: the same settlement sent again is the same one. */
  key: z.uuid(),
  producerId: prefixedId("prdr"),
  /** Dong that the screen showed as owed; another sum now is refused, so that nobody pays what they did not see. */
  expectedOwed: z.number().int(),
  commissionPercent: typedPercent({ least: 0, most: 50, step: 0.5 }),
  reference: humanText(100).nullish(),
})

/** A producer's goods at one point. */
export const producerPointStock = z.object({
  pointId: z.string(),
  pointName: z.string(),
  pointHandle: handle,
  items: z.array(
    z.object({
      itemId: z.string(),
      title: z.string(),
      stocked: z.number().int(),
      reserved: z.number().int(),
      soldLately: z.number().int(),
    }),
  ),
  /** Dong of unsettled sales; null for members who may not see money. */
  owed: z.number().int().nullable(),
})
export type ProducerPointStock = z.infer<typeof producerPointStock>
export const producerPointStocks = z.object({ points: z.array(producerPointStock) })
export const movementsQuery = z.object({ pointId: prefixedId("slpt").optional() })
export const stockMovement = z.object({
  id: z.string(),
  at: instant,
  kind: z.string(),
  title: z.string(),
  pointName: z.string(),
  delta: z.number().int(),
  balanceAfter: z.number().int(),
})
export type StockMovement = z.infer<typeof stockMovement>
export const stockMovements = z.object({ movements: z.array(stockMovement) })

/** A sales point as a programme officer sees it. */
export const officerPoint = z.object({
  id: z.string(),
  handle,
  name: z.string(),
  provinceCode: z.string().nullable(),
  sells: z.boolean(),
  kinds: z.number().int(),
  /** Of the last 30 days, dong. */
  counterTurnover: z.number().int(),
  pickupTurnover: z.number().int(),
  terminals: z.number().int(),
  silentTerminals: z.number().int(),
  missingOperations: z.number().int(),
  openDiscrepancies: z.number().int(),
  overdueDiscrepancies: z.number().int(),
})
export type OfficerPoint = z.infer<typeof officerPoint>
export const officerPoints = z.object({ points: z.array(officerPoint) })
