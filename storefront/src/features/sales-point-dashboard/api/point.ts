import type { PointDashboard, PointManager, PointPickup, PointStockItem } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callPoint } from "./call-point"

export const readManager = () => callPoint<PointManager>({ path: "me", acceptUnauthorized: true })

export const signIn = (email: string, password: string) =>
  callPoint<PointManager>({
    method: "POST",
    path: "sign-in",
    body: { email, password },
    acceptUnauthorized: true,
  })

export const signOut = () =>
  callPoint<object>({ method: "POST", path: "sign-out", body: {}, acceptUnauthorized: true })

export const dashboardQuery = resultQuery(["dashboard"], (signal) =>
  callPoint<PointDashboard>({ path: "dashboard", signal }),
)

const PICKUPS = "pickups"
export const pickupsQuery = (state: PointPickup["state"]) =>
  resultQuery([PICKUPS, state], (signal) =>
    callPoint<{ pickups: PointPickup[] }>({ path: "pickups", query: { state }, signal }),
  )
/** Key of the pickups of every state. */
export const ALL_PICKUPS = [PICKUPS]

export const stockQuery = resultQuery(["stock"], (signal) =>
  callPoint<{ items: PointStockItem[] }>({ path: "stock", signal }),
)

/** The key makes a handover that was sent twice, by a second tap or after a lost answer, one handover. */
export const handOver = (id: string, body: { key: string; code: string }) =>
  callPoint<{ id: string; handedOverAt: string }>({
    method: "POST",
    path: `pickups/${encodeURIComponent(id)}/handover`,
    body,
  })
