import { env } from "../env"

/**
 * One office's cookie. Scripts never see the token; pages of other sites never send it; the shop's own pages never
 * receive it.
 */
export interface SessionCookie {
  readonly name: string
  /** Where the browser sends it: the office's own path. */
  readonly path: string
  readonly longestSeconds: number
}

/** Whether the visitor's own line is encrypted: what the proxy says, else what the shop's address says. */
const overHttps = (request: Request): boolean =>
  (request.headers.get("x-forwarded-proto") ?? new URL(env().publicUrl).protocol).startsWith("https")

const written = (request: Request, { name, path }: SessionCookie, value: string, seconds: number): string =>
  `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${overHttps(request) ? "; Secure" : ""}`

/** Seconds until the token ends by its own words, at most the office's longest. The backend alone judges it. */
function secondsLeft(token: string, nowSeconds: number, longest: number): number {
  try {
    const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as {
      exp?: unknown
    }
    if (typeof payload.exp === "number")
      return Math.max(0, Math.min(longest, Math.floor(payload.exp - nowSeconds)))
  } catch {
    // A token in another form: it ends when the backend says so.
  }
  return longest
}

/** The signed-in person's token, or null. */
export function sessionToken(request: Request, { name }: SessionCookie): string | null {
  const found = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9._-]{10,3000})(?:;|$)`).exec(
    request.headers.get("cookie") ?? "",
  )
  return found?.[1] ?? null
}

/** `Set-Cookie` that keeps a token. @param nowSeconds since 1970, UTC */
export const keepToken = (
  request: Request,
  cookie: SessionCookie,
  token: string,
  nowSeconds: number,
): string => written(request, cookie, token, secondsLeft(token, nowSeconds, cookie.longestSeconds))

/** `Set-Cookie` that forgets it. */
export const dropToken = (request: Request, cookie: SessionCookie): string => written(request, cookie, "", 0)
