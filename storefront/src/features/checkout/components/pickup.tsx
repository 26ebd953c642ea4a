import type { PickupOffer } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import type { OrderErrorCode } from "../lib/order-form"
import { shortageText } from "../lib/shortage-text"
import { errorText } from "./error-text"
import { FormPart } from "./form-part"

const CARD =
  "flex items-start gap-3 rounded-lg border border-strong-line bg-paper p-3 has-checked:border-accent has-disabled:border-line has-disabled:bg-sunken"
const RADIO = "mt-1 size-5 shrink-0 accent-accent"

/** Choice between delivery and pickup at a sales point. */
export function FulfilmentChoice({ pickup }: { pickup: boolean }) {
  return (
    <FormPart title={m.pickup_way()}>
      {(
        [
          ["delivery", m.pickup_way_delivery(), m.pickup_way_delivery_text()],
          ["pickup", m.pickup_way_pickup(), m.pickup_way_pickup_text()],
        ] as const
      ).map(([value, title, text]) => (
        <label key={value} className={CARD}>
          <input
            type="radio"
            name="way"
            value={value}
            defaultChecked={pickup === (value === "pickup")}
            className={RADIO}
          />
          <span className="grid">
            <span className="font-bold">{title}</span>
            <span className="text-sm text-soft">{text}</span>
          </span>
        </label>
      ))}
    </FormPart>
  )
}

/** Choice of the sales point for pickup; points without the whole basket show what is missing. */
export function PickupPoints({
  offers,
  chosen,
  error,
}: {
  offers: readonly PickupOffer[]
  chosen: string
  error: OrderErrorCode | undefined
}) {
  const full = offers.filter(({ short }) => short.length === 0)
  // The only possible choice is preset.
  const preset = full.length === 1 ? full[0]?.point.id : chosen
  return (
    <FormPart title={m.pickup_where()}>
      {error ? (
        <p id="point-error" role="alert" className="text-sm font-bold text-bad">
          {errorText(error)}
        </p>
      ) : null}
      {full.length === 0 ? <p>{m.pickup_none_full()}</p> : null}
      {offers.map(({ point, short }) => (
        <label key={point.id} className={CARD}>
          <input
            type="radio"
            name="point"
            value={point.id}
            disabled={short.length > 0}
            defaultChecked={short.length === 0 && point.id === preset}
            aria-describedby={error ? "point-error" : undefined}
            className={RADIO}
          />
          <span className="grid min-w-0 gap-1">
            <span className="font-bold">{point.name}</span>
            <span className="text-sm">{[point.address, point.placeName].filter(Boolean).join(", ")}</span>
            {short.length === 0 ? (
              <span className="text-sm font-bold text-good">{m.pickup_has_all()}</span>
            ) : (
              <>
                <span className="text-sm font-bold text-bad">{m.pickup_lacks()}</span>
                {short.map((line) => (
                  <span key={line.lineId} className="text-sm">
                    {shortageText(line, getLocale())}
                  </span>
                ))}
              </>
            )}
          </span>
        </label>
      ))}
    </FormPart>
  )
}
