import type { Membership } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/dashboard/use-title"
import { Tag } from "~/shared/ui/tag"
import { chosenProducer } from "../../api/chosen-producer"
import { roleWords, standingTones, standingWords } from "../../lib/words"

/** Whoever belongs to several producers says first for which one. */
export function ChooseProducer({ places }: { places: readonly Membership[] }) {
  useTitle(m.producer_dashboard_choose_title())
  return (
    <div className="mx-auto grid max-w-xl gap-3">
      <h1 className="text-2xl">{m.producer_dashboard_choose_title()}</h1>
      <ul className="grid gap-2">
        {places.map((place) => (
          <li key={place.id}>
            <button
              type="button"
              className="tap grid w-full gap-1 rounded-card border border-line bg-sheet px-4 py-3 text-left hover:bg-sunken"
              onClick={() => chosenProducer.set(place.producerId)}
            >
              <span className="font-bold">{place.producerName}</span>
              <span className="flex flex-wrap items-center gap-2 text-sm text-soft">
                {roleWords[place.role]()}
                <Tag tone={standingTones[place.standing]}>{standingWords[place.standing]()}</Tag>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
