import type { BasketView } from "~/shared/basket/views"
import { OpeningWeek } from "~/shared/opening/opening-week"
import { m } from "~/paraglide/messages"
import { fetchBox } from "../lib/order-form"
import { FormPart } from "./form-part"

/** Choice of the producers where the buyer picks up; nothing where no producer offers pickup. */
export function ProducerPickupChoice({
  basket,
  chosen,
  onChoose,
}: {
  basket: BasketView
  chosen: readonly string[]
  onChoose: (producerIds: string[]) => void
}) {
  const open = basket.groups.filter(({ ownPickup }) => ownPickup !== null)
  if (open.length === 0) return null
  return (
    <FormPart title={m.delivery_terms_fetch()}>
      <p className="text-sm text-soft">
        {chosen.length === basket.groups.length
          ? m.delivery_terms_all_fetched()
          : m.delivery_terms_fetch_text()}
      </p>
      {open.map(({ producer, ownPickup }) => (
        <label
          key={producer.id}
          className="flex items-start gap-3 rounded-lg border border-strong-line bg-paper p-3 has-checked:border-accent"
        >
          <input
            type="checkbox"
            name={fetchBox(producer.id)}
            value="1"
            checked={chosen.includes(producer.id)}
            onChange={(event) =>
              onChoose(
                event.target.checked ? [...chosen, producer.id] : chosen.filter((id) => id !== producer.id),
              )
            }
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span className="grid min-w-0 gap-1">
            <span className="font-bold">{m.delivery_terms_fetch_at({ name: producer.name })}</span>
            {ownPickup ? (
              <>
                <span className="text-sm break-words">{ownPickup.addressText}</span>
                <span className="text-sm text-soft">
                  {m.delivery_terms_ready_in({ hours: ownPickup.preparationHours })}
                </span>
                <OpeningWeek hours={ownPickup.openingHours} />
              </>
            ) : null}
          </span>
        </label>
      ))}
    </FormPart>
  )
}
