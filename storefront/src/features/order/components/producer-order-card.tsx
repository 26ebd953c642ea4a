import { Link } from "@tanstack/react-router"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { buttonClass } from "~/shared/ui/button"
import type { OrderLineView, ProducerOrderView, ProducerOrderFlash } from "../lib/views"
import { stepsOf } from "../lib/steps"
import { ProducerPickup } from "./producer-pickup"
import { ParcelSteps } from "./parcel-steps"
import { ProducerOrderActions } from "./producer-order-actions"

/** One line. @param reviewToken token of the order when the line was delivered and may be reviewed */
function OrderLine({ line, reviewToken }: { line: OrderLineView; reviewToken: string | null }) {
  return (
    <li className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-3 py-2">
      <img
        src={line.picture}
        alt=""
        width={56}
        height={56}
        className="aspect-square w-full rounded-lg bg-sunken object-cover"
      />
      <div className="leading-snug">
        {line.handle ? (
          <Link
            to="/san-pham/$handle"
            params={{ handle: line.handle }}
            className="inline-block py-0.5 font-bold hover:underline"
          >
            {line.title}
          </Link>
        ) : (
          <span className="font-bold">{line.title}</span>
        )}
        <p className="text-sm text-soft">
          {line.canceled > 0 && line.quantity > line.canceled
            ? m.order_line_left({ count: line.quantity - line.canceled })
            : `× ${line.quantity}`}
          {line.unit ? ` · ${line.unit}` : null}
        </p>
        {reviewToken ? (
          <Link
            to="/don-hang/$token/danh-gia"
            params={{ token: reviewToken }}
            hash={line.id}
            preload={false}
            className="link inline-flex min-h-11 items-center"
          >
            {m.review_own_link()}
          </Link>
        ) : null}
        {line.canceled > 0 ? (
          <p className="text-sm font-bold text-bad">{m.order_line_canceled({ count: line.canceled })}</p>
        ) : null}
      </div>
      <p className="tabular-nums">{formatDong(line.amount)}</p>
    </li>
  )
}

function Contact({ producerOrder }: { producerOrder: ProducerOrderView }) {
  if (producerOrder.phone)
    return (
      <a href={`tel:${producerOrder.phone}`} className={buttonClass("secondary", "w-full sm:w-fit")}>
        {m.order_call({ phone: producerOrder.phone })}
      </a>
    )
  return producerOrder.producer.handle ? (
    <Link
      to="/nha-san-xuat/$handle"
      params={{ handle: producerOrder.producer.handle }}
      className={buttonClass("secondary", "w-full sm:w-fit")}
    >
      {m.order_contact_producer()}
    </Link>
  ) : null
}

function HandedTo({ producerOrder: { handedTo } }: { producerOrder: ProducerOrderView }) {
  if (!handedTo) return null
  if (handedTo.own) return <p>{m.order_handed_own()}</p>
  const { carrier, trackingNumber } = handedTo
  return (
    <p>
      {m.order_handed_carrier({ carrier: carrier ?? "" })}
      {trackingNumber ? (
        <>
          {" · "}
          {m.order_tracking()} <span className="font-bold break-all tabular-nums">{trackingNumber}</span>
        </>
      ) : null}
    </p>
  )
}

/** A producer order: its parcel's steps, its lines, its amounts, what the buyer can do. */
export function ProducerOrderCard({
  producerOrder,
  fetched,
  flash,
  number,
  token,
}: {
  producerOrder: ProducerOrderView
  /** Pickup at a sales point: there are no parcel steps unless it ended otherwise. */
  fetched: boolean
  flash: ProducerOrderFlash | null
  token: string
  number: { of: number; all: number }
}) {
  return (
    <section
      aria-labelledby={producerOrder.code}
      className="overflow-hidden rounded-card border border-line bg-sheet shadow-card"
    >
      <BrocadeBand seed={producerOrder.producer.handle || "cho-ocop"} />
      <div className="grid gap-4 p-4">
        <div>
          <p className="text-sm text-soft">
            {producerOrder.ownPickup
              ? m.delivery_terms_part()
              : fetched
                ? m.pickup_part()
                : number.all > 1
                  ? m.basket_parcel_of({ number: number.of, all: number.all })
                  : m.basket_parcel()}
          </p>
          <h2 id={producerOrder.code} className="text-lg">
            {producerOrder.producer.name}
          </h2>
          <p className="text-sm text-soft">{m.order_part_code({ code: producerOrder.code })}</p>
        </div>
        {fetched && stepsOf(producerOrder.status).end === null ? null : (
          <ParcelSteps status={producerOrder.status} fetched={producerOrder.ownPickup !== null} />
        )}
        {producerOrder.ownPickup ? (
          <ProducerPickup pickup={producerOrder.ownPickup} ready={producerOrder.status === "packed"} />
        ) : null}
        {producerOrder.reason ? (
          <p className="break-words">{m.order_reason({ reason: producerOrder.reason })}</p>
        ) : null}
        <HandedTo producerOrder={producerOrder} />
        <ul className="border-y border-line">
          {producerOrder.lines.map((line, index) => (
            <OrderLine
              key={index}
              line={line}
              reviewToken={
                producerOrder.status === "delivered" && line.quantity > line.canceled ? token : null
              }
            />
          ))}
        </ul>
        <dl className="grid gap-1 text-sm">
          <div className={fetched || producerOrder.ownPickup ? "hidden" : "flex justify-between gap-3"}>
            <dt className="text-soft">
              {m.delivery_fee()} ·{" "}
              {producerOrder.daysMin === producerOrder.daysMax
                ? m.delivery_days_exact({ days: producerOrder.daysMax })
                : m.delivery_days({ from: producerOrder.daysMin, to: producerOrder.daysMax })}
            </dt>
            <dd className="tabular-nums">{formatDong(producerOrder.deliveryFee)}</dd>
          </div>
          <div className="flex justify-between gap-3 text-base font-bold">
            <dt>{m.order_pay_for_part()}</dt>
            <dd className="tabular-nums">{formatDong(producerOrder.due)}</dd>
          </div>
        </dl>
        <ProducerOrderActions producerOrder={producerOrder} flash={flash} />
        <Contact producerOrder={producerOrder} />
      </div>
    </section>
  )
}
