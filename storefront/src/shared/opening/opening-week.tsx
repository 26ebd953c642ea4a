import type { OpeningPeriod } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { weekWords } from "./opening-words"

/** The week's opening hours in few lines; nothing when none are published. */
export function OpeningWeek({ hours }: { hours: readonly OpeningPeriod[] }) {
  if (hours.length === 0) return null
  return (
    <dl aria-label={m.point_hours()} className="grid grid-cols-[auto_1fr] gap-x-3 pt-1 text-sm text-soft">
      {weekWords(hours).map((line) => (
        <div key={line.days} className="col-span-2 grid grid-cols-subgrid">
          <dt>{line.days}</dt>
          <dd className="tabular-nums">{line.hours}</dd>
        </div>
      ))}
    </dl>
  )
}
