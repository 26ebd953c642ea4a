import { env } from "../env"

/**
 * Session cookie of one dashboard or of a terminal. Scripts never see the token; pages of other sites never send it;
 * the pages of the shop never receive it.
 */
export interface SessionCookie {
  readonly name: string
  /** Where the browser sends it: the dashboard's own path. */
  readonly path: string
  readonly maxAgeSeconds: number
}

/** Whether the visitor's connection uses HTTPS, by the proxy's header or else by the shop's public address. */
const isHttps = (request: Request): boolean =>
  (request.headers.get("x-forwarded-proto") ?? new URL(env().publicUrl).protocol).startsWith("https")

const serializeCookie = (
  request: Request,
  { name, path }: SessionCookie,
  value: string,
  seconds: number,
): string =>
  `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isHttps(request) ? "; Secure" : ""}`

/** Seconds until the token's own expiry, at most `longest`. Only the backend verifies it. */
function lifetimeSeconds(token: string, nowSeconds: number, longest: number): number {
  try {
    const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as {
      exp?: unknown
    }
    if (typeof payload.exp === "number")
      return Math.max(0, Math.min(longest, Math.floor(payload.exp - nowSeconds)))
  } catch {
    // A token in another format: it ends when the backend refuses it.
  }
  return longest
}

/** Session token of the request, or null. */
export function sessionToken(request: Request, { name }: SessionCookie): string | null {
  const found = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9._-]{10,3000})(?:;|$)`).exec(
    request.headers.get("cookie") ?? "",
  )
  return found?.[1] ?? null
}

/** `Set-Cookie` header that stores a token. @param nowSeconds since 1970, UTC */
export const sessionCookieHeader = (
  request: Request,
  cookie: SessionCookie,
  token: string,
  nowSeconds: number,
): string => serializeCookie(request, cookie, token, lifetimeSeconds(token, nowSeconds, cookie.maxAgeSeconds))

/** `Set-Cookie` header that deletes it. */
export const clearedCookieHeader = (request: Request, cookie: SessionCookie): string =>
  serializeCookie(request, cookie, "", 0)
