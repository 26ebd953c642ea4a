import type { PointDashboard } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { Figures } from "~/shared/dashboard/figures"
import { Page } from "~/shared/dashboard/page"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { dashboardQuery, pickupsQuery } from "../api/point"
import { PickupCard } from "../components/pickup-card"
import { PAGES } from "../lib/pages"

/** The point's day, and what waits to be handed over. */
export function HomePage() {
  const numbers = useQuery(dashboardQuery)
  const waiting = useQuery(pickupsQuery("waiting"))
  const [done, setDone] = useState<string | null>(null)
  return (
    <Page title={m.point_office_today()}>
      <QueryView query={numbers}>{(day) => <Day day={day} />}</QueryView>
      <Section title={m.point_office_waiting()}>
        <div className="grid gap-3">
          {done ? (
            <Notice tone="success">
              <p>{m.point_office_handed_over({ code: done })}</p>
            </Notice>
          ) : null}
          <QueryView query={waiting}>
            {({ pickups }) =>
              pickups.length === 0 ? (
                <p className="text-soft">{m.point_office_none_waiting()}</p>
              ) : (
                <ul className="grid gap-3 lg:grid-cols-2">
                  {pickups.map((pickup) => (
                    <PickupCard
                      key={pickup.id}
                      pickup={pickup}
                      onHandedOver={() => setDone(pickup.orderCode)}
                    />
                  ))}
                </ul>
              )
            }
          </QueryView>
        </div>
      </Section>
    </Page>
  )
}

function Day({ day }: { day: PointDashboard }) {
  const { counter, discrepancies, lowStock, endingLots, endingPickups } = day
  return (
    <div className="grid gap-4">
      {day.silentTerminals.length > 0 ? <SilentTerminals terminals={day.silentTerminals} /> : null}
      {discrepancies.overdue > 0 || discrepancies.nobodys > 0 ? (
        <Notice tone="warning">
          <p>
            {m.point_business_day_discrepancies_text({
              overdue: countWords(discrepancies.overdue),
              nobodys: countWords(discrepancies.nobodys),
            })}{" "}
            <Link to={PAGES.discrepancies} className="link">
              {m.point_business_nav_discrepancies()}
            </Link>
          </p>
        </Notice>
      ) : null}
      <Figures
        figures={[
          { label: m.point_business_day_turnover(), value: formatDong(counter.turnover) },
          { label: m.point_business_day_sales(), value: countWords(counter.sales) },
          { label: m.point_business_day_cash(), value: formatDong(counter.cash) },
          { label: m.point_business_day_transfer(), value: formatDong(counter.transfer) },
          { label: m.point_business_day_returned(), value: formatDong(counter.returned) },
          { label: m.point_office_turnover(), value: formatDong(day.pickupTurnoverToday) },
        ]}
      />
      <Figures
        figures={[
          { label: m.point_office_count_waiting(), value: countWords(day.waitingPickups) },
          {
            label: m.point_office_count_ending(),
            value: countWords(endingPickups),
            bad: endingPickups > 0,
          },
          {
            label: m.point_office_count_handed_over(),
            value: countWords(day.handedOverToday),
            to: PAGES.handedOver,
          },
          {
            label: m.point_office_count_low(),
            value: countWords(lowStock.length),
            bad: lowStock.length > 0,
            to: PAGES.stock,
          },
          {
            label: m.point_business_day_ending_lots(),
            value: countWords(endingLots),
            bad: endingLots > 0,
            to: PAGES.stock,
          },
          {
            label: m.point_business_day_discrepancies(),
            value: countWords(discrepancies.open),
            bad: discrepancies.open > 0,
            to: PAGES.discrepancies,
          },
        ]}
      />
    </div>
  )
}

/** What may be missing in the numbers, and for how long already. */
function SilentTerminals({ terminals }: { terminals: PointDashboard["silentTerminals"] }) {
  return (
    <Notice tone="warning" title={m.point_business_day_silent()}>
      <ul>
        {terminals.map(({ id, name, lastSeenAt, missing }) => (
          <li key={id}>
            <strong>{name}</strong>{" "}
            {lastSeenAt ? m.point_counters_seen({ time: timeWords(lastSeenAt) }) : m.point_counters_never()}
            {missing > 0 ? ` · ${m.point_business_officer_missing({ count: countWords(missing) })}` : ""}
          </li>
        ))}
      </ul>
      <Link to={PAGES.terminals} className="link">
        {m.point_office_nav_counters()}
      </Link>
    </Notice>
  )
}
