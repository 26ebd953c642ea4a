import type { ApiResult, ImportRow, ImportRun, ImportRunPage, Problem } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { Button, buttonClass } from "~/shared/ui/button"
import { Tag } from "~/shared/ui/tag"
import { WHOLE_ADDRESS } from "~/shared/ui/link-options"
import { readAllRemarks, readImport, type RowFilter } from "../api/imports"
import { csvText, saveFile } from "~/shared/dashboard/csv"
import { countWords } from "~/shared/dashboard/time-words"
import { outcomeTones, outcomeWords } from "../lib/words"
import { IMPORTS } from "../lib/rooms"
import { Failure, RowSkeletons } from "./failure"

const LIMIT = 50

interface View {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly filter: RowFilter
}

/** The ways to look at a run's rows; an empty one is left out, since it would only show nothing. */
function viewsOf(run: ImportRun): View[] {
  const views: View[] = [
    { key: "loi", label: m.office_rows_bad(), count: run.rowsBad, filter: { outcome: "bad" } },
    { key: "canh-bao", label: m.office_rows_warned(), count: run.rowsWarned, filter: { remarks: "warning" } },
    {
      key: "khong-ghi-duoc",
      label: m.office_rows_failed(),
      count: run.failed,
      filter: { outcome: "failed" },
    },
    { key: "tao", label: m.office_rows_create(), count: run.toCreate, filter: { outcome: "create" } },
    { key: "cap-nhat", label: m.office_rows_update(), count: run.toUpdate, filter: { outcome: "update" } },
    {
      key: "khong-doi",
      label: m.office_rows_unchanged(),
      count: run.unchanged,
      filter: { outcome: "unchanged" },
    },
  ]
  return views.filter((view) => view.count > 0)
}

export function RunRows({ run, filter }: { run: ImportRun; filter: string }) {
  const views = viewsOf(run)
  const view = views.find((entry) => entry.key === filter) ?? views[0]
  if (!view) return <p className="text-soft">{m.office_rows_none()}</p>
  return (
    <section aria-labelledby="office-rows">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="office-rows" className="text-xl">
          {m.office_rows_title()}
        </h2>
        {run.rowsBad + run.rowsWarned + run.failed > 0 ? <SaveReport run={run} /> : null}
      </div>
      <nav aria-label={m.office_rows_views()} className="mb-3">
        <ul className="flex flex-wrap gap-2">
          {views.map((entry) => (
            <li key={entry.key}>
              <Link
                {...IMPORTS}
                search={{ lan: run.id, xem: entry.key }}
                replace
                resetScroll={false}
                preload={false}
                activeOptions={WHOLE_ADDRESS}
                aria-current={entry === view ? "page" : undefined}
                className={buttonClass(entry === view ? "primary" : "secondary", "tabular-nums")}
              >
                {entry.label} ({countWords(entry.count)})
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Rows key={`${run.id} ${run.status} ${view.key}`} run={run} view={view} />
    </section>
  )
}

/** Rows of one view, page after page below each other. */
function Rows({ run, view }: { run: ImportRun; view: View }) {
  const [rows, setRows] = useState<ImportRow[]>([])
  const [next, setNext] = useState<number | null>(0)
  const [busy, setBusy] = useState(true)
  const [problem, setProblem] = useState<Problem | null>(null)

  const show = (after: number, result: ApiResult<ImportRunPage>) => {
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return
    setRows((old) => [...old.filter((row) => row.rowNumber <= after), ...result.value.rows])
    setNext(result.value.nextAfter)
  }
  const more = async (after: number) => {
    setBusy(true)
    show(after, await readImport(run.id, view.filter, { after, limit: LIMIT }))
  }
  useEffect(() => {
    const stop = new AbortController()
    void readImport(run.id, view.filter, { after: 0, limit: LIMIT }, stop.signal).then((result) => {
      if (!stop.signal.aborted) show(0, result)
    })
    return () => stop.abort()
    // Mounted anew for each view.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <div className="grid gap-3">
      <ul className="grid gap-2">
        {rows.map((row) => (
          <Row key={row.rowNumber} row={row} />
        ))}
      </ul>
      {busy && rows.length === 0 ? <RowSkeletons /> : null}
      {!busy && !problem && rows.length === 0 ? <p className="text-soft">{m.office_rows_none()}</p> : null}
      {problem ? <Failure problem={problem} onRetry={() => void more(next ?? 0)} /> : null}
      {next !== null && !problem && rows.length > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button look="secondary" disabled={busy} onClick={() => void more(next)}>
            {m.office_more()}
          </Button>
          <p role="status" className="text-sm text-soft tabular-nums">
            {m.office_shown({ shown: countWords(rows.length), total: countWords(view.count) })}
          </p>
        </div>
      ) : null}
    </div>
  )
}

function Row({ row }: { row: ImportRow }) {
  return (
    <li className="grid gap-1 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-sm text-soft tabular-nums">{m.office_row_number({ row: row.rowNumber })}</span>
        <Tag tone={outcomeTones[row.outcome]}>
          {row.applied && (row.outcome === "create" || row.outcome === "update")
            ? m.office_outcome_applied()
            : outcomeWords[row.outcome]()}
        </Tag>
        {row.productName ? <span className="font-bold">{row.productName}</span> : null}
        {row.producerName ? <span className="text-soft">{row.producerName}</span> : null}
      </div>
      {row.problems.length > 0 ? (
        <ul className="grid gap-1 text-sm">
          {row.problems.map((problem, index) => (
            <li key={index} className={problem.severity === "error" ? "text-bad" : "text-star-ink"}>
              <span className="font-bold">
                {problem.severity === "error" ? m.office_error() : m.office_warning()}
                {problem.column ? ` · ${problem.column}` : ""}:
              </span>{" "}
              {problem.message}
              {problem.value ? <span className="text-ink"> “{problem.value}”</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

function SaveReport({ run }: { run: ImportRun }) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle")
  const save = async () => {
    setState("busy")
    const rows = await readAllRemarks(run.id)
    setState(rows ? "idle" : "failed")
    if (!rows) return
    const headings = [
      m.office_csv_row(),
      m.office_csv_outcome(),
      m.office_csv_kind(),
      m.office_csv_column(),
      m.office_csv_code(),
      m.office_csv_reason(),
      m.office_csv_value(),
      m.office_csv_product(),
      m.office_csv_producer(),
    ]
    const lines = rows.flatMap((row) =>
      row.problems.map((problem) => [
        row.rowNumber,
        outcomeWords[row.outcome](),
        problem.severity === "error" ? m.office_error() : m.office_warning(),
        problem.column,
        problem.code,
        problem.message,
        problem.value,
        row.productName,
        row.producerName,
      ]),
    )
    saveFile(`bao-cao-${run.fileName.replace(/\.[^.]*$/, "")}.csv`, csvText([headings, ...lines]))
  }
  return (
    <div>
      <Button look="secondary" disabled={state === "busy"} onClick={() => void save()}>
        {state === "busy" ? m.office_report_making() : m.office_report_download()}
      </Button>
      {state === "failed" ? (
        <p role="alert" className="text-sm text-bad">
          {m.office_problem_away()}
        </p>
      ) : null}
    </div>
  )
}
