import type { ServerResponse } from "node:http"

/** The head of a page is within its first bytes; links after it are no preloads. */
const HEAD_BYTES = 8_192
const MAX_KINDS = 64

/** Files that pages of a kind needed at their last rendering, as the value of a `Link` header. */
const linksByKind = new Map<string, string>()

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1]

/** Extracts the files of a page's head as a `Link` header, for browsers and for proxies that send early hints. */
export function linksOf(body: Uint8Array): string | null {
  const head = new TextDecoder().decode(body.subarray(0, HEAD_BYTES))
  const links = [...head.matchAll(/<link\s[^>]*>/gi)].flatMap(([tag]) => {
    const [rel, href] = [attribute(tag, "rel"), attribute(tag, "href")]
    if (!href?.startsWith("/assets/")) return []
    if (rel === "stylesheet") return [`<${href}>; rel=preload; as=style`]
    if (rel === "modulepreload") return [`<${href}>; rel=modulepreload; fetchpriority=low`]
    const as = attribute(tag, "as")
    if (rel !== "preload" || as !== "font") return []
    return [`<${href}>; rel=preload; as=font; type="font/woff2"; crossorigin`]
  })
  return links.length > 0 ? [...new Set(links)].join(", ") : null
}

/** Kind of a page; pages of one kind need the same files: "/en/san-pham/mat-ong" → "san-pham/*". */
function kindOf(path: string): string {
  const [first = "", ...rest] = path
    .replace(/^\/en(?=\/|$)/, "")
    .split("/")
    .filter(Boolean)
  return rest.length > 0 ? `${first}/*` : first
}

export function rememberLinks(path: string, links: string): void {
  if (linksByKind.size < MAX_KINDS || linksByKind.has(kindOf(path))) linksByKind.set(kindOf(path), links)
}

/**
 * Sends early hints (HTTP 103): the files that the browser will need while its page is still being rendered. Only for
 * navigations of browsers: older clients take the interim response for the final one.
 */
export function sendEarlyHints(request: Request, path: string): void {
  const links = linksByKind.get(kindOf(path))
  if (!links || request.headers.get("sec-fetch-mode") !== "navigate") return
  const { runtime } = request as Request & { runtime?: { node?: { res?: ServerResponse } } }
  const response = runtime?.node?.res
  if (response && !response.headersSent) response.writeEarlyHints({ link: links.split(", ") })
}
