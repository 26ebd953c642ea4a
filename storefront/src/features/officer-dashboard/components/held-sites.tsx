import type { HeldSite } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { holdWords } from "~/shared/listings/words"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { decideSite, listHeldSites } from "../api/listings"
import { Decide } from "./decide-held"
import { FactList, WaitingQueue } from "./waiting-queue"

/** Words of producers' public pages in which the screening found something. */
export function HeldSites() {
  const queue = useRead<{ sites: HeldSite[] }>("held sites", (signal) => listHeldSites(signal))
  return (
    <>
      <h2 className="text-xl">{m.psite_office_title()}</h2>
      <WaitingQueue
        queue={queue}
        skeletons={2}
        none={m.psite_office_none()}
        items={({ sites }) =>
          sites.map((site) => <Held key={site.producerId} site={site} onDecided={queue.reload} />)
        }
      />
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
      <FactList facts={facts} />
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
