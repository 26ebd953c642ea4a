import type { Membership, Problem, ProducerMe } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { LanguageSwitch } from "~/shared/ui/language-switch"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { chosenProducer } from "../../api/chosen-producer"
import { deskRooms, mayEnter, roomLink } from "../../lib/pages"
import { problemWords, roleWords } from "../../lib/words"

/** For whom one works stands on every page; with several producers it is a list to switch by. */
function WorkingFor({ me, place }: { me: ProducerMe; place: Membership | undefined }) {
  if (me.memberships.length < 2)
    return place ? (
      <p className="text-sm text-soft">
        <span className="font-bold text-ink">{place.producerName}</span> · {roleWords[place.role]()}
      </p>
    ) : null
  return (
    <label className="mt-1 grid gap-0.5 text-sm sm:flex sm:items-center sm:gap-2">
      <span className="text-soft">{m.producer_dashboard_working_for()}</span>
      <select
        className={controlClass}
        value={place?.producerId ?? ""}
        onChange={(event) => chosenProducer.set(event.target.value)}
      >
        {place ? null : <option value="">{m.producer_dashboard_choose_short()}</option>}
        {me.memberships.map((one) => (
          <option key={one.id} value={one.producerId}>
            {one.producerName} ({roleWords[one.role]()})
          </option>
        ))}
      </select>
    </label>
  )
}

export function DeskHeader({
  me,
  place,
  room,
  onLeave,
}: {
  me: ProducerMe | null
  place: Membership | undefined
  room: string | undefined
  onLeave: () => Promise<Problem | null>
}) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const asOfficer = me?.onBehalf != null
  const rooms = place ? deskRooms.filter((one) => one.listed && mayEnter(one, place.role, asOfficer)) : []
  return (
    <header className="border-b border-line bg-sheet print:hidden">
      <a
        href="#noi-dung"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-accent focus:px-4 focus:py-3 focus:text-on-accent"
      >
        {m.nav_skip()}
      </a>
      <div className="container-page flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
        <div className="min-w-0">
          <p className="text-lg leading-tight font-bold">{m.producer_dashboard_title()}</p>
          {me ? <WorkingFor me={me} place={place} /> : null}
        </div>
        <div className="flex flex-wrap items-center gap-1">
          <LanguageSwitch />
          <Link to="/" preload={false} className="tap inline-flex items-center px-2 hover:underline">
            {m.producer_dashboard_to_shop()}
          </Link>
          {me ? (
            <Button look="quiet" className="px-2" onClick={() => void onLeave().then(setProblem)}>
              {m.producer_dashboard_sign_out()}
            </Button>
          ) : null}
        </div>
        {problem ? (
          <p role="alert" className="w-full text-sm font-bold text-bad">
            {problemWords(problem)}
          </p>
        ) : null}
      </div>
      {rooms.length > 0 ? (
        <nav aria-label={m.producer_dashboard_nav()} className="container-page overflow-x-auto">
          <ul className="flex gap-1 whitespace-nowrap">
            {rooms.map(({ name, label }) => (
              <li key={name ?? ""}>
                <Link
                  {...roomLink(name)}
                  preload={false}
                  aria-current={name === room ? "page" : undefined}
                  className={`tap inline-flex items-center border-b-3 px-2 text-ink hover:border-strong-line ${name === room ? "border-accent font-bold" : "border-transparent"}`}
                >
                  {label()}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}
