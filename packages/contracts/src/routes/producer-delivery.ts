import { z } from "zod"
import { producerOrderDetail, producerOrderId } from "../producer-orders/producer-order.js"
import { deliverySettings, deliveryVersions, saveDeliveryBody } from "../producer-delivery/delivery.js"
import { fetchHandOverBody } from "../producer-delivery/own-pickup.js"
import { route } from "./contract.js"

/** What a producer says about delivery, and the handover of what is fetched at its place. */
export const producerDeliveryRoutes = {
  readDeliverySettings: route({
    method: "GET",
    path: "/producer/delivery",
    actor: "producer",
    roles: ["owner", "sales"],
    openWhileSuspended: true,
    delegable: true,
    summary: "The producer's terms of delivery, the platform's tariff below them and its limits around them",
    answer: deliverySettings,
  }),
  saveDeliverySettings: route({
    method: "PUT",
    path: "/producer/delivery",
    actor: "producer",
    roles: ["owner"],
    delegable: true,
    summary: "Lay a new version of the terms over the last one",
    body: saveDeliveryBody,
    answer: deliverySettings,
  }),
  listDeliveryVersions: route({
    method: "GET",
    path: "/producer/delivery/versions",
    actor: "producer",
    roles: ["owner", "sales"],
    openWhileSuspended: true,
    delegable: true,
    summary: "Who changed the terms when, the latest first",
    answer: deliveryVersions,
  }),
  handOverFetchedOrder: route({
    method: "POST",
    path: "/producer/orders/:id/fetched",
    actor: "producer",
    // What was sold before a suspension is still to be handed over.
    roles: ["owner", "sales", "warehouse"],
    openWhileSuspended: true,
    delegable: true,
    summary: "Hand an order over at the producer's own place, against the buyer's code",
    params: z.object({ id: producerOrderId }),
    body: fetchHandOverBody,
    answer: producerOrderDetail,
  }),
} as const
