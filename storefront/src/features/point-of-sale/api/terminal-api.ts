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

/** Longer than the storefront's own time limit for the backend, so that its answer is the one that is shown. */
const TIMEOUT_MS = 25_000

/** Calls the terminal's backend proxy. Never throws: no connection is `temporarily_unavailable` with status 0. */
async function call<T>(
  path: string,
  options: { query?: Readonly<Record<string, string | number | undefined>>; body?: unknown } = {},
): Promise<ApiResult<T>> {
  // A browser that reports no network is right; a request would only cost the device time.
  if (!navigator.onLine) return failure(0, "temporarily_unavailable")
  const writes = options.body !== undefined
  try {
    const response = await fetch(proxyUrl("/quay/api/", path, options.query), {
      method: writes ? "POST" : "GET",
      headers: { "x-locale": getLocale(), ...(writes ? { "content-type": "application/json" } : {}) },
      ...(writes ? { body: JSON.stringify(options.body) } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return resultOf<T>(response.status, await response.text(), response.headers.get("retry-after"))
  } catch {
    return failure(0, "temporarily_unavailable")
  }
}

/** What the buyer of a pickup and the operator give. */
export interface PickupHandover {
  readonly key: string
  readonly code: string
  readonly operatorId: string
  readonly shift: string | null
}

/** The backend's terminal API, as the point of sale uses it. */
export interface TerminalApi {
  enrol(code: string, deviceName: string): Promise<ApiResult<{ terminalId: string }>>
  me(): Promise<ApiResult<TerminalMe>>
  catalogue(after: string | null): Promise<ApiResult<TerminalCatalogue>>
  sendOperations(body: {
    sentAt: string
    operations: readonly unknown[]
  }): Promise<ApiResult<OperationsAnswer>>
  /** Pickups and incoming transfers that wait for this terminal. */
  pendingWork(): Promise<ApiResult<TerminalWork>>
  /** Searches the items of all producers, for items that this sales point has never had. */
  searchItems(words: string): Promise<ApiResult<{ items: readonly TerminalItem[] }>>
  handOverPickup(pickupId: string, body: PickupHandover): Promise<ApiResult<object>>
  signOut(): Promise<ApiResult<object>>
}

export const terminalApi: TerminalApi = {
  enrol: (code, deviceName) => call("enrolments", { body: { code, deviceName } }),
  me: () => call("me"),
  catalogue: (after) => call("catalogue", { query: { after: after ?? undefined, limit: 1000 } }),
  sendOperations: (body) => call("operations", { body }),
  pendingWork: () => call("work"),
  searchItems: (q) => call("goods", { query: { q } }),
  handOverPickup: (pickupId, body) => call(`pickups/${encodeURIComponent(pickupId)}/handover`, { body }),
  signOut: () => call("sign-out", { body: {} }),
}
