import { pathWithoutLocale } from "~/shared/i18n/locale"

/** Personal pages: drawn for one reader, with cookies, never kept. */
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
/** Rooms behind a product's page hold forms: what became of one is for who sent it. */
const REVIEWS_PAGE = /^\/san-pham\/[^/]+\/(?:danh-gia|hoi-dap|hoi-si)$/
/** Machine addresses, which are left as they are. */
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
/** The one page on which a card is typed in. */
export const isCardPage = (path: string): boolean => pathWithoutLocale(path) === "/tra-bang-the"

/** Offices in which private papers are read. */
export const showsPrivateFiles = (path: string): boolean =>
  startsWithAny(pathWithoutLocale(path), ["/van-phong", "/kenh-ban"])

/** Calls of an office's or a counter's own pages. */
export const isProxyPath = (path: string): boolean => /^\/[a-z-]+\/api\//.test(path)

/** The counter reads bar codes: with the camera, and where the browser cannot, with a reader in WebAssembly. */
export const isPointOfSale = (path: string): boolean => pathWithoutLocale(path) === "/quay"

/** The link of an order or of an enquiry is signed, and its letters are not ours to change. */
const CASE_SENSITIVE = ["/don-hang/", "/thanh-toan/", "/hoi-si/"]

const startsWithAny = (path: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`))

export const isMachinePath = (path: string): boolean => startsWithAny(path, MACHINE)

/** Whether the page of this path is the same for everybody, so that it may be kept and shared. */
export const isSharedPage = (path: string): boolean =>
  !isMachinePath(path) &&
  !startsWithAny(pathWithoutLocale(path), PERSONAL) &&
  !REVIEWS_PAGE.test(pathWithoutLocale(path))

/**
 * The one right spelling of a path (no trailing slash, no doubled slash, small letters), or null when it is
 * already right. Never points outside: it always begins with a single `/`.
 */
export function canonicalPath(path: string): string | null {
  if (isMachinePath(path)) return null
  let right = path.replace(/\/{2,}/g, "/")
  if (right.length > 1) right = right.replace(/\/+$/, "")
  if (right === "") right = "/"
  const inner = pathWithoutLocale(right.toLowerCase())
  if (!CASE_SENSITIVE.some((prefix) => inner.startsWith(prefix))) {
    right = right.replace(/%[0-9a-f]{2}|[A-Z]/gi, (part) =>
      part.startsWith("%") ? part : part.toLowerCase(),
    )
  }
  return right === path ? null : right
}

/** Whether the path's percent-encoding can be read at all. */
export function isDecodable(path: string): boolean {
  try {
    // What is decoded must be used: the bundler takes the call for pure and would drop it with its error.
    return decodeURIComponent(path).length <= 2_000
  } catch {
    return false
  }
}
