import type { ApiResult } from "@ocop/contracts"
import { callDoor, type DoorCall } from "~/shared/dashboard/call-proxy"
import { doorUrl } from "~/shared/dashboard/results"
import { sessionGate } from "./session-gate"

const DOOR = "/van-phong/api/"

export const officeUrl = (path: string, query?: DoorCall["query"]): string => doorUrl(DOOR, path, query)

/** Calls the office's door. */
export const callOffice = <T>(call: DoorCall): Promise<ApiResult<T>> => callDoor(DOOR, sessionGate, call)
