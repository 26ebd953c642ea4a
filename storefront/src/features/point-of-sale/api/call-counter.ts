import type { ApiResult } from "@ocop/contracts"
import { getLocale } from "~/paraglide/runtime"
import { proxyUrl, failure, resultOf } from "~/shared/dashboard/results"
import type {
  OperationsAnswer,
  TerminalCatalogue,
  TerminalItem,
  TerminalMe,
  TerminalWork,
} from "../lib/terminal-types"

/** Longer than the storefront's own patience with the backend, so that its answer is the one that is shown. */
const PATIENCE_MS = 25_000

/** Calls the counter's door. Never throws; away is `temporarily_unavailable` with status 0. */
async function call<T>(
  path: string,
  options: { query?: Readonly<Record<string, string | number | undefined>>; body?: unknown } = {},
): Promise<ApiResult<T>> {
  // A browser that knows of no network is right; asking would only cost the device time.
  if (!navigator.onLine) return failure(0, "temporarily_unavailable")
  const writes = options.body !== undefined
  try {
    const response = await fetch(proxyUrl("/quay/api/", path, options.query), {
      method: writes ? "POST" : "GET",
      headers: { "x-locale": getLocale(), ...(writes ? { "content-type": "application/json" } : {}) },
      ...(writes ? { body: JSON.stringify(options.body) } : {}),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return resultOf<T>(response.status, await response.text(), response.headers.get("retry-after"))
  } catch {
    return failure(0, "temporarily_unavailable")
  }
}

export interface Handover {
  readonly key: string
  readonly code: string
  readonly operatorId: string
  readonly shift: string | null
}

export interface CounterCalls {
  enrol(code: string, deviceName: string): Promise<ApiResult<{ terminalId: string }>>
  me(): Promise<ApiResult<TerminalMe>>
  catalogue(after: string | null): Promise<ApiResult<TerminalCatalogue>>
  send(body: { sentAt: string; operations: readonly unknown[] }): Promise<ApiResult<OperationsAnswer>>
  /** What waits for the counter. */
  work(): Promise<ApiResult<TerminalWork>>
  /** Goods of the whole shop, for goods that have never lain here. */
  goods(words: string): Promise<ApiResult<{ items: readonly TerminalItem[] }>>
  handOver(pickupId: string, body: Handover): Promise<ApiResult<object>>
  leave(): Promise<ApiResult<object>>
}

export const counterCalls: CounterCalls = {
  enrol: (code, deviceName) => call("enrolments", { body: { code, deviceName } }),
  me: () => call("me"),
  catalogue: (after) => call("catalogue", { query: { after: after ?? undefined, limit: 1000 } }),
  send: (body) => call("operations", { body }),
  work: () => call("work"),
  goods: (q) => call("goods", { query: { q } }),
  handOver: (pickupId, body) => call(`pickups/${encodeURIComponent(pickupId)}/handover`, { body }),
  leave: () => call("sign-out", { body: {} }),
}
