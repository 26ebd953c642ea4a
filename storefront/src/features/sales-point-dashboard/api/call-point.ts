import type { ApiResult } from "@ocop/contracts"
import { callProxy, type ProxyCall } from "~/shared/dashboard/call-proxy"
import { sessionGate } from "./session-gate"

/** Calls the backend for the sales point, through the storefront's proxy. */
export const callPoint = <T>(call: ProxyCall): Promise<ApiResult<T>> =>
  callProxy("/diem-ban-hang/api/", sessionGate, call)
