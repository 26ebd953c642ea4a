import type { ProducerMe } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { chosenProducer } from "../../api/chosen-producer"
import { useChosenMembership } from "../../lib/membership"
import { roleWords } from "../../lib/words"

/** For which of several producers one works. */
export function ProducerSwitch({ me }: { me: ProducerMe }) {
  const membership = useChosenMembership(me)
  return (
    <select
      aria-label={m.producer_dashboard_working_for()}
      className="h-11 w-full max-w-md truncate rounded-lg border border-strong-line bg-sheet px-2 font-bold text-ink"
      value={membership?.producerId ?? ""}
      onChange={({ target }) => chosenProducer.set(target.value)}
    >
      {membership ? null : <option value="">{m.producer_dashboard_choose_short()}</option>}
      {me.memberships.map(({ id, producerId, producerName, role }) => (
        <option key={id} value={producerId}>
          {producerName} ({roleWords[role]()})
        </option>
      ))}
    </select>
  )
}
