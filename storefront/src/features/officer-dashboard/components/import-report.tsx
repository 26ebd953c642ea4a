import type { ImportRun } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Failure, Loading } from "~/shared/dashboard/failure"
import { Figures } from "~/shared/dashboard/figures"
import { Page } from "~/shared/dashboard/page"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { Notice } from "~/shared/ui/notice"
import { Tag } from "~/shared/ui/tag"
import { PAGES } from "../lib/pages"
import { useImport } from "../lib/use-import"
import { problemWords, statusTones, statusWords } from "../lib/words"
import { ApplyRun } from "./apply-run"
import { ExampleColumns } from "./example-columns"
import { RunRows } from "./run-rows"

/** The report of one list: what it would do, row by row, and the way to carry it out. */
export function ImportReport({ id }: { id: string }) {
  const { run, problem, reload, setRun, quiet, cutOff } = useImport(id)
  const back = (
    <p className="mb-2">
      <Link to={PAGES.imports} search={{}} preload={false} className="link tap inline-flex items-center">
        ← {m.officer_dashboard_run_back()}
      </Link>
    </p>
  )
  if (!run)
    return (
      <>
        {back}
        {problem ? <Failure problem={problem} onRetry={reload} /> : <Loading rows={4} />}
      </>
    )
  return (
    <Page
      title={run.fileName}
      className="break-words"
      text={timeWords(run.createdAt)}
      actions={<Tag tone={statusTones[run.status]}>{statusWords[run.status]()}</Tag>}
      back={back}
    >
      <div className="grid gap-5">
        {problem ? (
          <Notice tone="warning">
            <p>
              {problemWords(problem)} {m.officer_dashboard_run_asks_again()}
            </p>
          </Notice>
        ) : null}
        {run.status === "refused" ? <Refusal run={run} /> : null}
        {run.status === "failed" ? (
          <Notice tone="error" title={m.officer_dashboard_run_failed_title()}>
            <p>{m.officer_dashboard_run_failed_text()}</p>
          </Notice>
        ) : null}
        {run.status === "reading" ? (
          <Notice tone={cutOff ? "error" : "info"}>
            <p>{cutOff ? m.officer_dashboard_run_cut_off() : m.officer_dashboard_upload_comparing()}</p>
          </Notice>
        ) : null}
        {run.status === "refused" ? null : (
          <>
            <Counts run={run} />
            <ApplyRun run={run} quiet={quiet} onRun={setRun} />
            <RunRows run={run} />
          </>
        )}
      </div>
    </Page>
  )
}

function Counts({ run }: { run: ImportRun }) {
  const counts = [
    [m.officer_dashboard_count_read(), run.rowsRead],
    [m.officer_dashboard_count_create(), run.toCreate],
    [m.officer_dashboard_count_update(), run.toUpdate],
    [m.officer_dashboard_count_unchanged(), run.unchanged],
    [m.officer_dashboard_count_differing(), run.differing],
    [m.officer_dashboard_count_bad(), run.rowsBad],
    [m.officer_dashboard_count_warned(), run.rowsWarned],
    ...(run.applied > 0 || run.status === "done"
      ? ([[m.officer_dashboard_count_applied(), run.applied]] as const)
      : []),
    ...(run.failed > 0 ? ([[m.officer_dashboard_count_failed(), run.failed]] as const) : []),
  ] as const
  return (
    <Figures
      className="grid-cols-2 md:grid-cols-3"
      figures={counts.map(([label, count]) => ({ label, value: countWords(count) }))}
    />
  )
}

/** A file that cannot be read says why; what helps nearly always stands below it. */
function Refusal({ run }: { run: ImportRun }) {
  return (
    <>
      <Notice tone="error" title={m.officer_dashboard_refused_title()}>
        <p>{run.refusal?.message}</p>
        <p>{m.officer_dashboard_refused_text()}</p>
        {run.refusal ? (
          <p className="text-sm text-soft">{m.officer_dashboard_problem_code({ code: run.refusal.code })}</p>
        ) : null}
      </Notice>
      <ExampleColumns />
    </>
  )
}
