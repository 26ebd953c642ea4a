import type {
  PickupState,
  OpeningPeriod,
  OrderMoney,
  OwnPickupOfOrder,
  ProblemCode,
  ProducerOrderStatus,
} from "@ocop/contracts"

export interface OrderLineView {
  id: string
  title: string
  unit: string | null
  /** null: the listing is no more. */
  handle: string | null
  picture: string
  quantity: number
  /** Pieces that are no longer wanted. */
  canceled: number
  /** Integer dong, as ordered. */
  subtotal: number
}

export interface OrderPartView {
  code: string
  producer: { handle: string; name: string }
  /** Only while the producer agrees to show it. */
  phone: string | null
  status: ProducerOrderStatus
  /** Carrier and number of the parcel, or that the producer brings it. */
  handedTo: { own: true } | { own: false; carrier: string | null; trackingNumber: string | null } | null
  /** In the words of whoever ended it. */
  reason: string | null
  mayCancel: boolean
  mayComplain: boolean
  complaints: { text: string; at: string }[]
  /** Of this drawing of the page: the same form sent twice does its work once. */
  stepKey: string
  lines: OrderLineView[]
  itemsTotal: number
  deliveryFee: number
  total: number
  /** What it costs now, after what was taken back. */
  due: number
  daysMin: number
  daysMax: number
  /** Where the buyer fetches it, and the code to show there; null: it is sent. */
  ownPickup: OwnPickupOfOrder | null
}

export interface OrderPickupView {
  point: { handle: string; name: string; phone: string | null; address: string }
  hours: OpeningPeriod[]
  code: string
  state: PickupState
  /** "dd/MM/yyyy HH:mm", Vietnam's time. */
  keptUntil: string
}

export interface OrderView {
  code: string
  /** "dd/MM/yyyy HH:mm", Vietnam's time. */
  placedAt: string
  placedAtIso: string
  contactName: string
  phoneMasked: string
  address: string
  note: string | null
  money: OrderMoney
  /** The buyer fetches it at a sales point; null: it is sent. */
  pickup: OrderPickupView | null
  parts: OrderPartView[]
  itemsTotal: number
  deliveryTotal: number
  total: number
  illustrative: boolean
}

/** What became of a form about one part; shown once, above that part. */
export interface PartActEcho {
  part: string
  act: "cancel" | "complain"
  /** `nothing` was chosen or said, the shop is `away`, or the backend's sentence; null: it is done. */
  problem: string | null
  text: string
}

export type OrderReading =
  { state: "ready"; order: OrderView; echo: PartActEcho | null } | { state: "invalid" } | { state: "away" }

export type LookUpAnswer =
  | { ok: true; token: string; code: string }
  | { ok: false; code: ProblemCode | "phone" | "code"; minutes: number | null }
