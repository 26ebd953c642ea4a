import type { ModerationCase, ModerationPage as Page, ModerationQueue, Problem } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import type { SearchParams } from "~/shared/lib/search-params"
import { Button, buttonClass } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"
import { listModeration } from "../api/moderation"
import { MODERATION } from "../lib/rooms"
import { Failure, RowSkeletons } from "./failure"
import { ModerationCaseRow } from "./moderation-case"

const SHELVES: readonly { name: ModerationQueue; label: () => string; none: () => string }[] = [
  { name: "reported", label: m.voice_mod_shelf_reported, none: m.voice_mod_none_reported },
  { name: "hidden", label: m.voice_mod_shelf_hidden, none: m.voice_mod_none_hidden },
]

/** Reported reviews and questions of the province, and what was hidden. */
export function ModerationPage({ search }: { search: SearchParams }) {
  useTitle(`${m.voice_mod_title()} · ${m.office_title()}`)
  const shelf = SHELVES.find(({ name }) => name === search.ke) ?? SHELVES[0]!
  const { reading, reload } = useRead<Page>(`moderation ${shelf.name}`, (signal) =>
    listModeration({ shelf: shelf.name }, signal),
  )
  const page = reading.state === "ready" ? reading.value : null
  return (
    <>
      <h1 className="text-2xl">{m.voice_mod_title()}</h1>
      <p className="mt-1 mb-4 max-w-prose text-soft">{m.voice_mod_text()}</p>
      <nav aria-label={m.voice_mod_title()} className="mb-4">
        <ul className="flex flex-wrap gap-2">
          {SHELVES.map(({ name, label }) => (
            <li key={name}>
              <Link
                {...MODERATION}
                search={{ ke: name }}
                preload={false}
                activeOptions={WHOLE_ADDRESS}
                aria-current={name === shelf.name ? "page" : undefined}
                className={buttonClass(name === shelf.name ? "primary" : "secondary", "tabular-nums")}
              >
                {label()}
                {page ? ` (${countWords(page.counts[name])})` : ""}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {reading.state === "reading" ? <RowSkeletons /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {page ? <Cases key={shelf.name} first={page} shelf={shelf} onDecided={reload} /> : null}
    </>
  )
}

function Cases({
  first,
  shelf,
  onDecided,
}: {
  first: Page
  shelf: (typeof SHELVES)[number]
  onDecided: () => void
}) {
  const [more, setMore] = useState<{ cases: ModerationCase[]; nextAfter: string | null } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const after = more ? more.nextAfter : first.nextAfter
  const cases = [...first.cases, ...(more?.cases ?? [])]
  const goOn = async () => {
    const result = await listModeration({ shelf: shelf.name, after: after ?? undefined })
    setProblem(result.ok ? null : result.problem)
    if (result.ok)
      setMore({ cases: [...(more?.cases ?? []), ...result.value.cases], nextAfter: result.value.nextAfter })
  }
  if (cases.length === 0) return <EmptyState title={shelf.none()} />
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3">
        {cases.map((one) => (
          <ModerationCaseRow
            key={one.id}
            one={one}
            hidden={shelf.name === "hidden"}
            onDecided={() => {
              setMore(null)
              onDecided()
            }}
          />
        ))}
      </ul>
      {problem ? <Failure problem={problem} /> : null}
      {after ? (
        <Button look="secondary" onClick={() => void goOn()}>
          {m.voice_go_on()}
        </Button>
      ) : null}
    </div>
  )
}
