import { z } from "zod"
import { orderPage, orderToken } from "../order.js"
import { cancelPartBody, complainBody, partCode } from "../producer-orders/buyer.js"
import { route } from "./contract.js"

const partOfOrder = z.object({ token: orderToken, code: partCode })

/** The life of the producers' parts of orders. */
export const producerOrderRoutes = {
  cancelOrderPart: route({
    method: "POST",
    path: "/store/order-pages/:token/parts/:code/cancel",
    actor: "anyone",
    summary: "The buyer takes a part back, whole or by line, while it is not packed",
    params: partOfOrder,
    body: cancelPartBody,
    answer: orderPage,
  }),
  complainAboutPart: route({
    method: "POST",
    path: "/store/order-pages/:token/parts/:code/complaints",
    actor: "anyone",
    summary: "The buyer tells the producer what is not right",
    params: partOfOrder,
    body: complainBody,
    answer: orderPage,
  }),
} as const
