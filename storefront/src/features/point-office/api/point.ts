import type { PointDashboard, PointManager, PointPickup, PointStockItem } from "@ocop/contracts"
import { callPoint } from "./call-point"

const quiet = (signal?: AbortSignal) => (signal ? { signal } : {})

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

export const readDashboard = (signal?: AbortSignal) =>
  callPoint<PointDashboard>({ path: "dashboard", ...quiet(signal) })

export const listPickups = (state: PointPickup["state"], signal?: AbortSignal) =>
  callPoint<{ pickups: PointPickup[] }>({ path: "pickups", query: { state }, ...quiet(signal) })

export const listStock = (signal?: AbortSignal) =>
  callPoint<{ items: PointStockItem[] }>({ path: "stock", ...quiet(signal) })

/** The key makes a handover that was sent twice, by a second tap or after a lost answer, one handover. */
export const handOver = (id: string, body: { key: string; code: string }) =>
  callPoint<{ id: string; handedOverAt: string }>({
    method: "POST",
    path: `pickups/${encodeURIComponent(id)}/handover`,
    body,
  })
