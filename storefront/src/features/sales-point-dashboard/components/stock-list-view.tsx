import type { BadStockListRow, StockListReport, StockListRow } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { Figures } from "~/shared/dashboard/figures"
import { Page } from "~/shared/dashboard/page"
import { countWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { applyStockList, stockListQuery, stockListsQuery } from "../api/stock-lists"
import { dashboardQuery, stockQuery } from "../api/point"

/** The report of one stock list: what it would do, the word that does it, and what stayed out. */
export function StockListView({ id }: { id: string }) {
  const navigate = useNavigate()
  const query = useQuery(stockListQuery(id))
  return (
    <Page
      title={query.data?.fileName ?? m.stock_list_title()}
      className="break-all"
      back={
        <Button look="quiet" className="-ml-2 px-2" onClick={() => void navigate({ to: ".", search: {} })}>
          ← {m.stock_list_title()}
        </Button>
      }
    >
      <QueryView query={query}>{(report) => <Report report={report} />}</QueryView>
    </Page>
  )
}

function Report({ report }: { report: StockListReport }) {
  const { counts, kind } = report
  return (
    <>
      <Figures
        className="mb-4 grid-cols-3"
        figures={[
          { label: m.stock_list_good(), value: countWords(counts.good) },
          { label: m.stock_list_bad(), value: countWords(counts.bad) },
          {
            label: kind === "count" ? m.stock_list_counted() : m.stock_list_pieces(),
            value: countWords(counts.pieces),
          },
        ]}
      />
      <Apply report={report} />
      {report.badRows.length > 0 ? (
        <Section title={m.stock_list_bad_rows({ count: countWords(counts.bad) })}>
          <ul className="grid gap-2">
            {report.badRows.map((row) => (
              <BadRow key={row.rowNumber} row={row} />
            ))}
          </ul>
        </Section>
      ) : null}
      {report.goodRows.length > 0 ? (
        <Section title={m.stock_list_good_rows({ count: countWords(counts.good) })}>
          <ul className="grid gap-2">
            {report.goodRows.map((row) => (
              <GoodRow key={row.rowNumber} row={row} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

/** Carries the list out, after its report was looked at. */
function Apply({ report: { id, counts, state } }: { report: StockListReport }) {
  const client = useQueryClient()
  const { run, busy, problem } = useCommand(() => applyStockList(id), {
    refresh: [stockListsQuery.queryKey, stockQuery.queryKey, dashboardQuery.queryKey],
    onDone: (applied) => client.setQueryData(stockListQuery(id).queryKey, applied),
  })
  return (
    <>
      {problem ? <Failure problem={problem} onRetry={() => run()} /> : null}
      {state === "applied" ? (
        <Notice tone="success">{m.stock_list_applied_text({ count: countWords(counts.good) })}</Notice>
      ) : counts.good > 0 ? (
        <div className="grid gap-2">
          <p className="text-soft">{counts.bad > 0 ? m.stock_list_before_some() : m.stock_list_before()}</p>
          <Button className="min-h-14 justify-self-start text-lg" disabled={busy} onClick={() => run()}>
            {busy ? m.stock_list_applying() : m.stock_list_apply({ count: countWords(counts.good) })}
          </Button>
        </div>
      ) : (
        <Notice tone="warning">{m.stock_list_nothing()}</Notice>
      )}
    </>
  )
}

function BadRow({ row: { rowNumber, code, name, problems } }: { row: BadStockListRow }) {
  return (
    <li className="rounded-card border border-line bg-sheet px-4 py-2">
      <p className="break-words">
        <span className="text-soft">{m.stock_list_row({ number: rowNumber })}</span>{" "}
        <span className="font-bold">{[code, name].filter(Boolean).join(" · ")}</span>
      </p>
      {problems.map((problem) => (
        <p key={problem.code} className="text-bad">
          {problem.message}
        </p>
      ))}
    </li>
  )
}

function GoodRow({ row }: { row: StockListRow }) {
  const lot = [
    row.lot ? m.stock_list_lot({ code: row.lot }) : null,
    row.expiresOn ? m.stock_list_until({ day: formatDateVi(row.expiresOn) }) : null,
  ].filter(Boolean)
  return (
    <li className="flex items-start justify-between gap-4 rounded-card border border-line bg-sheet px-4 py-2">
      <span className="min-w-0">
        <span className="block font-bold break-words">{row.title}</span>
        <span className="block text-sm text-soft">{[row.producerName, ...lot].join(" · ")}</span>
      </span>
      <span className="shrink-0 text-right tabular-nums">
        <span className="text-soft">{countWords(row.before)} → </span>
        <span className="text-lg font-bold">{countWords(row.after)}</span>
      </span>
    </li>
  )
}
