import type { GoodsFigure, GoodsFigures as Figures, Problem, SalesQuery } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { countWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { Button } from "~/shared/ui/button"
import { Tag } from "~/shared/ui/tag"
import { readFigures, readFiguresWorkbook } from "../../api/sales"
import { saveDownload } from "~/shared/dashboard/save-download"
import { Failure, Read } from "../failure"

const FIRST = 10

/** What was looked at and what became of it, what is running out first; and everything as a workbook. */
export function GoodsFigures({ period }: { period: SalesQuery }) {
  const { reading, reload } = useRead<Figures>(`figures ${period.from} ${period.until}`, (signal) =>
    readFigures(period, signal),
  )
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [all, setAll] = useState(false)
  const download = async () => {
    setBusy(true)
    const result = await readFiguresWorkbook(period)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) saveDownload(result.value)
  }
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg">{m.producer_site_figures()}</h2>
        <Button look="secondary" disabled={busy} onClick={() => void download()}>
          {busy ? m.producer_dashboard_sending() : m.producer_site_workbook()}
        </Button>
      </div>
      {problem ? <Failure problem={problem} /> : null}
      <Read reading={reading} onRetry={reload}>
        {({ views, runningOut, goods }) => (
          <>
            <p className="text-soft">
              {m.producer_site_figures_total({ views: countWords(views), goods: countWords(runningOut) })}
            </p>
            <ul className="grid gap-2">
              {goods.slice(0, all ? goods.length : FIRST).map((figure) => (
                <Row key={figure.productId} figure={figure} />
              ))}
            </ul>
            {goods.length > FIRST && !all ? (
              <Button look="quiet" onClick={() => setAll(true)}>
                {m.producer_dashboard_more()}
              </Button>
            ) : null}
          </>
        )}
      </Read>
    </section>
  )
}

function Row({ figure }: { figure: GoodsFigure }) {
  const { title, views, orders, ordersPerThousandViews: rate, available, daysLeft, runningOut } = figure
  const percent = rate === null ? null : (rate / 10).toLocaleString(getLocale() === "en" ? "en-GB" : "vi-VN")
  return (
    <li className="grid gap-1 rounded-card border border-line bg-sheet px-4 py-3">
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="min-w-0 font-bold break-words">{title}</span>
        {runningOut ? <Tag tone="bad">{m.producer_site_running_out()}</Tag> : null}
      </span>
      <span className="text-sm">
        {m.producer_site_figures_views({ views: countWords(views), orders: countWords(orders) })}
        {percent === null ? null : ` · ${m.producer_site_figures_rate({ percent })}`}
      </span>
      <span className="text-sm text-soft">
        {m.producer_site_figures_left({ count: countWords(available) })}
        {daysLeft === null ? null : ` · ${m.producer_site_figures_days({ days: countWords(daysLeft) })}`}
      </span>
    </li>
  )
}
