import type { PointPickup } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { listPickups } from "../api/point"
import { Read } from "./failure"
import { PickupFacts } from "./pickup-card"

/** What was handed over. */
export function DonePage() {
  useTitle(m.point_office_nav_done())
  const { reading, reload } = useRead<{ pickups: PointPickup[] }>("done", (signal) =>
    listPickups("handed_over", signal),
  )
  return (
    <>
      <h1 className="mb-3 text-2xl">{m.point_office_nav_done()}</h1>
      <Read reading={reading} onRetry={reload}>
        {({ pickups }) =>
          pickups.length === 0 ? (
            <p className="text-soft">{m.point_office_none_done()}</p>
          ) : (
            <ul className="grid gap-3 lg:grid-cols-2">
              {pickups.map((pickup) => (
                <li
                  key={pickup.id}
                  className="grid content-start gap-3 rounded-card border border-line bg-sheet p-4"
                >
                  <PickupFacts pickup={pickup} />
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </>
  )
}
