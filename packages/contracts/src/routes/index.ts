import { listingImportRoutes } from "./listing-import.js"
import { listingRoutes } from "./listings.js"
import { notificationRoutes } from "./notifications.js"
import { delegationRoutes } from "./delegation.js"
import { onboardingRoutes } from "./onboarding.js"
import { paymentRoutes } from "./payment.js"
import { producerOrderRoutes } from "./producer-orders.js"
import { producerMoneyRoutes } from "./producer-money.js"
import { producerDeliveryRoutes } from "./producer-delivery.js"
import { producerMemberRoutes } from "./producer-members.js"
import { producerSiteRoutes } from "./producer-site.js"
import { salesPointRoutes } from "./sales-points.js"
import { certificationRoutes } from "./certification.js"
import { reviewRoutes } from "./reviews.js"
import { settlementRoutes } from "./settlement.js"
import { pointBusinessRoutes } from "./point-business.js"
import { pointStockWorkRoutes } from "./point-stock-work.js"
import { stockListRoutes } from "./stock-list.js"
import { stockRoutes } from "./stock.js"
import { shopRoutes } from "./shop.js"

export type { Actor, Method, RouteContract, RoutePolicy } from "./contract.js"
export { searchDirectory, type SearchDirectory } from "./shop.js"

/** All own routes of the backend, a file for each area. */
export const routes = {
  ...shopRoutes,
  ...certificationRoutes,
  ...notificationRoutes,
  ...paymentRoutes,
  ...settlementRoutes,
  ...producerMemberRoutes,
  ...producerOrderRoutes,
  ...producerMoneyRoutes,
  ...producerDeliveryRoutes,
  ...salesPointRoutes,
  ...onboardingRoutes,
  ...delegationRoutes,
  ...stockRoutes,
  ...stockListRoutes,
  ...reviewRoutes,
  ...pointBusinessRoutes,
  ...pointStockWorkRoutes,
  ...listingRoutes,
  ...listingImportRoutes,
  ...producerSiteRoutes,
} as const

export type RouteName = keyof typeof routes
