import { z } from "zod"
import { basketId } from "../basket.js"
import { pickupId, pickupOffers } from "../sales-points/pickup.js"
import {
  handedOver,
  handOverBody,
  pointDashboard,
  pointManager,
  pointPickupPage,
  pointPickupQuery,
  pointStockPage,
} from "../sales-points/dashboard.js"
import { route } from "./contract.js"

/** Pickup for buyers, and what the manager of a sales point may ask, always about the own point. */
export const salesPointRoutes = {
  listPickupOffers: route({
    method: "GET",
    path: "/store/baskets/:id/pickup-points",
    actor: "anyone",
    summary: "Points where the basket can be fetched, and which lines each one lacks",
    params: z.object({ id: basketId }),
    answer: pickupOffers,
  }),
  readPointManager: route({
    method: "GET",
    path: "/point/me",
    actor: "point",
    summary: "Who is signed in, and for which point",
    answer: pointManager,
  }),
  readPointDashboard: route({
    method: "GET",
    path: "/point/dashboard",
    actor: "point",
    summary: "The point's day: pickups, takings, goods that run short",
    answer: pointDashboard,
  }),
  listPointPickups: route({
    method: "GET",
    path: "/point/pickups",
    actor: "point",
    summary: "Orders that buyers fetch at the point, those that end soonest first",
    query: pointPickupQuery,
    answer: pointPickupPage,
  }),
  handOverPickup: route({
    method: "POST",
    path: "/point/pickups/:id/handover",
    actor: "point",
    summary: "Hand a pickup over against the buyer's code",
    params: z.object({ id: pickupId }),
    body: handOverBody,
    answer: handedOver,
  }),
  listPointStock: route({
    method: "GET",
    path: "/point/stock",
    actor: "point",
    summary: "What the point has, with what is promised of it",
    answer: pointStockPage,
  }),
} as const
