import type { NearbyPoint } from "@ocop/contracts"
import { formatDateVi, formatTimeVi } from "@ocop/vietnam-time"
import { Link } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { fetchNearby } from "../api/nearby"

type Reading = "reading" | "away" | readonly NearbyPoint[]

const clock = (instant: string): string => `${formatTimeVi(instant)} ${formatDateVi(instant)}`

function stateWords({ state, asOf }: NearbyPoint): string {
  if (state === "silent" && asOf) return m.point_business_nearby_silent({ time: clock(asOf) })
  return state === "in_stock" ? m.point_business_nearby_in_stock() : m.point_business_nearby_few()
}

/** Sales points that have the listing now. */
export default function NearbyPoints({ handle }: { handle: string }) {
  const [reading, setReading] = useState<Reading>("reading")
  useEffect(() => {
    let gone = false
    void fetchNearby({ data: { handle, locale: getLocale() } })
      .then((points) => points ?? ("away" as const))
      .catch(() => "away" as const)
      .then((read) => {
        if (!gone) setReading(read)
      })
    return () => {
      gone = true
    }
  }, [handle])
  if (reading === "reading") return <p className="text-soft">{m.point_business_nearby_reading()}</p>
  if (reading === "away") return <p className="text-soft">{m.point_business_nearby_away()}</p>
  if (reading.length === 0) return <p className="text-soft">{m.point_business_nearby_none()}</p>
  return (
    <>
      <ul className="grid gap-2 md:grid-cols-2 lg:grid-cols-3">
        {reading.map((point) => (
          <li key={point.id} className="rounded-card border border-line bg-sheet px-4 py-3">
            <Link
              to="/diem-ban/$handle"
              params={{ handle: point.handle }}
              className="tap inline-flex items-center font-bold hover:underline"
            >
              {point.name}
            </Link>
            <p className="text-sm text-soft">{[point.address, point.placeName].filter(Boolean).join(", ")}</p>
            <p className={`text-sm font-bold ${point.state === "in_stock" ? "text-good" : "text-soft"}`}>
              {stateWords(point)}
            </p>
          </li>
        ))}
      </ul>
      {reading.some(({ available }) => available > 0) ? (
        <p className="pt-2 text-sm text-soft">{m.point_business_nearby_pickup()}</p>
      ) : null}
    </>
  )
}
