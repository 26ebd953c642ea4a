import type { ApiResult } from "@ocop/contracts"
import { callProxy, type ProxyCall } from "~/shared/dashboard/call-proxy"
import { proxyUrl } from "~/shared/dashboard/results"
import { sessionGate } from "./session-gate"

const PROXY = "/van-phong/api/"

export const officerUrl = (path: string, query?: ProxyCall["query"]): string => proxyUrl(PROXY, path, query)

/** Calls the backend for an officer, through the storefront's proxy. */
export const callOfficer = <T>(call: ProxyCall): Promise<ApiResult<T>> => callProxy(PROXY, sessionGate, call)
