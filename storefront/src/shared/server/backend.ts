import { createClient, type ApiClient } from "@ocop/contracts"
import type { Locale } from "~/shared/i18n/locale"
import { env } from "./env"
import { limitToUntrackedTtl } from "./request-context"

const clients = new Map<string, ApiClient>()

/**
 * Typed client of the backend's routes for anyone. The visitor's language is sent along, so that problems come back in
 * it. The page that uses it is cached briefly, because nothing tracks changes of what it reads. Never throws: a failure
 * is a value.
 *
 * @param timeoutMs how long a page may wait for it
 */
export function backend(locale: Locale, timeoutMs = 8_000): ApiClient {
  limitToUntrackedTtl()
  return backendClient(locale, timeoutMs)
}

/** The same client for data that no page shows. */
export function backendClient(locale: Locale, timeoutMs: number): ApiClient {
  const key = `${locale}:${timeoutMs}`
  let client = clients.get(key)
  if (!client) {
    client = createClient({
      baseUrl: env().backendUrl,
      timeoutMs,
      headers: {
        "x-publishable-api-key": env().publishableKey,
        "accept-language": locale,
        "x-locale": locale,
      },
    })
    clients.set(key, client)
  }
  return client
}
