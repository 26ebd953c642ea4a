import type { EndingLot } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { countWords } from "~/shared/dashboard/time-words"
import { useToday } from "~/shared/dashboard/use-now"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { endingLotsQuery } from "../api/business"

/** Lots that must be sold, given back or taken off the shelf first. */
export function EndingLots() {
  const query = useQuery(endingLotsQuery)
  return (
    <Section title={m.point_business_ending()}>
      <QueryView query={query}>
        {({ lots }) =>
          lots.length === 0 ? (
            <p className="text-soft">{m.point_business_ending_none()}</p>
          ) : (
            <ul className="grid gap-2 lg:grid-cols-2">
              {lots.map((lot) => (
                <Lot key={`${lot.itemId} ${lot.lot}`} lot={lot} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Section>
  )
}

function Lot({ lot: { title, lot, expiresOn, quantity } }: { lot: EndingLot }) {
  const today = useToday()
  return (
    <li className="flex items-start justify-between gap-4 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="min-w-0">
        <p className="font-bold break-words">{title}</p>
        <p className="text-sm text-soft">{m.point_business_ending_lot({ lot })}</p>
        <p className="pt-1 text-sm">
          {expiresOn < today ? (
            <Tag tone="bad">{m.point_business_ending_over({ day: formatDateVi(expiresOn) })}</Tag>
          ) : (
            m.point_business_ending_on({ day: formatDateVi(expiresOn) })
          )}
        </p>
      </div>
      <p className="shrink-0 text-2xl font-bold tabular-nums">{countWords(quantity)}</p>
    </li>
  )
}
