import type { GoodsFigure, SalesQuery } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { saveDownload } from "~/shared/dashboard/save-download"
import { countWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Tag } from "~/shared/ui/tag"
import { figuresQuery, readFiguresWorkbook } from "../../api/sales"

const FIRST = 10

/** What was looked at and what became of it, what is running out first; and everything as a workbook. */
export function GoodsFigures({ period }: { period: SalesQuery }) {
  const query = useQuery(figuresQuery(period))
  const { run, busy, problem } = useCommand(() => readFiguresWorkbook(period), { onDone: saveDownload })
  const [all, setAll] = useState(false)
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg">{m.producer_site_figures()}</h2>
        <Button look="secondary" disabled={busy} onClick={() => run()}>
          {busy ? m.producer_dashboard_sending() : m.producer_site_workbook()}
        </Button>
      </div>
      {problem ? <Failure problem={problem} /> : null}
      <QueryView query={query}>
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
                {m.dashboard_more()}
              </Button>
            ) : null}
          </>
        )}
      </QueryView>
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
