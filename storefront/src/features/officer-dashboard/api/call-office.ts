import type { ApiResult } from "@ocop/contracts"
import { callProxy, type ProxyCall } from "~/shared/dashboard/call-proxy"
import { proxyUrl } from "~/shared/dashboard/results"
import { sessionGate } from "./session-gate"

const DOOR = "/van-phong/api/"

export const officeUrl = (path: string, query?: ProxyCall["query"]): string => proxyUrl(DOOR, path, query)

/** Calls the office's door. */
export const callOffice = <T>(call: ProxyCall): Promise<ApiResult<T>> => callProxy(DOOR, sessionGate, call)
