import { AsyncLocalStorage } from "node:async_hooks"
import type { Locale } from "~/shared/i18n/locale"

/** Context of one request while its page is rendered. */
export interface RequestContext {
  readonly locale: Locale
  /** Nonce that lets the page's own inline scripts run under the content security policy. */
  readonly nonce: string
  /** Seconds since the epoch at which this page expires, e.g. because a star ends; null: unknown. */
  freshUntil: number | null
}

/** A page that was not rendered from the search indexes alone is cached this long: nothing tracks changes of the rest. */
const UNTRACKED_TTL_SECONDS = 2

const storage = new AsyncLocalStorage<RequestContext>()

export const runInRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work)
/** Renders in a given language, where the request's own address does not determine it (server functions). */
export const runInLocale = <T>(locale: Locale, work: () => T): T =>
  storage.run({ nonce: "", freshUntil: null, ...storage.getStore(), locale }, work)
export const requestContext = (): RequestContext | undefined => storage.getStore()

/** Limits the page's lifetime: what was just read changes at this instant (seconds, UTC). */
export function limitFreshness(epochSeconds: number): void {
  const context = storage.getStore()
  if (!context) return
  context.freshUntil = context.freshUntil === null ? epochSeconds : Math.min(context.freshUntil, epochSeconds)
}

/** Limits the page's lifetime because something was read whose changes are not tracked. */
export const limitToUntrackedTtl = (): void => limitFreshness(Date.now() / 1000 + UNTRACKED_TTL_SECONDS)
