import { z } from "zod"
import { orderPage, orderToken } from "../order.js"
import { cancelProducerOrderBody, complainBody, producerOrderCode } from "../producer-orders/buyer.js"
import {
  producerOrderDetail,
  producerOrderId,
  producerOrderPage,
  producerOrderQuery,
  fulfilmentActionBody,
  parcelSlip,
} from "../producer-orders/producer-order.js"
import { salesReport, salesQuery } from "../producer-orders/sales.js"
import { route } from "./contract.js"

const everybody = ["owner", "sales", "warehouse", "accountant"] as const
const producerOrderOfLink = z.object({ token: orderToken, code: producerOrderCode })

/** Producer orders, as buyers and producers see and advance them; sales figures. */
export const producerOrderRoutes = {
  cancelOrderPart: route({
    method: "POST",
    path: "/store/order-pages/:token/parts/:code/cancel",
    actor: "anyone",
    summary: "The buyer cancels a producer order, in full or by line, before it is packed",
    params: producerOrderOfLink,
    body: cancelProducerOrderBody,
    answer: orderPage,
  }),
  complainAboutPart: route({
    method: "POST",
    path: "/store/order-pages/:token/parts/:code/complaints",
    actor: "anyone",
    summary: "The buyer complains about a producer order",
    params: producerOrderOfLink,
    body: complainBody,
    answer: orderPage,
  }),
  listProducerOrders: route({
    method: "GET",
    path: "/producer/orders",
    actor: "producer",
    roles: everybody,
    openWhileSuspended: true,
    delegable: true,
    summary: "The producer's orders, earliest deadline first, with counts",
    query: producerOrderQuery,
    answer: producerOrderPage,
  }),
  readProducerOrder: route({
    method: "GET",
    path: "/producer/orders/:id",
    actor: "producer",
    roles: everybody,
    openWhileSuspended: true,
    delegable: true,
    summary: "One producer order with lines, address and history",
    params: z.object({ id: producerOrderId }),
    answer: producerOrderDetail,
  }),
  readParcelSlip: route({
    method: "GET",
    path: "/producer/orders/:id/slip",
    actor: "producer",
    roles: everybody,
    openWhileSuspended: true,
    delegable: true,
    summary: "What is printed on the parcel of a producer order: its cash on delivery, for every role",
    params: z.object({ id: producerOrderId }),
    answer: parcelSlip,
  }),
  readSales: route({
    method: "GET",
    path: "/producer/sales",
    actor: "producer",
    // Who packs sees no money.
    roles: ["owner", "sales", "accountant"],
    openWhileSuspended: true,
    summary: "Sales of a period by day, product, province and channel",
    query: salesQuery,
    answer: salesReport,
  }),
  transitionProducerOrder: route({
    method: "POST",
    path: "/producer/orders/:id/steps",
    actor: "producer",
    // What was sold before a suspension is still to be delivered.
    roles: ["owner", "sales", "warehouse"],
    openWhileSuspended: true,
    delegable: true,
    summary: "Advance a producer order: accept, decline, pack, hand over, deliver, fail, take back",
    params: z.object({ id: producerOrderId }),
    body: fulfilmentActionBody,
    answer: producerOrderDetail,
  }),
} as const
