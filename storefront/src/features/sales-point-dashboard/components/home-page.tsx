import type { PointDashboard, PointPickup } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { listPickups, readDashboard } from "../api/point"
import { COUNTERS, DISCREPANCIES, DONE, STOCK, type ROOMS } from "../lib/rooms"
import { Read } from "./failure"
import { PickupCard } from "./pickup-card"

/** The point's day, and what waits to be handed over. */
export function HomePage() {
  useTitle(m.point_office_title())
  const numbers = useRead<PointDashboard>("dashboard", (signal) => readDashboard(signal))
  const waiting = useRead<{ pickups: PointPickup[] }>("waiting", (signal) => listPickups("waiting", signal))
  const [done, setDone] = useState<string | null>(null)
  const handedOver = (code: string) => {
    setDone(code)
    numbers.reload()
    waiting.reload()
  }
  return (
    <>
      <h1 className="mb-3 text-2xl">{m.point_office_today()}</h1>
      <Read reading={numbers.reading} onRetry={numbers.reload}>
        {(day) => <Numbers day={day} />}
      </Read>
      <Section title={m.point_office_waiting()}>
        <div className="grid gap-3">
          {done ? (
            <Notice tone="success">
              <p>{m.point_office_handed_over({ code: done })}</p>
            </Notice>
          ) : null}
          <Read reading={waiting.reading} onRetry={waiting.reload}>
            {({ pickups }) =>
              pickups.length === 0 ? (
                <p className="text-soft">{m.point_office_none_waiting()}</p>
              ) : (
                <ul className="grid gap-3 lg:grid-cols-2">
                  {pickups.map((pickup) => (
                    <PickupCard
                      key={pickup.id}
                      pickup={pickup}
                      onHandedOver={() => handedOver(pickup.orderCode)}
                    />
                  ))}
                </ul>
              )
            }
          </Read>
        </div>
      </Section>
    </>
  )
}

type Box = readonly [label: string, value: string, bad: boolean, room?: (typeof ROOMS)[number]["room"]]

function Numbers({ day }: { day: PointDashboard }) {
  const { counter, discrepancies } = day
  const takings: Box[] = [
    [m.pb_day_turnover(), formatDong(counter.turnover), false],
    [m.pb_day_sales(), countWords(counter.sales), false],
    [m.pb_day_cash(), formatDong(counter.cash), false],
    [m.pb_day_transfer(), formatDong(counter.transfer), false],
    [m.pb_day_returned(), formatDong(counter.returned), false],
    [m.point_office_turnover(), formatDong(day.pickupTurnoverToday), false],
  ]
  const care: Box[] = [
    [m.point_office_count_waiting(), countWords(day.waitingPickups), false],
    [m.point_office_count_ending(), countWords(day.endingPickups), day.endingPickups > 0],
    [m.point_office_count_handed_over(), countWords(day.handedOverToday), false, DONE],
    [m.point_office_count_low(), countWords(day.lowStock.length), day.lowStock.length > 0, STOCK],
    [m.pb_day_ending_lots(), countWords(day.endingLots), day.endingLots > 0, STOCK],
    [m.pb_day_discrepancies(), countWords(discrepancies.open), discrepancies.open > 0, DISCREPANCIES],
  ]
  return (
    <div className="grid gap-4">
      {day.silentTerminals.length > 0 ? <Silent terminals={day.silentTerminals} /> : null}
      {discrepancies.overdue > 0 || discrepancies.nobodys > 0 ? (
        <Notice tone="warning">
          <p>
            {m.pb_day_discrepancies_text({
              overdue: countWords(discrepancies.overdue),
              nobodys: countWords(discrepancies.nobodys),
            })}{" "}
            <Link {...DISCREPANCIES} preload={false} className="link">
              {m.pb_nav_discrepancies()}
            </Link>
          </p>
        </Notice>
      ) : null}
      <Boxes boxes={takings} />
      <Boxes boxes={care} />
    </div>
  )
}

/** What may be missing in the numbers, and for how long already. */
function Silent({ terminals }: { terminals: PointDashboard["silentTerminals"] }) {
  return (
    <Notice tone="warning" title={m.pb_day_silent()}>
      <ul>
        {terminals.map(({ id, name, lastSeenAt, missing }) => (
          <li key={id}>
            <strong>{name}</strong>{" "}
            {lastSeenAt ? m.point_counters_seen({ time: timeWords(lastSeenAt) }) : m.point_counters_never()}
            {missing > 0 ? ` · ${m.pb_officer_missing({ count: countWords(missing) })}` : ""}
          </li>
        ))}
      </ul>
      <Link {...COUNTERS} preload={false} className="link">
        {m.point_office_nav_counters()}
      </Link>
    </Notice>
  )
}

function Boxes({ boxes }: { boxes: readonly Box[] }) {
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
      {boxes.map(([label, value, bad, room]) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end rounded-card border border-line bg-sheet p-3"
        >
          <dt className="text-sm text-soft">
            {room ? (
              <Link {...room} preload={false} className="link">
                {label}
              </Link>
            ) : (
              label
            )}
          </dt>
          <dd className={`text-xl font-bold tabular-nums ${bad ? "text-bad" : ""}`}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
