import type { MoneyFigure, MoneyRow } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import type { Column } from "~/shared/dashboard/list/columns"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { Page } from "~/shared/dashboard/page"
import { timeWords } from "~/shared/dashboard/time-words"
import { buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { listMoneyRows, moneyQuery } from "../api/money"
import { producerKey } from "../api/call-producer"
import { StatementForm } from "../components/money/statement-form"
import { allFigures, MONEY_NUMBERS, moneyHints, moneyWords, rowWords } from "../lib/money-words"
import { OPEN_FIGURE, PAGES } from "../lib/pages"

/** Where the producer's money is: every number opens into the entries that make it. */
export function MoneyPage() {
  const open = useListSearch()[OPEN_FIGURE]
  const chosen = MONEY_NUMBERS.find((number) => number === open)
  return chosen ? <Entries key={chosen} of={chosen} /> : <Numbers />
}

function Numbers() {
  return (
    <Page title={m.producer_dashboard_nav_money()}>
      <div className="grid gap-5">
        <QueryView query={useQuery(moneyQuery())}>
          {(money) => (
            <>
              {money.hasAccount ? null : (
                <Notice tone="warning">
                  <p>{m.producer_dashboard_money_no_account()}</p>
                </Notice>
              )}
              <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
                {allFigures(money).map(({ figure, name, amount }) => (
                  <li key={figure}>
                    <Link
                      to={PAGES.money}
                      search={{ [OPEN_FIGURE]: figure }}
                      preload={false}
                      className={`tap grid h-full gap-1 rounded-card border bg-sheet px-4 py-3 text-ink no-underline hover:bg-sunken ${figure === "payable" ? "border-accent" : "border-line"}`}
                    >
                      <span className="text-sm font-bold">{name}</span>
                      <span className="text-xl font-bold tabular-nums">{formatDong(amount)}</span>
                      <span className="text-sm text-soft">{moneyHints[figure]()}</span>
                    </Link>
                  </li>
                ))}
              </ul>
              <p className="text-sm text-soft">{m.producer_dashboard_money_equation()}</p>
            </>
          )}
        </QueryView>
        <StatementForm />
      </div>
    </Page>
  )
}

const columns = (): Column<MoneyRow>[] => [
  {
    key: "ma",
    label: m.producer_dashboard_rows_code(),
    heading: true,
    cell: ({ code }) => <span className="font-bold tabular-nums">{code}</span>,
  },
  {
    key: "khoan",
    label: m.producer_dashboard_rows_kind(),
    cell: ({ kind, note }) => (
      <>
        {rowWords[kind]()}
        {note ? <span className="block text-sm text-soft">{note}</span> : null}
      </>
    ),
  },
  { key: "luc", label: m.producer_dashboard_rows_time(), cell: ({ at }) => timeWords(at) },
  {
    key: "tien",
    label: m.producer_dashboard_rows_amount(),
    number: true,
    cell: ({ amount }) => (
      <span className={amount < 0 ? "font-bold text-bad" : "font-bold"}>{formatDong(amount)}</span>
    ),
  },
]

function Entries({ of }: { of: MoneyFigure }) {
  const list = usePagedList({
    queryKey: producerKey("money rows", of),
    read: (after, signal) => listMoneyRows(of, after, signal),
    rowsOf: ({ rows }) => rows,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  return (
    <Page
      title={moneyWords[of]()}
      text={moneyHints[of]()}
      back={
        <Link to={PAGES.money} className={buttonClass("quiet", "-ml-4")}>
          ← {m.producer_dashboard_nav_money()}
        </Link>
      }
    >
      <ListTable
        label={moneyWords[of]()}
        list={list}
        columns={columns()}
        keyOf={({ id }) => id}
        empty={<p className="text-soft">{m.producer_dashboard_rows_none()}</p>}
      />
    </Page>
  )
}
