import type { PointDashboard, PointPickup } from "@ocop/contracts"
import { formatDong } from "@ocop/ocop"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/office/time-words"
import { useRead } from "~/shared/office/use-read"
import { useTitle } from "~/shared/office/use-title"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { listPickups, readDashboard } from "../api/point"
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

function Numbers({ day }: { day: PointDashboard }) {
  const boxes = [
    [m.point_office_count_waiting(), countWords(day.waitingPickups), false],
    [m.point_office_count_ending(), countWords(day.endingPickups), day.endingPickups > 0],
    [m.point_office_count_handed_over(), countWords(day.handedOverToday), false],
    [m.point_office_turnover(), formatDong(day.pickupTurnoverToday), false],
    [m.point_office_count_kinds(), countWords(day.kinds), false],
    [m.point_office_count_low(), countWords(day.lowStock.length), day.lowStock.length > 0],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
      {boxes.map(([label, value, bad]) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end rounded-card border border-line bg-sheet p-3"
        >
          <dt className="text-sm text-soft">{label}</dt>
          <dd className={`text-xl font-bold tabular-nums ${bad ? "text-bad" : ""}`}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
