import type { ProducerRole } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

/** Addresses of the pages. */
export const PAGES = {
  home: "/kenh-ban",
  orders: "/kenh-ban/don-hang",
  reviews: "/kenh-ban/danh-gia",
  listings: "/kenh-ban/san-pham",
  /** Reached from the listings. */
  newListing: "/kenh-ban/san-pham/moi",
  /** Reached from the listings. */
  listingImport: "/kenh-ban/san-pham/excel",
  delivery: "/kenh-ban/giao-hang",
  site: "/kenh-ban/trang-web",
  /** Reached from the site. */
  shelfLabels: "/kenh-ban/the-ke",
  sales: "/kenh-ban/so-lieu",
  points: "/kenh-ban/o-diem-ban",
  money: "/kenh-ban/tien",
  profile: "/kenh-ban/ho-so",
  members: "/kenh-ban/thanh-vien",
  delegation: "/kenh-ban/nho-ho-tro",
  /** Where somebody begins: makes an account, registers a producer or claims one from the list. */
  join: "/kenh-ban/dang-ky",
  /** Where the link of an invitation leads; its secret stands behind `#`, which no server sees. */
  invitation: "/kenh-ban/loi-moi",
} as const

/** Where an officer's ticket leads; it stands behind `#`, which no server sees. */
export const ENTER_DELEGATION = "/kenh-ban/lam-thay"

/** Query parameter of the order that is open. */
export const OPEN_ORDER = "don"
/** Query parameter of the listing that is open. */
export const OPEN_LISTING = "ma"
/** Query parameter of the import of listings whose report is open. */
export const OPEN_IMPORT = "muc"
/** Query parameter of the enquiry that is open. */
export const OPEN_ENQUIRY = "trao-doi"
/** Query parameter of the number whose entries are open. */
export const OPEN_FIGURE = "so"
/** Query parameters of a period. */
export const PERIOD = { from: "tu", until: "den" } as const
/** Query parameter of the words that are looked for. */
export const TEXT = "tim"

/** A page that belongs to a producer. */
export interface ProducerPage {
  readonly to: (typeof PAGES)[keyof typeof PAGES]
  readonly label: () => string
  /** Who may open it; the backend refuses everybody else in any case. */
  readonly roles: readonly ProducerRole[]
  /** Whether an officer with delegated access may open it too. */
  readonly delegated?: true
  /** Whether it is reached from another page and stands in no navigation. */
  readonly unlisted?: true
}

const everybody: readonly ProducerRole[] = ["owner", "sales", "warehouse", "accountant"]

/** The pages in the order of the navigation. */
export const producerPages: readonly ProducerPage[] = [
  { to: PAGES.home, label: m.producer_dashboard_nav_home, roles: everybody, delegated: true },
  { to: PAGES.orders, label: m.producer_dashboard_nav_orders, roles: everybody, delegated: true },
  { to: PAGES.reviews, label: m.review_producer_title, roles: ["owner", "sales"] },
  { to: PAGES.listings, label: m.listing_nav, roles: everybody, delegated: true },
  { to: PAGES.delivery, label: m.delivery_terms_nav, roles: ["owner", "sales"], delegated: true },
  { to: PAGES.site, label: m.producer_site_nav, roles: ["owner"] },
  { to: PAGES.shelfLabels, label: m.producer_site_cards, roles: ["owner", "sales"], unlisted: true },
  { to: PAGES.sales, label: m.producer_dashboard_nav_sales, roles: ["owner", "sales", "accountant"] },
  { to: PAGES.points, label: m.point_business_producer_nav, roles: everybody },
  { to: PAGES.money, label: m.producer_dashboard_nav_money, roles: ["owner", "accountant"] },
  { to: PAGES.profile, label: m.onboarding_nav_profile, roles: ["owner"], delegated: true },
  { to: PAGES.members, label: m.producer_dashboard_nav_members, roles: ["owner"] },
  { to: PAGES.delegation, label: m.delegation_nav, roles: ["owner"] },
]

const within = (path: string, page: string): boolean => path === page || path.startsWith(`${page}/`)

/** The page that an address belongs to: its own, or the one below which it lies. */
export const pageAt = (path: string): ProducerPage | undefined =>
  producerPages.find(({ to }) => to !== PAGES.home && within(path, to)) ??
  producerPages.find(({ to }) => within(path, to))

/** Whether somebody may open a page: by the own role, or as an officer with delegated access. */
export const mayOpen = (
  { roles, delegated }: ProducerPage,
  role: ProducerRole,
  asOfficer: boolean,
): boolean => roles.includes(role) && (!asOfficer || delegated === true)
