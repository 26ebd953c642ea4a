import type { ImportRun } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"
import { Tag } from "~/shared/ui/tag"
import { useRun } from "../lib/use-run"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { problemWords, statusTones, statusWords } from "../lib/words"
import { IMPORTS } from "../lib/rooms"
import { useTitle } from "~/shared/dashboard/use-title"
import { ApplyRun } from "./apply-run"
import { ExampleColumns } from "./example-columns"
import { Failure, RowSkeletons } from "./failure"
import { RunRows } from "./run-rows"

function Counts({ run }: { run: ImportRun }) {
  const counts = [
    [m.office_count_read(), run.rowsRead],
    [m.office_count_create(), run.toCreate],
    [m.office_count_update(), run.toUpdate],
    [m.office_count_unchanged(), run.unchanged],
    [m.office_count_bad(), run.rowsBad],
    [m.office_count_warned(), run.rowsWarned],
    ...(run.applied > 0 || run.status === "done" ? ([[m.office_count_applied(), run.applied]] as const) : []),
    ...(run.failed > 0 ? ([[m.office_count_failed(), run.failed]] as const) : []),
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-3 md:grid-cols-3">
      {counts.map(([label, count]) => (
        <div key={label} className="rounded-card border border-line bg-sheet px-4 py-3">
          <dt className="text-sm text-soft">{label}</dt>
          <dd className="text-2xl font-bold tabular-nums">{countWords(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The report of one list: what it would do, row by row, and the way to carry it out. */
export function RunPage({ id, filter }: { id: string; filter: string }) {
  const { reading, reload, run, setRun, interrupted, quiet, cutOff } = useRun(id)
  useTitle(`${run?.fileName ?? m.office_nav_imports()} · ${m.office_title()}`)
  return (
    <>
      <p className="mb-2">
        <Link {...IMPORTS} search={{}} preload={false} className="link tap inline-flex items-center">
          ← {m.office_run_back()}
        </Link>
      </p>
      {!run && reading.state === "reading" ? <RowSkeletons /> : null}
      {!run && reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {run ? (
        <div className="grid gap-5">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-2xl break-words">{run.fileName}</h1>
            <Tag tone={statusTones[run.status]}>{statusWords[run.status]()}</Tag>
            <p className="w-full text-sm text-soft tabular-nums">{timeWords(run.createdAt)}</p>
          </div>
          {interrupted ? (
            <Notice tone="warning">
              <p>
                {problemWords(interrupted)} {m.office_run_asks_again()}
              </p>
            </Notice>
          ) : null}
          {run.status === "refused" ? <Refusal run={run} /> : null}
          {run.status === "failed" ? (
            <Notice tone="error" title={m.office_run_failed_title()}>
              <p>{m.office_run_failed_text()}</p>
            </Notice>
          ) : null}
          {run.status === "reading" ? (
            <Notice tone={cutOff ? "error" : "info"}>
              <p>{cutOff ? m.office_run_cut_off() : m.office_upload_comparing()}</p>
            </Notice>
          ) : null}
          {run.status === "refused" ? null : (
            <>
              <Counts run={run} />
              <ApplyRun run={run} quiet={quiet} onRun={setRun} />
              <RunRows run={run} filter={filter} />
            </>
          )}
        </div>
      ) : null}
    </>
  )
}

/** A file that cannot be read says why; what helps nearly always stands below it. */
function Refusal({ run }: { run: ImportRun }) {
  return (
    <>
      <Notice tone="error" title={m.office_refused_title()}>
        <p>{run.refusal?.message}</p>
        <p>{m.office_refused_text()}</p>
        {run.refusal ? (
          <p className="text-sm text-soft">{m.office_problem_code({ code: run.refusal.code })}</p>
        ) : null}
      </Notice>
      <ExampleColumns />
    </>
  )
}
