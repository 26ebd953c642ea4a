import type { ImportRun } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { Tag } from "~/shared/ui/tag"
import { OPEN_IMPORT, PAGES } from "../lib/pages"
import { statusTones, statusWords } from "../lib/words"

/** The card of an import, which leads to its report. */
export function RunCard({ run }: { run: ImportRun }) {
  return (
    <li>
      <Link
        to={PAGES.imports}
        search={{ [OPEN_IMPORT]: run.id }}
        preload={false}
        className="tap grid gap-1 rounded-card border border-line bg-sheet px-4 py-3 no-underline hover:bg-sunken"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 font-bold break-words">{run.fileName}</span>
          <Tag tone={statusTones[run.status]}>{statusWords[run.status]()}</Tag>
        </span>
        <span className="text-sm text-soft tabular-nums">
          {timeWords(run.createdAt)} ·{" "}
          {m.officer_dashboard_runs_rows({ rows: countWords(run.rowsRead), bad: countWords(run.rowsBad) })}
        </span>
      </Link>
    </li>
  )
}
