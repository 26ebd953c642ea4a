import { Link } from "@tanstack/react-router"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { buttonClass } from "~/shared/ui/button"
import type { OrderLineView, OrderPartView, PartActEcho } from "../lib/views"
import { stepsOf } from "../lib/steps"
import { OwnPickup } from "./own-pickup"
import { ParcelSteps } from "./parcel-steps"
import { PartActs } from "./part-acts"

/** @param reviewToken of the order when the line arrived and may be reviewed */
function Line({ line, reviewToken }: { line: OrderLineView; reviewToken: string | null }) {
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
          × {line.quantity}
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
            {m.voice_own_link()}
          </Link>
        ) : null}
        {line.canceled > 0 ? (
          <p className="text-sm font-bold text-bad">{m.order_line_canceled({ count: line.canceled })}</p>
        ) : null}
      </div>
      <p className="tabular-nums">{formatDong(line.subtotal)}</p>
    </li>
  )
}

function Contact({ part }: { part: OrderPartView }) {
  if (part.phone)
    return (
      <a href={`tel:${part.phone}`} className={buttonClass("secondary", "w-full sm:w-fit")}>
        {m.order_call({ phone: part.phone })}
      </a>
    )
  return part.producer.handle ? (
    <Link
      to="/nha-san-xuat/$handle"
      params={{ handle: part.producer.handle }}
      className={buttonClass("secondary", "w-full sm:w-fit")}
    >
      {m.order_contact_producer()}
    </Link>
  ) : null
}

function HandedTo({ part: { handedTo } }: { part: OrderPartView }) {
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

/** What one producer sends, and how far it is. */
export function BuyerProducerOrder({
  part,
  fetched,
  echo,
  number,
  token,
}: {
  part: OrderPartView
  /** The buyer fetches it: it has no way to show unless it ended otherwise. */
  fetched: boolean
  echo: PartActEcho | null
  token: string
  number: { of: number; all: number }
}) {
  return (
    <section
      aria-labelledby={part.code}
      className="overflow-hidden rounded-card border border-line bg-sheet shadow-card"
    >
      <BrocadeBand seed={part.producer.handle || "cho-ocop"} />
      <div className="grid gap-4 p-4">
        <div>
          <p className="text-sm text-soft">
            {part.ownPickup
              ? m.pset_part()
              : fetched
                ? m.pickup_part()
                : number.all > 1
                  ? m.basket_parcel_of({ number: number.of, all: number.all })
                  : m.basket_parcel()}
          </p>
          <h2 id={part.code} className="text-lg">
            {part.producer.name}
          </h2>
          <p className="text-sm text-soft">{m.order_part_code({ code: part.code })}</p>
        </div>
        {fetched && stepsOf(part.status).end === null ? null : (
          <ParcelSteps status={part.status} fetched={part.ownPickup !== null} />
        )}
        {part.ownPickup ? <OwnPickup pickup={part.ownPickup} ready={part.status === "packed"} /> : null}
        {part.reason ? <p className="break-words">{m.order_reason({ reason: part.reason })}</p> : null}
        <HandedTo part={part} />
        <ul className="border-y border-line">
          {part.lines.map((line, index) => (
            <Line
              key={index}
              line={line}
              reviewToken={part.status === "delivered" && line.quantity > line.canceled ? token : null}
            />
          ))}
        </ul>
        <dl className="grid gap-1 text-sm">
          <div className={fetched || part.ownPickup ? "hidden" : "flex justify-between gap-3"}>
            <dt className="text-soft">
              {m.delivery_fee()} ·{" "}
              {part.daysMin === part.daysMax
                ? m.delivery_days_exact({ days: part.daysMax })
                : m.delivery_days({ from: part.daysMin, to: part.daysMax })}
            </dt>
            <dd className="tabular-nums">{formatDong(part.deliveryFee)}</dd>
          </div>
          <div className="flex justify-between gap-3 text-base font-bold">
            <dt>{m.order_pay_for_part()}</dt>
            <dd className="tabular-nums">{formatDong(part.due)}</dd>
          </div>
        </dl>
        <PartActs part={part} echo={echo} />
        <Contact part={part} />
      </div>
    </section>
  )
}
