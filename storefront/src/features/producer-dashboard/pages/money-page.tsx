import type { MoneyFigure, MoneyRow, MoneyRowsPage, Problem, ProducerMoney } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button, buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { listMoneyRows, readMoney } from "../api/money"
import { MONEY_NUMBERS, moneyHints, moneyWords, rowWords } from "../lib/money-words"
import { MONEY } from "../lib/pages"
import { Failure, Read } from "../components/failure"
import { StatementForm } from "../components/money/statement-form"

/** Where the producer's money is: every number opens into the rows that make it. */
export function MoneyPage({ of }: { of: string | undefined }) {
  useTitle(m.producer_dashboard_nav_money())
  const chosen = MONEY_NUMBERS.find((number) => number === of)
  return chosen ? <Rows key={chosen} of={chosen} /> : <Numbers />
}

function Numbers() {
  const { reading, reload } = useRead<ProducerMoney>("money", (signal) => readMoney(signal))
  return (
    <div className="grid gap-5">
      <h1 className="text-2xl">{m.producer_dashboard_nav_money()}</h1>
      <Read reading={reading} onRetry={reload}>
        {(money) => (
          <>
            {money.hasAccount ? null : (
              <Notice tone="warning">
                <p>{m.producer_dashboard_money_no_account()}</p>
              </Notice>
            )}
            <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
              {MONEY_NUMBERS.map((number) => (
                <li key={number}>
                  <Link
                    {...MONEY}
                    search={{ so: number }}
                    preload={false}
                    className={`tap grid h-full gap-1 rounded-card border bg-sheet px-4 py-3 text-ink no-underline hover:bg-sunken ${number === "payable" ? "border-accent" : "border-line"}`}
                  >
                    <span className="text-sm font-bold">{moneyWords[number]()}</span>
                    <span className="text-xl font-bold tabular-nums">{formatDong(money[number])}</span>
                    <span className="text-sm text-soft">{moneyHints[number]()}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <p className="text-sm text-soft">{m.producer_dashboard_money_equation()}</p>
          </>
        )}
      </Read>
      <StatementForm />
    </div>
  )
}

function Rows({ of }: { of: MoneyFigure }) {
  const { reading, reload } = useRead<MoneyRowsPage>(of, (signal) => listMoneyRows(of, undefined, signal))
  return (
    <div className="grid gap-4">
      <p>
        <Link {...MONEY} preload={false} className={buttonClass("quiet")}>
          ← {m.producer_dashboard_nav_money()}
        </Link>
      </p>
      <h1 className="text-2xl">{moneyWords[of]()}</h1>
      <p className="text-soft">{moneyHints[of]()}</p>
      <Read reading={reading} onRetry={reload}>
        {(first) => <RowList of={of} first={first} />}
      </Read>
    </div>
  )
}

function RowList({ of, first }: { of: MoneyFigure; first: MoneyRowsPage }) {
  const [more, setMore] = useState<MoneyRowsPage>({ rows: [], nextAfter: first.nextAfter })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const rows: MoneyRow[] = [...first.rows, ...more.rows]
  const readMore = async () => {
    setBusy(true)
    const result = await listMoneyRows(of, more.nextAfter ?? undefined)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setProblem(null)
    setMore({ rows: [...more.rows, ...result.value.rows], nextAfter: result.value.nextAfter })
  }
  if (rows.length === 0) return <p className="text-soft">{m.producer_dashboard_rows_none()}</p>
  return (
    <>
      <ul className="grid gap-1">
        {rows.map((row) => (
          <li
            key={row.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2"
          >
            <span className="min-w-0">
              <span className="font-bold tabular-nums">{row.code}</span> · {rowWords[row.kind]()}
              <span className="block text-sm text-soft">
                {timeWords(row.at)}
                {row.note ? ` · ${row.note}` : ""}
              </span>
            </span>
            <span className={`font-bold whitespace-nowrap tabular-nums ${row.amount < 0 ? "text-bad" : ""}`}>
              {formatDong(row.amount)}
            </span>
          </li>
        ))}
      </ul>
      {problem ? <Failure problem={problem} /> : null}
      {more.nextAfter ? (
        <Button look="secondary" disabled={busy} onClick={() => void readMore()}>
          {m.producer_dashboard_more()}
        </Button>
      ) : null}
    </>
  )
}
