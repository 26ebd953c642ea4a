import { AsyncLocalStorage } from "node:async_hooks"
import type { Locale } from "~/shared/i18n/locale"

/** What one request knows while its page is drawn. */
export interface RequestContext {
  readonly locale: Locale
  /** Value that lets the page's own inline scripts run under the content security policy. */
  readonly nonce: string
  /** Seconds since the epoch at which this page stops being true, e.g. because a star ends; null: unknown. */
  freshUntil: number | null
}

/** A page that was not drawn from the indexes alone is kept this long: nobody tells when the rest changes. */
const UNTRACKED_TTL_SECONDS = 2

const storage = new AsyncLocalStorage<RequestContext>()

export const runInRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work)
/** Draws something in a reader's language, where the request's own address does not say it (calls of a page). */
export const runInLocale = <T>(locale: Locale, work: () => T): T =>
  storage.run({ nonce: "", freshUntil: null, ...storage.getStore(), locale }, work)
export const requestContext = (): RequestContext | undefined => storage.getStore()

/** Says that what was just read changes at this instant (seconds, UTC): the page is not kept longer. */
export function limitFreshness(epochSeconds: number): void {
  const context = storage.getStore()
  if (!context) return
  context.freshUntil = context.freshUntil === null ? epochSeconds : Math.min(context.freshUntil, epochSeconds)
}

/** Says that something was read whose changes nobody announces. */
export const limitToUntrackedTtl = (): void => limitFreshness(Date.now() / 1000 + UNTRACKED_TTL_SECONDS)
