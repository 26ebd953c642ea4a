import type { SalesReport } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { addDays, formatDateVi } from "@ocop/vietnam-time"
import { useQuery } from "@tanstack/react-query"
import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { saveFile } from "~/shared/dashboard/csv"
import { QueryView } from "~/shared/dashboard/failure"
import { Figures } from "~/shared/dashboard/figures"
import { useChangeListSearch, useListSearch } from "~/shared/dashboard/list/use-list-search"
import { Page } from "~/shared/dashboard/page"
import { countWords } from "~/shared/dashboard/time-words"
import { useToday } from "~/shared/dashboard/use-now"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Tag } from "~/shared/ui/tag"
import { salesQuery } from "../api/sales"
import { GoodsFigures } from "../components/figures/goods-figures"
import { SoldList } from "../components/figures/sold-list"
import { PERIOD } from "../lib/pages"
import { salesCsv } from "../lib/sales-csv"

const DAY = /^\d{4}-\d{2}-\d{2}$/
const RUNNING_OUT = 5
const SHOWN_DAYS = 30

/** The period that the address names; the last thirty days where it names none. */
function usePeriod() {
  const search = useListSearch()
  const today = useToday()
  const given = (param: string, usual: string): string => {
    const day = search[param] ?? ""
    return DAY.test(day) ? day : usual
  }
  return { from: given(PERIOD.from, addDays(today, 1 - SHOWN_DAYS)), until: given(PERIOD.until, today) }
}

/** What was sold in a period: by day, product, place and channel; as a table to take along. */
export function SalesPage() {
  const change = useChangeListSearch()
  const period = usePeriod()
  const key = `${period.from} ${period.until}`
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    change(() => ({
      [PERIOD.from]: String(form.get(PERIOD.from)),
      [PERIOD.until]: String(form.get(PERIOD.until)),
    }))
  }
  return (
    <Page title={m.producer_dashboard_nav_sales()}>
      <div className="grid gap-5">
        <form key={key} className="grid grid-cols-2 items-end gap-3 sm:flex" onSubmit={choose}>
          <Field
            label={m.producer_dashboard_statement_from()}
            name={PERIOD.from}
            type="date"
            required
            defaultValue={period.from}
          />
          <Field
            label={m.producer_dashboard_statement_until()}
            name={PERIOD.until}
            type="date"
            required
            defaultValue={period.until}
          />
          <Button type="submit" look="secondary" className="col-span-2">
            {m.producer_dashboard_sales_show()}
          </Button>
        </form>
        <QueryView query={useQuery(salesQuery(period))}>
          {(report) => <Report report={report} name={`ban-hang-${period.from}-${period.until}.csv`} />}
        </QueryView>
        <GoodsFigures key={key} period={period} />
      </div>
    </Page>
  )
}

function Report({ report, name }: { report: SalesReport; name: string }) {
  const { total, days, products, places, channels } = report
  if (total.orders === 0) return <p className="text-soft">{m.producer_dashboard_sales_none()}</p>
  const save = () =>
    saveFile(
      name,
      salesCsv(report, {
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
      <Figures
        className="grid-cols-2 sm:grid-cols-3"
        figures={[
          { label: m.producer_dashboard_sales_orders(), value: countWords(total.orders) },
          { label: m.producer_dashboard_sales_pieces(), value: countWords(total.pieces) },
          { label: m.producer_dashboard_sales_amount(), value: formatDong(total.amount) },
        ]}
      />
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
