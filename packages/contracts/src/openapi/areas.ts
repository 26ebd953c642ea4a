import { listingImportProblemCodes } from "../problem-codes/listing-import.js"
import { listingProblemCodes } from "../problem-codes/listings.js"
import { delegationProblemCodes } from "../problem-codes/delegation.js"
import { onboardingProblemCodes } from "../problem-codes/onboarding.js"
import { paymentProblemCodes } from "../problem-codes/payment.js"
import { salesPointProblemCodes } from "../problem-codes/sales-points.js"
import { producerMemberProblemCodes } from "../problem-codes/producer-members.js"
import { producerOrderProblemCodes } from "../problem-codes/producer-orders.js"
import { producerDeliveryProblemCodes } from "../problem-codes/producer-delivery.js"
import { producerSiteProblemCodes } from "../problem-codes/producer-site.js"
import { certificationProblemCodes } from "../problem-codes/certification.js"
import { reviewProblemCodes } from "../problem-codes/reviews.js"
import { settlementProblemCodes } from "../problem-codes/settlement.js"
import { shopProblemCodes } from "../problem-codes/shop.js"
import { stockListProblemCodes } from "../problem-codes/stock-list.js"
import { stockProblemCodes } from "../problem-codes/stock.js"
import type { ProblemCode } from "../problem.js"
import type { RouteContract } from "../routes/contract.js"
import { listingImportRoutes } from "../routes/listing-import.js"
import { listingRoutes } from "../routes/listings.js"
import { notificationRoutes } from "../routes/notifications.js"
import { delegationRoutes } from "../routes/delegation.js"
import { onboardingRoutes } from "../routes/onboarding.js"
import { paymentRoutes } from "../routes/payment.js"
import { pointBusinessRoutes } from "../routes/point-business.js"
import { pointStockWorkRoutes } from "../routes/point-stock-work.js"
import { salesPointRoutes } from "../routes/sales-points.js"
import { producerMoneyRoutes } from "../routes/producer-money.js"
import { producerMemberRoutes } from "../routes/producer-members.js"
import { producerOrderRoutes } from "../routes/producer-orders.js"
import { producerDeliveryRoutes } from "../routes/producer-delivery.js"
import { producerSiteRoutes } from "../routes/producer-site.js"
import { certificationRoutes } from "../routes/certification.js"
import { reviewRoutes } from "../routes/reviews.js"
import { settlementRoutes } from "../routes/settlement.js"
import { shopRoutes } from "../routes/shop.js"
import { stockListRoutes } from "../routes/stock-list.js"
import { stockRoutes } from "../routes/stock.js"

/** A group of routes in the API's description, with the problem codes that are declared for it. */
export interface ApiArea {
  readonly tag: string
  readonly description: string
  readonly routes: Readonly<Record<string, RouteContract>>
  readonly codes: readonly ProblemCode[]
}

/** Every own route and every problem code, each in one area; codes that any route may answer are in none. */
export const apiAreas: readonly ApiArea[] = [
  {
    tag: "Shop",
    description: "Baskets, delivery quotes, checkout, orders of buyers, catalogue without the search engine",
    routes: shopRoutes,
    codes: shopProblemCodes,
  },
  {
    tag: "Payments",
    description: "Webhooks of banks and cards, payment pages, bank transactions, refunds",
    routes: paymentRoutes,
    codes: paymentProblemCodes,
  },
  {
    tag: "Reviews",
    description: "Reviews, questions, enquiries for quantities, reports and moderation",
    routes: reviewRoutes,
    codes: reviewProblemCodes,
  },
  {
    tag: "Producer orders",
    description: "A producer's orders, their steps and its sales",
    routes: producerOrderRoutes,
    codes: producerOrderProblemCodes,
  },
  {
    tag: "Producer members",
    description: "People of a producer, their roles and invitations",
    routes: producerMemberRoutes,
    codes: producerMemberProblemCodes,
  },
  {
    tag: "Onboarding",
    description: "Registration, claims, papers and review of producers",
    routes: onboardingRoutes,
    codes: onboardingProblemCodes,
  },
  {
    tag: "Delegated access",
    description: "Officers who act for a producer that asked for it",
    routes: delegationRoutes,
    codes: delegationProblemCodes,
  },
  {
    tag: "Listings",
    description: "A producer's listings, their sizes, photos and stock; publication",
    routes: listingRoutes,
    codes: listingProblemCodes,
  },
  {
    tag: "Listing import",
    description: "Listings as a workbook: export, check, import",
    routes: listingImportRoutes,
    codes: listingImportProblemCodes,
  },
  {
    tag: "Producer delivery",
    description: "A producer's delivery terms and pickup at its own place",
    routes: producerDeliveryRoutes,
    codes: producerDeliveryProblemCodes,
  },
  {
    tag: "Producer site",
    description: "A producer's site, its figures and shelf labels",
    routes: producerSiteRoutes,
    codes: producerSiteProblemCodes,
  },
  { tag: "Producer money", description: "Balances and statements", routes: producerMoneyRoutes, codes: [] },
  {
    tag: "Settlement",
    description: "Payouts, bank postings, tax withheld",
    routes: settlementRoutes,
    codes: settlementProblemCodes,
  },
  {
    tag: "Certification",
    description: "Recognition lists and certificates, for officers",
    routes: certificationRoutes,
    codes: certificationProblemCodes,
  },
  {
    tag: "Sales points",
    description: "A point's dashboard, its pickups and its stock",
    routes: salesPointRoutes,
    codes: salesPointProblemCodes,
  },
  {
    tag: "Point of sale",
    description: "Terminals, their operators, operations and catalogue; audit of the stock ledger",
    routes: stockRoutes,
    codes: stockProblemCodes,
  },
  {
    tag: "Stock at sales points",
    description: "Online stock buffer, discrepancies and consignment of a point",
    routes: pointBusinessRoutes,
    codes: [],
  },
  {
    tag: "Work at a terminal",
    description: "Transfers, pickups and goods to receive, as a terminal reads them; expiring lots",
    routes: pointStockWorkRoutes,
    codes: [],
  },
  {
    tag: "Stock lists",
    description: "A point's stock as a file: template, check, application",
    routes: stockListRoutes,
    codes: stockListProblemCodes,
  },
  {
    tag: "Notifications",
    description: "Feeds of officers and producers, undelivered notifications",
    routes: notificationRoutes,
    codes: [],
  },
]
