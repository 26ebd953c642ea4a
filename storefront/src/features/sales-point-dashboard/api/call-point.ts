import type { ApiResult } from "@ocop/contracts"
import { callDoor, type DoorCall } from "~/shared/dashboard/call-proxy"
import { sessionGate } from "./session-gate"

/** Calls the point's door. */
export const callPoint = <T>(call: DoorCall): Promise<ApiResult<T>> =>
  callDoor("/diem-ban-hang/api/", sessionGate, call)
