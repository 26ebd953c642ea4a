import { defineMiddlewares } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { routes, type RouteContract, type RouteName } from "@ocop/contracts"
import { actorGuards } from "../http/actor-guards"
import { closedRoutes } from "../http/disabled-medusa-routes"
import { errorHandler } from "../http/error-handler"
import { refuseForeignMethods } from "../http/method-not-allowed"
import { orderAdministration } from "../http/order-administration"
import { limitByAddress, type LimitName } from "../http/rate-limit"
import { securityHeaders } from "../http/security-headers"
import { checkRequest } from "../http/validate-request"

/** Own routes that are counted, each before its request is even looked at. */
const limitedRoutes: Partial<Record<RouteName, LimitName>> = {
  createBasket: "basketWrite",
  addBasketLine: "basketWrite",
  setBasketLine: "basketWrite",
  removeBasketLine: "basketWrite",
  quoteDelivery: "basketWrite",
  placeOrder: "orderPlacing",
  startCardPayment: "orderPlacing",
  orderByCard: "orderPlacing",
  lookUpOrder: "orderLookup",
  registerProducerMember: "registration",
  registerProducer: "registration",
  claimProducer: "registration",
  enrolTerminal: "enrolment",
  writeProductReview: "reviewWriting",
  addReviewPhoto: "reviewWriting",
  askQuestion: "asking",
  openEnquiry: "asking",
  writeEnquiry: "enquiryWriting",
  reportContribution: "reporting",
  enterOnBehalf: "enrolment",
}

/** Every own route is guarded from the table of contracts, so none can forget its check. */
const contractRoutes: MiddlewareRoute[] = Object.entries<RouteContract>(routes).map(([name, contract]) => {
  const limit = limitedRoutes[name as RouteName]
  return {
    matcher: contract.path,
    methods: [contract.method],
    ...(contract.upload ? { bodyParser: false as const } : {}),
    ...(contract.bodyLimit ? { bodyParser: { sizeLimit: contract.bodyLimit } } : {}),
    ...(contract.raw ? { bodyParser: { preserveRawBody: true } } : {}),
    middlewares: [
      ...(limit ? [limitByAddress(limit)] : []),
      ...actorGuards[contract.actor](contract),
      checkRequest(contract),
    ],
  }
})

/** Medusa's own routes on which somebody could try one key after another, or fill tables. */
const limitedMedusaRoutes: MiddlewareRoute[] = [
  { matcher: "/auth/:actor/:provider", methods: ["POST"], middlewares: [limitByAddress("authentication")] },
  {
    matcher: "/auth/:actor/:provider/register",
    methods: ["POST"],
    middlewares: [limitByAddress("authentication")],
  },
  {
    matcher: "/auth/:actor/:provider/reset-password",
    methods: ["POST"],
    middlewares: [limitByAddress("authentication")],
  },
  {
    matcher: "/auth/:actor/:provider/update",
    methods: ["POST"],
    middlewares: [limitByAddress("authentication")],
  },
  { matcher: "/store/carts", methods: ["POST"], middlewares: [limitByAddress("basketWrite")] },
  { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [limitByAddress("basketWrite")] },
  { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares: [limitByAddress("basketWrite")] },
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [limitByAddress("orderPlacing")] },
]

export default defineMiddlewares({
  errorHandler,
  routes: [
    { matcher: "*", middlewares: [securityHeaders, refuseForeignMethods] },
    ...limitedMedusaRoutes,
    ...closedRoutes,
    ...orderAdministration,
    ...contractRoutes,
  ],
})
