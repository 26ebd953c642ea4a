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

/** Work with goods at a point besides selling: what waits for the counter, and what the manager watches. */
export const pointStockWorkRoutes = {
  readTerminalWork: route({
    method: "GET",
    path: "/terminal/work",
    actor: "terminal",
    summary: "Goods on their way to the point, pickups that wait, and points to send goods to",
    answer: terminalWork,
  }),
  findGoodsToReceive: route({
    method: "GET",
    path: "/terminal/goods",
    actor: "terminal",
    summary: "Goods of the whole shop by code or words, to be received at the point for the first time",
    query: terminalGoodsQuery,
    answer: terminalGoods,
  }),
  handOverAtCounter: route({
    method: "POST",
    path: "/terminal/pickups/:id/handover",
    actor: "terminal",
    summary: "Hand a pickup over at the counter against the buyer's code",
    params: z.object({ id: pickupId }),
    body: terminalHandOverBody,
    answer: handedOver,
  }),
  listEndingLots: route({
    method: "GET",
    path: "/point/ending-lots",
    actor: "point",
    summary: "Lots of the point that end within thirty days, the first to end first",
    answer: z.object({ lots: z.array(endingLot) }),
  }),
} as const
