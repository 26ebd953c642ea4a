import type { ProducerRole } from "@ocop/contracts"
import { lazy, type ComponentType, type LazyExoticComponent } from "react"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"

export interface RoomProps {
  readonly search: SearchParams
}

export interface DeskRoom {
  /** Last part of its address; undefined: the room behind the door. */
  readonly name: string | undefined
  readonly label: () => string
  /** Who may enter; the backend refuses everybody else in any case. */
  readonly roles: readonly ProducerRole[]
  /** Whether an officer who acts for the producer may enter too. */
  readonly onBehalf?: true
  /** Whether it stands in the navigation. */
  readonly listed: boolean
  readonly component: LazyExoticComponent<ComponentType<RoomProps>>
}

const everybody: readonly ProducerRole[] = ["owner", "sales", "warehouse", "accountant"]

/**
 * The rooms of the producers' office, in the order of the navigation. A new room is a line here and a component in
 * `rooms/`; each is downloaded when somebody enters it.
 */
export const deskRooms: readonly DeskRoom[] = [
  {
    name: undefined,
    label: () => m.producer_dashboard_nav_home(),
    roles: everybody,
    onBehalf: true,
    listed: true,
    component: lazy(() => import("../rooms/home-room")),
  },
  {
    name: "don-hang",
    label: () => m.producer_dashboard_nav_orders(),
    roles: ["owner", "sales", "warehouse", "accountant"],
    onBehalf: true,
    listed: true,
    component: lazy(() => import("../rooms/orders-room")),
  },
  {
    name: "danh-gia",
    label: () => m.review_producer_title(),
    roles: ["owner", "sales"],
    listed: true,
    component: lazy(() => import("../rooms/voices-room")),
  },
  {
    name: "san-pham",
    label: () => m.listing_nav(),
    roles: everybody,
    onBehalf: true,
    listed: true,
    component: lazy(() => import("../rooms/listings-room")),
  },
  {
    name: "giao-hang",
    label: () => m.delivery_terms_nav(),
    roles: ["owner", "sales"],
    onBehalf: true,
    listed: true,
    component: lazy(() => import("../rooms/delivery-room")),
  },
  {
    name: "trang-web",
    label: () => m.producer_site_nav(),
    roles: ["owner"],
    listed: true,
    component: lazy(() => import("../rooms/site-room")),
  },
  {
    name: "the-ke",
    label: () => m.producer_site_cards(),
    roles: ["owner", "sales"],
    listed: false,
    component: lazy(() => import("../pages/shelf-cards-page")),
  },
  {
    name: "so-lieu",
    label: () => m.producer_dashboard_nav_sales(),
    roles: ["owner", "sales", "accountant"],
    listed: true,
    component: lazy(() => import("../rooms/sales-room")),
  },
  {
    name: "o-diem-ban",
    label: () => m.point_business_producer_nav(),
    roles: everybody,
    listed: true,
    component: lazy(() => import("../rooms/points-room")),
  },
  {
    name: "tien",
    label: () => m.producer_dashboard_nav_money(),
    roles: ["owner", "accountant"],
    listed: true,
    component: lazy(() => import("../rooms/money-room")),
  },
  {
    name: "ho-so",
    label: () => m.onboarding_nav_profile(),
    roles: ["owner"],
    onBehalf: true,
    listed: true,
    component: lazy(() => import("../rooms/profile-room")),
  },
  {
    name: "thanh-vien",
    label: () => m.producer_dashboard_nav_people(),
    roles: ["owner"],
    listed: true,
    component: lazy(() => import("../rooms/people-room")),
  },
  {
    name: "nho-ho-tro",
    label: () => m.delegation_nav(),
    roles: ["owner"],
    listed: true,
    component: lazy(() => import("../rooms/on-behalf-room")),
  },
]

/** Where somebody begins: makes an account, registers a producer or takes over one from the list. */
export const JOIN_ROOM = "dang-ky"

/** Where an officer's ticket leads; it stands behind `#`, which no server sees. */
export const ON_BEHALF_ROOM = "lam-thay"

/** Whether somebody may enter a room: by the own role, or as an officer who acts for the producer. */
export const mayEnter = ({ roles, onBehalf }: DeskRoom, role: ProducerRole, asOfficer: boolean): boolean =>
  roles.includes(role) && (!asOfficer || onBehalf === true)

/** Address of a room; to be spread over a link or given to `navigate`. */
export const roomLink = (name: string | undefined) => ({
  to: "/kenh-ban/{-$room}" as const,
  params: { room: name },
})

export const HOME = roomLink(undefined)
export const ORDERS = roomLink("don-hang")
export const VOICES = roomLink("danh-gia")
export const LISTINGS = roomLink("san-pham")
export const SALES = roomLink("so-lieu")
export const MONEY = roomLink("tien")
export const SITE = roomLink("trang-web")
export const SHELF_CARDS = roomLink("the-ke")
export const PROFILE = roomLink("ho-so")
export const JOIN = roomLink(JOIN_ROOM)
/** Where the link of an invitation leads; its secret stands behind `#`, which no server sees. */
export const INVITATION_ROOM = "loi-moi"
