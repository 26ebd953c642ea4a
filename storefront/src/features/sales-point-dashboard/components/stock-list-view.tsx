import type { BadStockListRow, Problem, StockListReport, StockListRow } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { applyStockList } from "../api/stock-lists"
import { Failure } from "./failure"

/** What a list would do, the word that does it, and what stayed out. */
export function StockListView({ first, onBack }: { first: StockListReport; onBack: () => void }) {
  const [report, setReport] = useState(first)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { counts, kind, state } = report
  const apply = async () => {
    setBusy(true)
    const result = await applyStockList(report.id)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) setReport(result.value)
  }
  return (
    <>
      <Button look="quiet" className="-ml-2 px-2" onClick={onBack}>
        ← {m.slist_title()}
      </Button>
      <h1 className="mb-3 text-2xl break-all">{report.fileName}</h1>
      <dl className="mb-4 grid grid-cols-3 gap-2 tabular-nums">
        {[
          [m.slist_good(), counts.good],
          [m.slist_bad(), counts.bad],
          [kind === "count" ? m.slist_counted() : m.slist_pieces(), counts.pieces],
        ].map(([label, count]) => (
          <div
            key={label}
            className="flex flex-col-reverse justify-end rounded-card border border-line bg-sheet p-3"
          >
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="text-xl font-bold">{countWords(Number(count))}</dd>
          </div>
        ))}
      </dl>
      {problem ? <Failure problem={problem} onRetry={() => void apply()} /> : null}
      {state === "applied" ? (
        <Notice tone="success">{m.slist_applied_text({ count: countWords(counts.good) })}</Notice>
      ) : counts.good > 0 ? (
        <div className="grid gap-2">
          <p className="text-soft">{counts.bad > 0 ? m.slist_before_some() : m.slist_before()}</p>
          <Button
            className="min-h-14 justify-self-start text-lg"
            disabled={busy}
            onClick={() => void apply()}
          >
            {busy ? m.slist_applying() : m.slist_apply({ count: countWords(counts.good) })}
          </Button>
        </div>
      ) : (
        <Notice tone="warning">{m.slist_nothing()}</Notice>
      )}
      {report.badRows.length > 0 ? (
        <Section title={m.slist_bad_rows({ count: countWords(counts.bad) })}>
          <ul className="grid gap-2">
            {report.badRows.map((row) => (
              <BadRow key={row.rowNumber} row={row} />
            ))}
          </ul>
        </Section>
      ) : null}
      {report.goodRows.length > 0 ? (
        <Section title={m.slist_good_rows({ count: countWords(counts.good) })}>
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

function BadRow({ row: { rowNumber, code, name, problems } }: { row: BadStockListRow }) {
  return (
    <li className="rounded-card border border-line bg-sheet px-4 py-2">
      <p className="break-words">
        <span className="text-soft">{m.slist_row({ number: rowNumber })}</span>{" "}
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
    row.lot ? m.slist_lot({ code: row.lot }) : null,
    row.expiresOn ? m.slist_until({ day: formatDateVi(row.expiresOn) }) : null,
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
