import { z } from "zod"
import { pickupId } from "../sales-points/pickup.js"
import { handedOver } from "../sales-points/dashboard.js"
import {
  endingLot,
  terminalGoods,
  terminalGoodsQuery,
  terminalHandOverBody,
  terminalWork,
} from "../sales-points/terminal-work.js"
import { route } from "./contract.js"

/** Stock work at a terminal besides selling: transfers, pickups, goods receipt, expiring lots. */
export const pointStockWorkRoutes = {
  readTerminalWork: route({
    method: "GET",
    path: "/terminal/work",
    actor: "terminal",
    summary: "Work of a terminal: transfers in transit, waiting pickups, points to send goods to",
    answer: terminalWork,
  }),
  findGoodsToReceive: route({
    method: "GET",
    path: "/terminal/goods",
    actor: "terminal",
    summary: "Find goods of the whole shop by code or words, to receive them at the point for the first time",
    query: terminalGoodsQuery,
    answer: terminalGoods,
  }),
  handOverAtCounter: route({
    method: "POST",
    path: "/terminal/pickups/:id/handover",
    actor: "terminal",
    summary: "Hand a pickup over at a terminal against the buyer's code",
    params: z.object({ id: pickupId }),
    body: terminalHandOverBody,
    answer: handedOver,
  }),
  listEndingLots: route({
    method: "GET",
    path: "/point/ending-lots",
    actor: "point",
    summary: "Lots of the point that expire within thirty days, earliest first",
    answer: z.object({ lots: z.array(endingLot) }),
  }),
} as const
