import type { SalesReport } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { addDays, formatDateVi, vietnamDay } from "@ocop/vietnam-time"
import { useNavigate } from "@tanstack/react-router"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { saveFile } from "~/shared/dashboard/csv"
import { countWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Tag } from "~/shared/ui/tag"
import { readSales } from "../api/sales"
import { SALES } from "../lib/pages"
import { salesCsv } from "../lib/sales-csv"
import { Read } from "../components/failure"
import { GoodsFigures } from "../components/figures/goods-figures"
import { SoldList } from "../components/figures/sold-list"

const DAY = /^\d{4}-\d{2}-\d{2}$/
const RUNNING_OUT = 5
const SHOWN_DAYS = 30

/** A day in Vietnam, so many days ago. */
const dayAgo = (days: number): string => addDays(vietnamDay(Date.now()), -days)

/** What was sold: by day, product, place and channel; as a table to take along. */
export function SalesPage({ from, until }: { from: string | undefined; until: string | undefined }) {
  useTitle(m.producer_dashboard_nav_sales())
  const navigate = useNavigate()
  const [usual] = useState(() => ({ from: dayAgo(SHOWN_DAYS - 1), until: dayAgo(0) }))
  const period = {
    from: from && DAY.test(from) ? from : usual.from,
    until: until && DAY.test(until) ? until : usual.until,
  }
  const key = `${period.from} ${period.until}`
  const { reading, reload } = useRead<SalesReport>(key, (signal) => readSales(period, signal))
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void navigate({ ...SALES, search: { tu: String(form.get("tu")), den: String(form.get("den")) } })
  }
  return (
    <div className="grid gap-5">
      <h1 className="text-2xl">{m.producer_dashboard_nav_sales()}</h1>
      <form key={key} className="grid grid-cols-2 items-end gap-3 sm:flex" onSubmit={choose}>
        <Field
          label={m.producer_dashboard_statement_from()}
          name="tu"
          type="date"
          required
          defaultValue={period.from}
        />
        <Field
          label={m.producer_dashboard_statement_until()}
          name="den"
          type="date"
          required
          defaultValue={period.until}
        />
        <Button type="submit" look="secondary" className="col-span-2">
          {m.producer_dashboard_sales_show()}
        </Button>
      </form>
      <Read reading={reading} onRetry={reload}>
        {(picture) => <Picture picture={picture} name={`ban-hang-${period.from}-${period.until}.csv`} />}
      </Read>
      <GoodsFigures key={`figures ${key}`} period={period} />
    </div>
  )
}

function Picture({ picture, name }: { picture: SalesReport; name: string }) {
  const { total, days, products, places, channels } = picture
  if (total.orders === 0) return <p className="text-soft">{m.producer_dashboard_sales_none()}</p>
  const save = () =>
    saveFile(
      name,
      salesCsv(picture, {
        day: m.producer_dashboard_sales_by_day(),
        product: m.producer_dashboard_sales_by_product(),
        place: m.producer_dashboard_sales_by_place(),
        channel: m.producer_dashboard_sales_by_channel(),
        online: m.producer_dashboard_sales_online(),
        heads: [
          m.producer_dashboard_sales_about(),
          m.producer_dashboard_sales_name(),
          m.producer_dashboard_sales_orders(),
          m.producer_dashboard_sales_pieces(),
          m.producer_dashboard_sales_amount(),
        ],
      }),
    )
  return (
    <>
      <dl className="grid grid-cols-3 gap-2 text-center">
        {(
          [
            [m.producer_dashboard_sales_orders(), countWords(total.orders)],
            [m.producer_dashboard_sales_pieces(), countWords(total.pieces)],
            [m.producer_dashboard_sales_amount(), formatDong(total.amount)],
          ] as const
        ).map(([label, value]) => (
          <div key={label} className="rounded-card border border-line bg-sheet px-2 py-3">
            <dd className="text-lg font-bold break-words tabular-nums">{value}</dd>
            <dt className="text-sm text-soft">{label}</dt>
          </div>
        ))}
      </dl>
      <Button look="secondary" className="justify-self-start" onClick={save}>
        {m.producer_dashboard_sales_download()}
      </Button>
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <SoldList
          title={m.producer_dashboard_sales_by_product()}
          rows={products.map((row) => ({
            ...row,
            key: row.productId ?? row.title,
            name: row.title,
            note:
              row.available !== null && row.available <= RUNNING_OUT ? (
                <Tag tone="bad">{m.producer_dashboard_sales_left({ count: row.available })}</Tag>
              ) : null,
          }))}
        />
        <SoldList
          title={m.producer_dashboard_sales_by_day()}
          rows={days.toReversed().map((row) => ({ ...row, key: row.day, name: formatDateVi(row.day) }))}
        />
        <SoldList
          title={m.producer_dashboard_sales_by_place()}
          rows={places.map((row) => ({ ...row, key: row.name }))}
        />
        <SoldList
          title={m.producer_dashboard_sales_by_channel()}
          rows={channels.map((row) => ({
            ...row,
            key: `${row.kind} ${row.name}`,
            name:
              row.kind === "online"
                ? m.producer_dashboard_sales_online()
                : row.kind === "counter"
                  ? m.producer_site_counter_of({ name: row.name })
                  : row.name,
          }))}
        />
      </div>
    </>
  )
}
