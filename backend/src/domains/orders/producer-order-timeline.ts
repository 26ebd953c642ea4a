import type { BuyerProducerOrder } from "@ocop/contracts"
import { actionsOf, amountsOf, mayComplain } from "@ocop/producer-orders"

/** An event of a producer order, as Medusa's graph returns it. */
export interface ProducerOrderEvent {
  readonly id: string
  readonly action: string
  readonly from_status: string | null
  readonly to_status: BuyerProducerOrder["status"]
  readonly reason: string | null
  readonly at: string | Date
}

interface LivingPart {
  readonly status: BuyerProducerOrder["status"]
  readonly delivery_fee: number
  readonly handed_by: BuyerProducerOrder["handedBy"]
  readonly carrier: string | null
  readonly tracking_number: string | null
  readonly events: readonly ProducerOrderEvent[]
  readonly lines: readonly {
    readonly order_line_id: string
    readonly quantity: number
    readonly canceled_quantity: number
    readonly unit_price: number
  }[]
}

type PartLife = Pick<
  BuyerProducerOrder,
  | "history"
  | "handedBy"
  | "carrier"
  | "trackingNumber"
  | "reason"
  | "mayCancel"
  | "mayComplain"
  | "complaints"
  | "due"
>

const instantOf = (at: string | Date): string => new Date(at).toISOString()

/**
 * The buyer's timeline of a producer order: when it reached each state, how it is delivered and which actions are
 * still allowed.
 */
export function producerOrderTimeline(part: LivingPart): PartLife {
  const events = [...part.events].sort(
    (a, b) => Date.parse(instantOf(a.at)) - Date.parse(instantOf(b.at)) || (a.id < b.id ? -1 : 1),
  )
  const steps = events.filter((event) => event.to_status !== event.from_status)
  const lines = part.lines.map((line) => ({
    id: line.order_line_id,
    quantity: Number(line.quantity),
    canceledQuantity: Number(line.canceled_quantity),
    unitPrice: Number(line.unit_price),
  }))
  return {
    history: steps.map((event) => ({ status: event.to_status, at: instantOf(event.at) })),
    handedBy: part.handed_by,
    carrier: part.carrier,
    trackingNumber: part.tracking_number,
    reason: steps.at(-1)?.reason ?? null,
    mayCancel: actionsOf(part.status, "buyer").includes("cancel"),
    mayComplain: mayComplain(part.status),
    complaints: events
      .filter((event) => event.action === "complain")
      .map((event) => ({ text: event.reason ?? "", at: instantOf(event.at) })),
    due: amountsOf(part.status, lines, Number(part.delivery_fee)).total,
  }
}
