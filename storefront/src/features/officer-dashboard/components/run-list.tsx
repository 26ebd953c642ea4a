import type { ImportRun } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Tag } from "~/shared/ui/tag"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { statusTones, statusWords } from "../lib/words"
import { IMPORTS } from "../lib/rooms"

/** Imports, latest first, each with the way to its report. */
export function RunList({ runs }: { runs: readonly ImportRun[] }) {
  if (runs.length === 0) return <p className="text-soft">{m.office_runs_empty()}</p>
  return (
    <ul className="grid gap-2">
      {runs.map((run) => (
        <li key={run.id}>
          <Link
            {...IMPORTS}
            search={{ lan: run.id }}
            preload={false}
            className="tap grid gap-1 rounded-card border border-line bg-sheet px-4 py-3 no-underline hover:bg-sunken"
          >
            <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <span className="min-w-0 font-bold break-words">{run.fileName}</span>
              <Tag tone={statusTones[run.status]}>{statusWords[run.status]()}</Tag>
            </span>
            <span className="text-sm text-soft tabular-nums">
              {timeWords(run.createdAt)} ·{" "}
              {m.office_runs_rows({ rows: countWords(run.rowsRead), bad: countWords(run.rowsBad) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
