import type { OrderMoney, ProblemCode, ProducerOrderStatus } from "@ocop/contracts"

export interface OrderLineView {
  title: string
  unit: string | null
  /** null: the listing is no more. */
  handle: string | null
  picture: string
  quantity: number
  /** Integer dong, as ordered. */
  subtotal: number
}

export interface OrderPartView {
  code: string
  producer: { handle: string; name: string }
  /** Only while the producer agrees to show it. */
  phone: string | null
  status: ProducerOrderStatus
  lines: OrderLineView[]
  itemsTotal: number
  deliveryFee: number
  total: number
  daysMin: number
  daysMax: number
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
  parts: OrderPartView[]
  itemsTotal: number
  deliveryTotal: number
  total: number
  illustrative: boolean
}

export type OrderReading = { state: "ready"; order: OrderView } | { state: "invalid" } | { state: "away" }

export type LookUpAnswer =
  | { ok: true; token: string; code: string }
  | { ok: false; code: ProblemCode | "phone" | "code"; minutes: number | null }
