import { deleteCookie, getCookie, getRequestHeader, setCookie } from "@tanstack/react-start/server"
import { env } from "./env"

/** Whether the visitor's connection uses HTTPS, by the proxy's header or else by the shop's public address. */
const isHttps = (): boolean =>
  (getRequestHeader("x-forwarded-proto") ?? new URL(env().publicUrl).protocol).startsWith("https")

export interface OwnCookie {
  readonly name: string
  readonly maxAgeSeconds: number
  /** Only for a number that the page itself must show. */
  readonly readableByScripts?: boolean
}

const attributes = (cookie: OwnCookie) => ({
  path: "/",
  httpOnly: !cookie.readableByScripts,
  sameSite: "lax" as const,
  secure: isHttps(),
})

/** All cookies of the request, as they came. */
export const cookieHeader = (): string => getRequestHeader("cookie") ?? ""

export const readCookie = (cookie: OwnCookie): string | undefined => getCookie(cookie.name)

export const writeCookie = (cookie: OwnCookie, value: string): void =>
  setCookie(cookie.name, value, { ...attributes(cookie), maxAge: cookie.maxAgeSeconds })

export const dropCookie = (cookie: OwnCookie): void => {
  if (getCookie(cookie.name) !== undefined) deleteCookie(cookie.name, attributes(cookie))
}
