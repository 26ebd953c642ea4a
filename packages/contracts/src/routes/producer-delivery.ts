import { z } from "zod"
import { producerOrderDetail, producerOrderId } from "../producer-orders/producer-order.js"
import { deliverySettings, deliveryVersions, saveDeliveryBody } from "../producer-delivery/delivery.js"
import { fetchHandOverBody } from "../producer-delivery/own-pickup.js"
import { route } from "./contract.js"

/** A producer's delivery terms, and the handover of pickups at its premises. */
export const producerDeliveryRoutes = {
  readDeliverySettings: route({
    method: "GET",
    path: "/producer/delivery",
    actor: "producer",
    roles: ["owner", "sales"],
    openWhileSuspended: true,
    delegable: true,
    summary: "The producer's delivery terms, with the platform's tariff and limits",
    answer: deliverySettings,
  }),
  saveDeliverySettings: route({
    method: "PUT",
    path: "/producer/delivery",
    actor: "producer",
    roles: ["owner"],
    delegable: true,
    summary: "Save a new version of the delivery terms",
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
    summary: "Versions of the delivery terms, latest first",
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
    summary: "Hand a pickup over at the producer's premises against the buyer's code",
    params: z.object({ id: producerOrderId }),
    body: fetchHandOverBody,
    answer: producerOrderDetail,
  }),
} as const
