import type { ImportRow, ImportRun } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { FilterTabs } from "~/shared/dashboard/list/filter-tabs"
import { chosenValue, type FilterOption, type ListFilter } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { Tag } from "~/shared/ui/tag"
import { readImport, type RowFilter } from "../api/imports"
import { outcomeTones, outcomeWords } from "../lib/words"
import { RowDifference } from "./row-difference"
import { SaveReport } from "./save-report"

const LIMIT = 50

interface View {
  readonly label: string
  readonly count: number
  readonly filter: RowFilter
}

type ViewName = "khac-so" | "loi" | "canh-bao" | "khong-ghi-duoc" | "tao" | "cap-nhat" | "khong-doi"

/** The ways to see an import's rows, by their words in the address, in the order on the screen. */
const viewsOf = (run: ImportRun): Record<ViewName, View> => ({
  "khac-so": {
    label: m.officer_dashboard_rows_differing(),
    count: run.differing,
    filter: { outcome: "differs" },
  },
  loi: { label: m.officer_dashboard_rows_bad(), count: run.rowsBad, filter: { outcome: "bad" } },
  "canh-bao": {
    label: m.officer_dashboard_rows_warned(),
    count: run.rowsWarned,
    filter: { remarks: "warning" },
  },
  "khong-ghi-duoc": {
    label: m.officer_dashboard_rows_failed(),
    count: run.failed,
    filter: { outcome: "failed" },
  },
  tao: { label: m.officer_dashboard_rows_create(), count: run.toCreate, filter: { outcome: "create" } },
  "cap-nhat": {
    label: m.officer_dashboard_rows_update(),
    count: run.toUpdate,
    filter: { outcome: "update" },
  },
  "khong-doi": {
    label: m.officer_dashboard_rows_unchanged(),
    count: run.unchanged,
    filter: { outcome: "unchanged" },
  },
})
const NAMES = ["khac-so", "loi", "canh-bao", "khong-ghi-duoc", "tao", "cap-nhat", "khong-doi"] as const

/** Chooses among the views that hold rows; null when none does. */
function viewFilter(views: Record<ViewName, View>): ListFilter<ViewName> | null {
  const [first, ...others] = NAMES.filter((name) => views[name].count > 0).map(
    (name): FilterOption<ViewName> => ({ value: name, word: name, label: () => views[name].label }),
  )
  return first ? { param: "xem", label: m.officer_dashboard_rows_views, options: [first, ...others] } : null
}

/** The rows of an import with what was found in them, view by view. */
export function RunRows({ run }: { run: ImportRun }) {
  const search = useListSearch()
  const views = viewsOf(run)
  const filter = viewFilter(views)
  if (!filter) return <p className="text-soft">{m.officer_dashboard_rows_none()}</p>
  const chosen = chosenValue(filter, search)
  const counts = Object.fromEntries(filter.options.map(({ value }) => [value, views[value].count]))
  return (
    <section aria-labelledby="office-rows">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="office-rows" className="text-xl">
          {m.officer_dashboard_rows_title()}
        </h2>
        {run.rowsBad + run.rowsWarned + run.differing + run.failed > 0 ? <SaveReport run={run} /> : null}
      </div>
      <div className="grid gap-3">
        <FilterTabs filter={filter} counts={counts} />
        <Rows run={run} view={views[chosen]} />
      </div>
    </section>
  )
}

function Rows({ run, view: { filter, count } }: { run: ImportRun; view: View }) {
  const list = usePagedList({
    // What an import does to its rows is known when its status changes.
    queryKey: ["import-rows", run.id, run.status, filter],
    read: (after, signal) => readImport(run.id, filter, { after: Number(after ?? 0), limit: LIMIT }, signal),
    rowsOf: ({ rows }) => rows,
    keyOf: ({ rowNumber }) => String(rowNumber),
    nextOf: ({ nextAfter }) => (nextAfter === null ? null : String(nextAfter)),
    totalOf: () => count,
  })
  return (
    <ListTable
      label={m.officer_dashboard_rows_title()}
      list={list}
      keyOf={({ rowNumber }) => String(rowNumber)}
      card={(row) => <Row row={row} />}
      empty={<p className="text-soft">{m.officer_dashboard_rows_none()}</p>}
    />
  )
}

function Row({ row }: { row: ImportRow }) {
  return (
    <li className="grid gap-1 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-sm text-soft tabular-nums">
          {m.officer_dashboard_row_number({ row: row.rowNumber })}
        </span>
        <Tag tone={outcomeTones[row.outcome]}>
          {row.applied && (row.outcome === "create" || row.outcome === "update")
            ? m.officer_dashboard_outcome_applied()
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
                {problem.severity === "error" ? m.officer_dashboard_error() : m.officer_dashboard_warning()}
                {problem.column ? ` · ${problem.column}` : ""}:
              </span>{" "}
              {problem.message}
              {problem.value ? <span className="text-ink"> “{problem.value}”</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {row.differences ? <RowDifference row={row} differences={row.differences} /> : null}
    </li>
  )
}
