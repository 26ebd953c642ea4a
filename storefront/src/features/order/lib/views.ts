import type {
  PickupState,
  OpeningPeriod,
  OrderMoney,
  OwnPickupOfOrder,
  ProblemCode,
  ProducerOrderStatus,
} from "@ocop/contracts"

/** A line of an order. */
export interface OrderLineView {
  id: string
  title: string
  unit: string | null
  /** Handle of the listing; null: it does not exist any more. */
  handle: string | null
  picture: string
  quantity: number
  /** Canceled quantity. */
  canceled: number
  /** Integer dong; what the line costs now, without canceled pieces. */
  amount: number
}

/** A producer order (the part of an order that one producer fulfils), as its buyer sees it. */
export interface ProducerOrderView {
  code: string
  producer: { handle: string; name: string }
  /** The producer's telephone; only while the producer agrees to show it. */
  phone: string | null
  status: ProducerOrderStatus
  /** Carrier and tracking number of the parcel, or that the producer delivers it. */
  handedTo: { own: true } | { own: false; carrier: string | null; trackingNumber: string | null } | null
  /** Why it ended, in the words of whoever ended it. */
  reason: string | null
  mayCancel: boolean
  mayComplain: boolean
  complaints: { text: string; at: string }[]
  /** Idempotency key of this rendering of the page: a form that is sent twice acts once. */
  stepKey: string
  lines: OrderLineView[]
  deliveryFee: number
  /** Amount due now, after cancellations. */
  due: number
  daysMin: number
  daysMax: number
  /** Pickup at the producer's own place, with the code to show there; null: it is delivered. */
  ownPickup: OwnPickupOfOrder | null
}

/** Pickup of an order at a sales point. */
export interface OrderPickupView {
  point: { handle: string; name: string; phone: string | null; address: string }
  hours: OpeningPeriod[]
  code: string
  state: PickupState
  /** "dd/MM/yyyy HH:mm", Vietnam's time. */
  keptUntil: string
}

/** An order, as its buyer sees it. */
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
  /** Pickup at a sales point; null: it is delivered. */
  pickup: OrderPickupView | null
  producerOrders: ProducerOrderView[]
  /** As ordered, like `deliveryTotal`. */
  itemsTotal: number
  deliveryTotal: number
  /** What cancellations took off. */
  canceledTotal: number
  /** What the order costs now. */
  due: number
  /** What the buyer still has to pay. */
  toPay: number
  illustrative: boolean
}

/** Result of a form about one producer order; shown once, above it. */
export interface ProducerOrderFlash {
  part: string
  act: "cancel" | "complain"
  /** `nothing` was chosen or typed, the shop is `away`, or the backend's message; null: success. */
  problem: string | null
  text: string
}

export type OrderReading =
  | { state: "ready"; order: OrderView; flash: ProducerOrderFlash | null }
  | { state: "invalid" }
  | { state: "away" }

export type LookUpAnswer =
  | { ok: true; token: string; code: string }
  | { ok: false; code: ProblemCode | "phone" | "code"; minutes: number | null }
