import type { Membership } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useTitle } from "~/shared/dashboard/use-title"
import { Tag } from "~/shared/ui/tag"
import { chosenProducer } from "../../api/chosen-producer"
import { roleWords, standingTones, standingWords } from "../../lib/words"

/** Whoever belongs to several producers chooses one first. */
export function ChooseProducer({ memberships }: { memberships: readonly Membership[] }) {
  useTitle(m.producer_dashboard_choose_title())
  return (
    <div className="mx-auto grid max-w-xl gap-3">
      <h1 className="text-2xl">{m.producer_dashboard_choose_title()}</h1>
      <ul className="grid gap-2">
        {memberships.map((membership) => (
          <li key={membership.id}>
            <button
              type="button"
              className="tap grid w-full gap-1 rounded-card border border-line bg-sheet px-4 py-3 text-left hover:bg-sunken"
              onClick={() => chosenProducer.set(membership.producerId)}
            >
              <span className="font-bold">{membership.producerName}</span>
              <span className="flex flex-wrap items-center gap-2 text-sm text-soft">
                {roleWords[membership.role]()}
                <Tag tone={standingTones[membership.standing]}>{standingWords[membership.standing]()}</Tag>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
