import { listingFileRoutes } from "./listing-files.js"
import { listingRoutes } from "./listings.js"
import { noticeRoutes } from "./notices.js"
import { onBehalfRoutes } from "./on-behalf.js"
import { onboardingRoutes } from "./onboarding.js"
import { paymentRoutes } from "./payment.js"
import { producerOrderRoutes } from "./producer-orders.js"
import { producerMoneyRoutes } from "./producer-money.js"
import { producerSettingsRoutes } from "./producer-settings.js"
import { producerOfficeRoutes } from "./producer-office.js"
import { producerSiteRoutes } from "./producer-site.js"
import { pointsRoutes } from "./points.js"
import { programmeOfficeRoutes } from "./programme-office.js"
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
  ...programmeOfficeRoutes,
  ...noticeRoutes,
  ...paymentRoutes,
  ...settlementRoutes,
  ...producerOfficeRoutes,
  ...producerOrderRoutes,
  ...producerMoneyRoutes,
  ...producerSettingsRoutes,
  ...pointsRoutes,
  ...onboardingRoutes,
  ...onBehalfRoutes,
  ...stockRoutes,
  ...stockListRoutes,
  ...reviewRoutes,
  ...pointBusinessRoutes,
  ...pointStockWorkRoutes,
  ...listingRoutes,
  ...listingFileRoutes,
  ...producerSiteRoutes,
} as const

export type RouteName = keyof typeof routes
