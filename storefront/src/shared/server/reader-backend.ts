import { createClient, type ApiClient } from "@ocop/contracts"
import { getRequest, getRequestHeader } from "@tanstack/react-start/server"
import type { Locale } from "~/shared/i18n/locale"
import { env } from "./env"

/**
 * Client of the backend on behalf of one visitor: the visitor's address is forwarded, because the backend limits
 * attempts by address and must not count all visitors as one. Never throws: a failure is a value.
 *
 * @param timeoutMs how long the visitor may wait
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

/** Address of the peer, which the server adapter sets on the request. */
function peerOf(request: Request): string | undefined {
  const { ip } = request as Request & { ip?: string }
  return ip
}
