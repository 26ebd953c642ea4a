import { z } from "zod"
import { handle } from "../primitives.js"
import {
  consignmentSettlement,
  exposureBody,
  movementsQuery,
  nearbyPoints,
  officerPoints,
  pointConsignment,
  pointDiscrepancies,
  pointExposure,
  producerPointStocks,
  settleConsignmentBody,
  stockMovements,
} from "../stock/index.js"
import { route } from "./contract.js"

/** Goods at sales points, as buyers, managers, producers and officers see them. */
export const pointBusinessRoutes = {
  listNearbyPoints: route({
    method: "GET",
    path: "/store/listings/:handle/points",
    actor: "anyone",
    summary: "Points that have the goods now, as far as their counters have told",
    params: z.object({ handle }),
    answer: nearbyPoints,
  }),
  readPointExposure: route({
    method: "GET",
    path: "/point/exposure",
    actor: "point",
    summary: "What the point keeps back from the web shop",
    answer: pointExposure,
  }),
  setPointExposure: route({
    method: "PUT",
    path: "/point/exposure",
    actor: "point",
    summary: "Keep so many pieces of each kind back for the counter",
    body: exposureBody,
    answer: pointExposure,
  }),
  listPointDiscrepancies: route({
    method: "GET",
    path: "/point/discrepancies",
    actor: "point",
    summary: "What is open: promised and not there, sent and not arrived",
    answer: pointDiscrepancies,
  }),
  readPointConsignment: route({
    method: "GET",
    path: "/point/consignment",
    actor: "point",
    summary: "What the point owes each producer, and what it has settled",
    answer: pointConsignment,
  }),
  settleConsignment: route({
    method: "POST",
    path: "/point/consignment/settlements",
    actor: "point",
    summary: "Settle everything a producer's goods have brought until now",
    body: settleConsignmentBody,
    answer: consignmentSettlement,
  }),
  listProducerPointStock: route({
    method: "GET",
    path: "/producer/point-stock",
    actor: "producer",
    roles: ["owner", "sales", "warehouse", "accountant"],
    openWhileSuspended: true,
    summary: "The producer's goods at every sales point, and the money owed for them",
    answer: producerPointStocks,
  }),
  listProducerMovements: route({
    method: "GET",
    path: "/producer/stock-movements",
    actor: "producer",
    roles: ["owner", "sales", "warehouse", "accountant"],
    openWhileSuspended: true,
    summary: "What came and went of the producer's goods at sales points, newest first",
    query: movementsQuery,
    answer: stockMovements,
  }),
  listOfficerPoints: route({
    method: "GET",
    path: "/officer/points",
    actor: "officer",
    summary: "Sales points of the officer's province: turnover, discrepancies, silent counters",
    answer: officerPoints,
  }),
} as const
