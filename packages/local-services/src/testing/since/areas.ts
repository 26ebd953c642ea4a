/** A part of what people see, with the browser's journeys that go through it. */
export interface Area {
  /** Folders of `storefront/src/features`. */
  readonly features: readonly string[]
  /** Parts of the backend's interface, by the first words of their path, that it asks. */
  readonly calls: readonly string[]
  /** Names of files in `e2e/tests` without `.spec.ts`. A journey that stands nowhere runs with every change. */
  readonly journeys: readonly string[]
}

const everyPage = [
  "accessibility",
  "back-forward-cache",
  "browsing",
  "page-budgets",
  "site-crawl",
  "hostile-requests",
  "lighthouse",
  "no-javascript",
]

export const areas: Readonly<Record<string, Area>> = {
  catalogue: {
    features: ["about", "browse", "home", "producers", "product", "sales-points", "search"],
    calls: ["store"],
    journeys: [
      ...everyPage,
      "buying",
      "page-views",
      "producer-site",
      "search-outage",
      "search-indexing",
      "search-queries",
      "star-expiry",
    ],
  },
  buying: {
    features: ["basket", "checkout", "demo-mailbox", "order", "payment"],
    calls: ["store", "hooks"],
    journeys: [
      ...everyPage,
      "basket-corrections",
      "buying",
      "payments",
      "pickup",
      "producer-dashboard",
      "producer-first-sale",
      "producer-settings",
      "reviews",
    ],
  },
  reviews: {
    features: ["reviews"],
    calls: ["store"],
    journeys: [...everyPage, "producer-first-sale", "reviews"],
  },
  "producer dashboard": {
    features: ["producer-dashboard"],
    calls: ["producer"],
    journeys: [
      "listing-import",
      "delegated-access",
      "producer-onboarding",
      "payments",
      "producer-dashboard",
      "producer-first-sale",
      "producer-settings",
      "producer-site",
      "reviews",
      "typed-values",
    ],
  },
  "officer dashboard": {
    features: ["officer-dashboard"],
    calls: ["officer"],
    journeys: [
      "delegated-access",
      "producer-onboarding",
      "producer-first-sale",
      "producer-site",
      "reviews",
      "star-expiry",
    ],
  },
  "sales-point dashboard": {
    features: ["sales-point-dashboard"],
    calls: ["point"],
    journeys: [
      "point-of-sale",
      "point-of-sale-stock",
      "pickup",
      "sales-point-dashboard",
      "stock-list-import",
    ],
  },
  "point of sale": {
    features: ["point-of-sale"],
    calls: ["terminal"],
    journeys: ["point-of-sale", "point-of-sale-stock", "sales-point-dashboard"],
  },
  operators: {
    features: [],
    calls: ["operator"],
    journeys: ["operator-payments"],
  },
}
