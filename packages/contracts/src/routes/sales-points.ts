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

/** Pickup offers for buyers, and the dashboard of a sales point for its manager. */
export const salesPointRoutes = {
  listPickupOffers: route({
    method: "GET",
    path: "/store/baskets/:id/pickup-points",
    actor: "anyone",
    summary: "Sales points where the basket can be picked up, and the lines that each one lacks",
    params: z.object({ id: basketId }),
    answer: pickupOffers,
  }),
  readPointManager: route({
    method: "GET",
    path: "/point/me",
    actor: "point",
    summary: "The signed-in manager and the sales point",
    answer: pointManager,
  }),
  readPointDashboard: route({
    method: "GET",
    path: "/point/dashboard",
    actor: "point",
    summary: "Dashboard of the point's day: pickups, takings, low stock",
    answer: pointDashboard,
  }),
  listPointPickups: route({
    method: "GET",
    path: "/point/pickups",
    actor: "point",
    summary: "Pickups at the point, earliest deadline first",
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
    summary: "The point's stock, with reservations",
    answer: pointStockPage,
  }),
} as const
