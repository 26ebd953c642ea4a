import { createClient, type ApiClient } from "@ocop/contracts"
import { getRequest, getRequestHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { env } from "./env"

/**
 * The backend, asked for one reader: the reader's address goes along, because the backend counts attempts by
 * address and must not count all readers as one. Never throws: a failure is a value.
 *
 * @param timeoutMs how long the reader may be kept waiting
 */
export function readerBackend(locale: Locale, timeoutMs = 8_000): ApiClient {
  const forwarded = [getRequestHeader("x-forwarded-for"), peerOf(getRequest())].filter(Boolean).join(", ")
  return createClient({
    baseUrl: env().backendUrl,
    timeoutMs,
    headers: {
      "x-publishable-api-key": env().publishableKey,
      "accept-language": locale,
      "x-locale": locale,
      ...(forwarded ? { "x-forwarded-for": forwarded } : {}),
    },
  })
}

/** Whoever holds the other end of the line; the adapter writes it on the request. */
function peerOf(request: Request): string | undefined {
  const { ip } = request as Request & { ip?: string }
  return ip
}
