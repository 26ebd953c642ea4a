import type { PointDashboard, PointManager, PointPickup, PointStockItem } from "@ocop/contracts"
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

export const readDashboard = (signal?: AbortSignal) =>
  callPoint<PointDashboard>({ path: "dashboard", signal })

export const listPickups = (state: PointPickup["state"], signal?: AbortSignal) =>
  callPoint<{ pickups: PointPickup[] }>({ path: "pickups", query: { state }, signal })

export const listStock = (signal?: AbortSignal) =>
  callPoint<{ items: PointStockItem[] }>({ path: "stock", signal })

/** The key makes a handover that was sent twice, by a second tap or after a lost answer, one handover. */
export const handOver = (id: string, body: { key: string; code: string }) =>
  callPoint<{ id: string; handedOverAt: string }>({
    method: "POST",
    path: `pickups/${encodeURIComponent(id)}/handover`,
    body,
  })
