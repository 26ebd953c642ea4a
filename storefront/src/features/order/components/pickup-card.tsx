import { m } from "~/paraglide/messages"
import { OpeningWeek } from "~/shared/opening/opening-week"
import { buttonClass } from "~/shared/ui/button"
import { Tag, type TagTone } from "~/shared/ui/tag"
import type { OrderPickupView } from "../lib/views"

const STATES: Record<OrderPickupView["state"], { words: () => string; tone: TagTone }> = {
  waiting: { words: m.pickup_state_waiting, tone: "star" },
  handed_over: { words: m.pickup_state_handed_over, tone: "good" },
  expired: { words: m.pickup_state_expired, tone: "bad" },
}

/** Pickup at a sales point: where, until when, and the code to show there. */
export function PickupCard({ pickup }: { pickup: OrderPickupView }) {
  const { point, state } = pickup
  return (
    <section
      aria-labelledby="nhan-tai"
      className="grid gap-3 rounded-card border-2 border-accent bg-sheet p-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="nhan-tai" className="text-lg">
          {m.pickup_way_pickup()}
        </h2>
        <Tag tone={STATES[state].tone}>{STATES[state].words()}</Tag>
      </div>
      {state === "waiting" ? (
        <div className="rounded-lg bg-sunken p-3 text-center">
          <p className="text-sm">{m.pickup_code()}</p>
          <p className="text-4xl font-bold tracking-[0.25em] tabular-nums select-all">{pickup.code}</p>
          <p className="text-sm text-soft">{m.pickup_code_text()}</p>
        </div>
      ) : null}
      {state === "waiting" ? (
        <p>
          {m.pickup_kept_until()} <strong className="tabular-nums">{pickup.keptUntil}</strong>
        </p>
      ) : null}
      {state === "expired" ? <p>{m.pickup_expired_text()}</p> : null}
      <div>
        <p className="font-bold">{point.name}</p>
        <p>{point.address}</p>
        <OpeningWeek hours={pickup.hours} />
      </div>
      {point.phone ? (
        <a href={`tel:${point.phone}`} className={buttonClass("secondary", "w-full sm:w-fit")}>
          {m.order_call({ phone: point.phone })}
        </a>
      ) : null}
    </section>
  )
}
