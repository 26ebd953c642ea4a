import type { HeldSite } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { holdWords } from "~/shared/listings/words"
import { timeWords } from "~/shared/office/time-words"
import { useRead } from "~/shared/office/use-read"
import { EmptyState } from "~/shared/ui/empty-state"
import { decideSite, listHeldSites } from "../api/listings"
import { Decide } from "./decide-held"
import { Failure, RowSkeletons } from "./failure"

/** Words of producers' public pages in which the screening found something. */
export function HeldSites() {
  const { reading, reload } = useRead<{ sites: HeldSite[] }>("held sites", (signal) => listHeldSites(signal))
  return (
    <>
      <h2 className="text-xl">{m.psite_office_title()}</h2>
      {reading.state === "reading" ? <RowSkeletons count={2} /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {reading.state === "ready" && reading.value.sites.length === 0 ? (
        <EmptyState title={m.psite_office_none()} />
      ) : null}
      {reading.state === "ready" ? (
        <ul className="grid gap-3">
          {reading.value.sites.map((site) => (
            <Held key={site.producerId} site={site} onDecided={reload} />
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Held({ site, onDecided }: { site: HeldSite; onDecided: () => void }) {
  const facts: [string, string | null][] = [
    [m.psite_story(), site.words.story],
    [m.psite_visiting(), site.words.visiting],
  ]
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
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-sm text-soft">{name}</dt>
            <dd className="break-words whitespace-pre-line">{value ?? m.lst_office_empty()}</dd>
          </div>
        ))}
      </dl>
      <Decide
        yes={m.psite_office_show()}
        no={m.psite_office_refuse()}
        title={site.producerName}
        reasonForYes={false}
        decide={(show, reason) => decideSite(site.producerId, { show, reason: reason || null })}
        onDecided={onDecided}
      />
    </li>
  )
}
