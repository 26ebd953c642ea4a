import type { ProducerMe } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Notice } from "~/shared/ui/notice"

/** Above every page while an officer acts for a producer, so that nobody forgets in whose name. */
export function DelegationBanner({ me }: { me: ProducerMe }) {
  const { onBehalf, memberships } = me
  if (!onBehalf) return null
  return (
    <Notice
      tone="warning"
      title={m.delegation_banner({ officer: me.name, producer: memberships[0]?.producerName ?? "" })}
      className="mb-4 print:hidden"
    >
      <p>{m.delegation_banner_text({ askedBy: onBehalf.askedBy, time: timeWords(onBehalf.until) })}</p>
    </Notice>
  )
}
