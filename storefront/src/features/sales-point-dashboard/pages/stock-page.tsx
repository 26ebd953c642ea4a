import type { PointStockItem } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { freePieces, runsLow } from "@ocop/stock"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { byNumber, byText, type Column } from "~/shared/dashboard/list/columns"
import { hasWords } from "~/shared/dashboard/list/has-words"
import { chosenValue, textOf, type ListFilter } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Page } from "~/shared/dashboard/page"
import { countWords } from "~/shared/dashboard/time-words"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { stockQuery } from "../api/point"
import { BufferForm } from "../components/buffer-form"
import { EndingLots } from "../components/ending-lots"
import { PAGES } from "../lib/pages"

/** Query parameter of the words that are looked for. */
const TEXT = "tim"

const LEVEL: ListFilter<"all" | "low"> = {
  param: "loc",
  label: m.point_business_stock_level,
  options: [
    { value: "all", label: m.point_business_stock_all },
    { value: "low", word: "sap-het", label: m.point_office_low },
  ],
}

const columns = (): Column<PointStockItem>[] => [
  {
    key: "ten",
    label: m.point_business_stock_goods(),
    heading: true,
    compare: byText(({ title }) => title),
    cell: (item) => (
      <>
        <p className="font-bold break-words">{item.title}</p>
        <p className="text-sm break-words text-soft">{item.producerName}</p>
        {runsLow(item) ? <Tag tone="bad">{m.point_office_low()}</Tag> : null}
      </>
    ),
  },
  {
    key: "gia",
    label: m.point_business_stock_price(),
    number: true,
    compare: byNumber(({ price }) => price),
    cell: ({ price }) => (price === null ? "–" : formatDong(price)),
  },
  {
    key: "giu",
    label: m.point_business_stock_reserved(),
    number: true,
    compare: byNumber(({ reserved }) => reserved),
    cell: ({ reserved }) => countWords(reserved),
  },
  {
    key: "con",
    label: m.point_business_stock_free(),
    number: true,
    compare: byNumber(freePieces),
    cell: (item) => <strong className="text-lg">{countWords(freePieces(item))}</strong>,
  },
]

/** What lies at the point; what runs short stands first. */
export function StockPage() {
  const search = useListSearch()
  const text = textOf(search, TEXT)
  const level = chosenValue(LEVEL, search)
  const query = useQuery({ ...stockQuery, select: ({ items }) => lowFirst(items) })
  const list = useWholeList({
    query,
    columns: columns(),
    fits: (item) =>
      (level === "all" || runsLow(item)) && hasWords(text, [item.title, item.producerName, item.barcode]),
  })
  const items = query.data
  return (
    <Page
      title={m.point_office_nav_stock()}
      actions={
        <>
          <Link to={PAGES.stockLists} className={buttonClass("secondary")}>
            {m.stock_list_title()}
          </Link>
          <Link to={PAGES.shelfLabels} className={buttonClass("secondary")}>
            {m.producer_site_cards()}
          </Link>
        </>
      }
    >
      <ListTable
        label={m.point_office_nav_stock()}
        list={list}
        columns={columns()}
        keyOf={({ itemId }) => itemId}
        search={{ param: TEXT, label: m.point_business_stock_find() }}
        filter={{
          filter: LEVEL,
          counts: items && { all: items.length, low: items.filter(runsLow).length },
        }}
        empty={<p className="text-soft">{m.point_office_no_stock()}</p>}
      />
      <EndingLots />
      <Section title={m.point_business_buffer()}>
        <BufferForm />
      </Section>
    </Page>
  )
}

const lowFirst = (items: readonly PointStockItem[]): PointStockItem[] =>
  items.toSorted((a, b) => Number(runsLow(b)) - Number(runsLow(a)))
