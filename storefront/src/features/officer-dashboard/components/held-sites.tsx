import type { HeldSite } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { timeWords } from "~/shared/dashboard/time-words"
import { holdWords } from "~/shared/listings/words"
import { EmptyState } from "~/shared/ui/empty-state"
import { Section } from "~/shared/ui/section"
import { decideSite, heldSitesQuery } from "../api/listings"
import { DecideButtons } from "./decide-buttons"
import { Facts } from "./facts"

/** Words of producers' public pages in which the screening found something. */
export function HeldSites() {
  const list = useWholeList({ query: useQuery({ ...heldSitesQuery, select: ({ sites }) => sites }) })
  return (
    <Section title={m.producer_site_office_title()}>
      <ListTable
        label={m.producer_site_office_title()}
        list={list}
        keyOf={({ producerId }) => producerId}
        card={(site) => <Held site={site} />}
        empty={<EmptyState title={m.producer_site_office_none()} />}
      />
    </Section>
  )
}

function Held({ site }: { site: HeldSite }) {
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet px-4 py-3">
      <div>
        <p className="font-bold break-words">{site.producerName}</p>
        <p className="text-sm break-words text-soft">
          /nha-san-xuat/{site.path} · {timeWords(site.since)}
        </p>
      </div>
      <ul className="grid list-disc gap-1 pl-5 font-bold text-bad">
        {site.holds.map((hold) => (
          <li key={hold.word}>{holdWords(hold)}</li>
        ))}
      </ul>
      <Facts
        facts={[
          [m.producer_site_story(), site.words.story],
          [m.producer_site_visiting(), site.words.visiting],
        ]}
      />
      <DecideButtons
        yes={m.producer_site_office_show()}
        no={m.producer_site_office_refuse()}
        title={site.producerName}
        reasonForYes={false}
        decide={({ accept, reason }) => decideSite(site.producerId, { show: accept, reason: reason || null })}
        refresh={[heldSitesQuery.queryKey]}
      />
    </li>
  )
}
