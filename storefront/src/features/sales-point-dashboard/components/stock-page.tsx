import type { EndingLot, PointStockItem } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { formatDateVi } from "@ocop/vietnam-time"
import { freePieces, runsLow } from "@ocop/stock"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/dashboard/time-words"
import { useToday } from "~/shared/dashboard/use-now"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { buttonClass } from "~/shared/ui/button"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { listEndingLots } from "../api/business"
import { listStock } from "../api/point"
import { SHELF_CARDS, STOCK_LISTS } from "../lib/rooms"
import { BufferForm } from "./buffer-form"
import { Read } from "./failure"

/** What lies at the point; what runs short stands first. */
export function StockPage() {
  useTitle(m.point_office_nav_stock())
  const { reading, reload } = useRead<{ items: PointStockItem[] }>("stock", (signal) => listStock(signal))
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{m.point_office_nav_stock()}</h1>
        <div className="flex flex-wrap gap-2">
          <Link {...STOCK_LISTS} preload={false} className={buttonClass("secondary")}>
            {m.slist_title()}
          </Link>
          <Link {...SHELF_CARDS} preload={false} className={buttonClass("secondary")}>
            {m.psite_cards()}
          </Link>
        </div>
      </div>
      <Read reading={reading} onRetry={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-soft">{m.point_office_no_stock()}</p>
          ) : (
            <ul className="grid gap-2">
              {items
                .toSorted((a, b) => Number(runsLow(b)) - Number(runsLow(a)))
                .map((item) => (
                  <StockRow key={item.itemId} item={item} />
                ))}
            </ul>
          )
        }
      </Read>
      <EndingLots />
      <Section title={m.pb_buffer()}>
        <BufferForm />
      </Section>
    </>
  )
}

/** What must be sold, given back or taken off the shelf first. */
function EndingLots() {
  const { reading, reload } = useRead<{ lots: EndingLot[] }>("ending-lots", (signal) =>
    listEndingLots(signal),
  )
  const today = useToday()
  return (
    <Section title={m.pb_ending()}>
      <Read reading={reading} onRetry={reload}>
        {({ lots }) =>
          lots.length === 0 ? (
            <p className="text-soft">{m.pb_ending_none()}</p>
          ) : (
            <ul className="grid gap-2 lg:grid-cols-2">
              {lots.map((lot) => (
                <li
                  key={`${lot.itemId} ${lot.lot}`}
                  className="flex items-start justify-between gap-4 rounded-card border border-line bg-sheet px-4 py-3"
                >
                  <div className="min-w-0">
                    <p className="font-bold break-words">{lot.title}</p>
                    <p className="text-sm text-soft">{m.pb_ending_lot({ lot: lot.lot })}</p>
                    <p className="pt-1 text-sm">
                      {lot.expiresOn < today ? (
                        <Tag tone="bad">{m.pb_ending_over({ day: formatDateVi(lot.expiresOn) })}</Tag>
                      ) : (
                        m.pb_ending_on({ day: formatDateVi(lot.expiresOn) })
                      )}
                    </p>
                  </div>
                  <p className="shrink-0 text-2xl font-bold tabular-nums">{countWords(lot.quantity)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Section>
  )
}

function StockRow({ item }: { item: PointStockItem }) {
  return (
    <li className="flex items-start justify-between gap-4 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="min-w-0">
        <p className="font-bold break-words">{item.title}</p>
        <p className="text-sm break-words text-soft">{item.producerName}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          {item.price === null ? null : <span className="tabular-nums">{formatDong(item.price)}</span>}
          {runsLow(item) ? <Tag tone="bad">{m.point_office_low()}</Tag> : null}
        </p>
      </div>
      <div className="shrink-0 text-right">
        <p className="text-2xl font-bold tabular-nums">{countWords(freePieces(item))}</p>
        <p className="text-sm text-soft">
          {item.reserved > 0 ? m.point_office_reserved({ reserved: item.reserved }) : m.point_office_free()}
        </p>
      </div>
    </li>
  )
}
