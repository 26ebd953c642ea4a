import { pathWithoutLocale } from "~/shared/i18n/locale"

/** Personal pages: rendered for one visitor, with cookies, never cached. */
const PERSONAL = [
  "/gio-hang",
  "/dat-hang",
  "/thanh-toan",
  "/tra-bang-the",
  "/don-hang",
  "/hoi-si",
  "/tra-cuu",
  "/van-phong",
  "/kenh-ban",
  "/diem-ban-hang",
  "/quay",
]
/** Reviews pages of a product hold forms, whose result is shown to the sender only. */
const REVIEWS_PAGE = /^\/san-pham\/[^/]+\/(?:danh-gia|hoi-dap|hoi-si)$/
/** Addresses for machines, whose spelling is left as it is. */
const MACHINE = [
  "/_serverFn",
  "/_xem/",
  "/assets/",
  "/og/",
  "/anh/",
  "/healthz",
  "/van-phong/api/",
  "/kenh-ban/api/",
  "/diem-ban-hang/api/",
  "/quay/api/",
]
/** Whether this is the page on which a card is typed in. */
export const isCardPage = (path: string): boolean => pathWithoutLocale(path) === "/tra-bang-the"

/** Whether private files are shown on pages of this path (officer and producer dashboards). */
export const showsPrivateFiles = (path: string): boolean =>
  startsWithAny(pathWithoutLocale(path), ["/van-phong", "/kenh-ban"])

/** Whether this is a call to a backend proxy, from a dashboard or the point of sale. */
export const isProxyPath = (path: string): boolean => /^\/[a-z-]+\/api\//.test(path)

/** Whether this is the point of sale, which reads bar codes with the camera and, without a native reader, WebAssembly. */
export const isPointOfSale = (path: string): boolean => pathWithoutLocale(path) === "/quay"

/** Paths with a signed token, whose letters must not change. */
const CASE_SENSITIVE = ["/don-hang/", "/thanh-toan/", "/hoi-si/"]

const startsWithAny = (path: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`))

export const isMachinePath = (path: string): boolean => startsWithAny(path, MACHINE)

/** Whether the page of this path is the same for everybody, so that it may be cached and shared. */
export const isSharedPage = (path: string): boolean =>
  !isMachinePath(path) &&
  !startsWithAny(pathWithoutLocale(path), PERSONAL) &&
  !REVIEWS_PAGE.test(pathWithoutLocale(path))

/**
 * The canonical spelling of a path (no trailing slash, no double slash, lower case), or null when the path is canonical
 * already. Never leads to another site: it always begins with a single `/`.
 */
export function canonicalPath(path: string): string | null {
  if (isMachinePath(path)) return null
  let canonical = path.replace(/\/{2,}/g, "/")
  if (canonical.length > 1) canonical = canonical.replace(/\/+$/, "")
  if (canonical === "") canonical = "/"
  const inner = pathWithoutLocale(canonical.toLowerCase())
  if (!CASE_SENSITIVE.some((prefix) => inner.startsWith(prefix))) {
    canonical = canonical.replace(/%[0-9a-f]{2}|[A-Z]/gi, (part) =>
      part.startsWith("%") ? part : part.toLowerCase(),
    )
  }
  return canonical === path ? null : canonical
}

/** Whether the path's percent-encoding can be decoded. */
export function isDecodable(path: string): boolean {
  try {
    // The decoded text must be used: the bundler takes the call for pure and would remove it with its error.
    return decodeURIComponent(path).length <= 2_000
  } catch {
    return false
  }
}
