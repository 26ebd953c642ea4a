import type { StockList } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { timeWords } from "~/shared/dashboard/time-words"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { stockListsQuery } from "../api/stock-lists"
import { SendStockList } from "../components/send-stock-list"
import { StockListView } from "../components/stock-list-view"
import { listKindWords } from "../lib/words"
import { OPEN_LIST } from "../lib/pages"

/** Stock lists as files: what it is, sending it, and the report of the one that the address names. */
export function StockListsPage() {
  const open = useListSearch()[OPEN_LIST]
  return open ? <StockListView key={open} id={open} /> : <StockLists />
}

function StockLists() {
  const navigate = useNavigate()
  const list = useWholeList({ query: useQuery({ ...stockListsQuery, select: ({ lists }) => lists }) })
  const open = (id: string) => void navigate({ to: ".", search: { [OPEN_LIST]: id } })
  return (
    <Page title={m.stock_list_title()} text={m.stock_list_text()}>
      <SendStockList onChecked={({ id }) => open(id)} />
      <Section title={m.stock_list_latest()}>
        <ListTable
          label={m.stock_list_latest()}
          list={list}
          keyOf={({ id }) => id}
          cardsClass="lg:grid-cols-2"
          card={(one) => <StockListCard list={one} onOpen={() => open(one.id)} />}
          empty={<p className="text-soft">{m.stock_list_none()}</p>}
        />
      </Section>
    </Page>
  )
}

function StockListCard({ list, onOpen }: { list: StockList; onOpen: () => void }) {
  return (
    <li>
      <button
        type="button"
        className="grid w-full gap-1 rounded-card border border-line bg-sheet px-4 py-3 text-left hover:border-strong-line"
        onClick={onOpen}
      >
        <span className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 font-bold break-all">{list.fileName}</span>
          {list.state === "applied" ? (
            <Tag tone="good">{m.stock_list_applied()}</Tag>
          ) : (
            <Tag tone="star">{m.stock_list_checked()}</Tag>
          )}
        </span>
        <span className="text-sm text-soft">
          {listKindWords(list.kind)} · {timeWords(list.madeAt)} · {list.madeBy}
        </span>
      </button>
    </li>
  )
}
