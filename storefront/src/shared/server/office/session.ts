import { env } from "../env"

/** Scripts never see the token; pages of other sites never send it; the shop's own pages never receive it. */
const NAME = "ocop_office"
const PATH = "/van-phong"
/** A working day: a browser left open over night asks again. */
const LONGEST_SECONDS = 12 * 60 * 60

/** Whether the officer's own line is encrypted: what the proxy says, else what the shop's address says. */
const overHttps = (request: Request): boolean =>
  (request.headers.get("x-forwarded-proto") ?? new URL(env().publicUrl).protocol).startsWith("https")

const cookie = (request: Request, value: string, seconds: number): string =>
  `${NAME}=${value}; Path=${PATH}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${overHttps(request) ? "; Secure" : ""}`

/** Seconds until the token ends by its own words, at most a working day. The backend alone judges it. */
function secondsLeft(token: string, nowSeconds: number): number {
  try {
    const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as {
      exp?: unknown
    }
    if (typeof payload.exp === "number")
      return Math.max(0, Math.min(LONGEST_SECONDS, Math.floor(payload.exp - nowSeconds)))
  } catch {
    // A token in another form: it ends when the backend says so.
  }
  return LONGEST_SECONDS
}

/** The signed-in officer's token, or null. */
export function officeToken(request: Request): string | null {
  const found = new RegExp(`(?:^|;\\s*)${NAME}=([A-Za-z0-9._-]{10,3000})(?:;|$)`).exec(
    request.headers.get("cookie") ?? "",
  )
  return found?.[1] ?? null
}

/** `Set-Cookie` that keeps a token. @param nowSeconds since 1970, UTC */
export const keepOfficeToken = (request: Request, token: string, nowSeconds: number): string =>
  cookie(request, token, secondsLeft(token, nowSeconds))

/** `Set-Cookie` that forgets it. */
export const dropOfficeToken = (request: Request): string => cookie(request, "", 0)
