import { randomBytes } from "node:crypto"
import { NodeResponse } from "srvx/node"
import { overwriteGetLocale } from "~/paraglide/runtime"
import { localeOfPath } from "~/shared/i18n/locale"
import {
  isPointOfSale,
  isProxyPath,
  isMachinePath,
  isDecodable,
  isSharedPage,
  canonicalPath,
  showsPrivateFiles,
  isCardPage,
} from "./address-rules"
import { acceptedEncoding, compress } from "./compress"
import { linksOf, rememberLinks, sendEarlyHints } from "./early-hints"
import { isCrossSiteWrite } from "./cross-site-write"
import { PageCache, type CachedPage } from "./page-cache"
import { listingExists } from "./catalogue/listing-exists"
import { catalogueVersion } from "./search/engine"
import { addressOfTypedPrices } from "./typed-prices"
import { requestContext, runInRequest, type RequestContext } from "./request-context"
import { isClientPageView } from "./page-views/page-view-request"
import { countClientPageView, countPageView } from "./page-views/count-page-view"
import { COMMON_HEADERS, contentSecurityPolicy, POS_PERMISSIONS } from "./security-headers"

type Render = (request: Request) => Promise<Response> | Response

overwriteGetLocale(() => requestContext()?.locale ?? "vi")

const pages = new PageCache({
  maxBytes: 64 * 1024 * 1024,
  ttlMs: 2_000,
  unchangedTtlMs: 60_000,
  version: catalogueVersion,
  clock: Date.now,
})

const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:json|xml|ld\+json))/

const withCommonHeaders = (headers: Headers): Headers => {
  for (const [name, value] of COMMON_HEADERS) {
    // A page with a secret address sends no referrer at all: its own, stricter value stays.
    if (name === "referrer-policy" && headers.get(name) === "no-referrer") continue
    headers.set(name, value)
  }
  return headers
}

/** Whether a path accepts this writing method: pages accept forms, backend proxies also PUT and DELETE. */
const isAllowedWrite = (method: string, path: string): boolean =>
  method === "POST" || (isProxyPath(path) && (method === "PUT" || method === "DELETE"))

/**
 * Handles one request: canonical addresses, refusal of cross-site writes, page cache, language, security headers,
 * compression. `render` renders the page.
 */
export async function handleRequest(request: Request, render: Render): Promise<Response> {
  const url = new URL(request.url)
  const reads = request.method === "GET" || request.method === "HEAD"
  if (url.pathname === "/healthz") {
    return Response.json(
      { status: "ok", pages: pages.size },
      { headers: withCommonHeaders(new Headers({ "cache-control": "no-store" })) },
    )
  }
  if (!reads && !isAllowedWrite(request.method, url.pathname)) {
    return new Response(null, {
      status: 405,
      headers: withCommonHeaders(new Headers({ allow: "GET, HEAD, POST" })),
    })
  }
  if (!reads && isCrossSiteWrite(request, url)) {
    return new Response("Yêu cầu từ trang khác bị từ chối. / Cross-site request refused.", {
      status: 403,
      headers: withCommonHeaders(new Headers({ "content-type": "text/plain; charset=utf-8" })),
    })
  }
  if (request.method === "POST" && isClientPageView(url.pathname)) {
    await countClientPageView(request, url.pathname, listingExists)
    return new Response(null, {
      status: 204,
      headers: withCommonHeaders(new Headers({ "cache-control": "no-store" })),
    })
  }
  const typed = reads ? addressOfTypedPrices(url) : null
  if (typed !== null)
    return new Response(null, { status: 303, headers: withCommonHeaders(new Headers({ location: typed })) })
  const decodable = isDecodable(url.pathname)
  const canonical = reads && decodable ? canonicalPath(url.pathname) : null
  if (canonical !== null) {
    return new Response(null, {
      status: 301,
      headers: withCommonHeaders(new Headers({ location: `${canonical}${url.search}` })),
    })
  }
  if (!decodable) {
    // Rendered as a page that is not found: the router cannot parse what cannot be decoded.
    url.pathname = "/404"
    request = new Request(url, { headers: request.headers })
  }
  if (reads && isSharedPage(url.pathname)) {
    const response = await respondShared(request, url, render)
    countPageView(request, url.pathname, response.status)
    return response
  }
  return respondPersonal(request, url, render)
}

const newContext = (url: URL): RequestContext => ({
  locale: localeOfPath(url.pathname),
  nonce: randomBytes(16).toString("base64"),
  freshUntil: null,
})

async function respondShared(request: Request, url: URL, render: Render): Promise<Response> {
  const key = `${url.pathname}${url.search}`
  const cached = pages.read(key)
  if (cached) return send(request, cached, 200)
  let own: { page: CachedPage; status: number } | undefined
  const shared = await pages.share(key, async () => {
    const version = pages.version()
    sendEarlyHints(request, url.pathname)
    const rendered = await renderPage(withoutCookies(request, url), url, render)
    own = rendered
    if (rendered.status !== 200 || !rendered.keep) return null
    pages.keep(key, rendered.page, version, rendered.freshUntil === null ? null : rendered.freshUntil * 1000)
    return rendered.page
  })
  if (shared) return send(request, shared, 200)
  own ??= await renderPage(withoutCookies(request, url), url, render)
  return send(request, own.page, own.status)
}

async function respondPersonal(request: Request, url: URL, render: Render): Promise<Response> {
  if (request.method === "GET") sendEarlyHints(request, url.pathname)
  const context = newContext(url)
  const response = await runInRequest(context, () => render(request))
  const type = response.headers.get("content-type") ?? ""
  if (!/^(?:text\/html|application\/json)/.test(type)) {
    const headers = withCommonHeaders(new Headers(response.headers))
    return new Response(response.body, { status: response.status, headers })
  }
  const page = await bufferPage(response, url.pathname, context)
  return send(request, page, response.status, isMachinePath(url.pathname) ? null : "private, no-store")
}

/** The request without cookies: a shared page must not depend on its visitor. */
function withoutCookies(request: Request, url: URL): Request {
  const headers = new Headers()
  for (const name of ["accept", "accept-language", "user-agent", "host"]) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Request(url, { method: "GET", headers })
}

async function renderPage(request: Request, url: URL, render: Render) {
  const context = newContext(url)
  const response = await runInRequest(context, () => render(request))
  const page = await bufferPage(response, url.pathname, context)
  const keep = !response.headers.has("set-cookie") && response.headers.get("cache-control") !== "no-store"
  return { page, status: response.status, keep, freshUntil: context.freshUntil }
}

/**
 * Buffers the whole body before it is sent: a visitor who disconnects can then never leave a half-rendered stream behind
 * (TanStack/router #7748), and every page can be compressed. Critical data is awaited anyway.
 */
async function bufferPage(response: Response, path: string, context: RequestContext): Promise<CachedPage> {
  const headers = withCommonHeaders(new Headers(response.headers))
  if (headers.get("content-type")?.startsWith("text/html")) {
    const needs = {
      cards: isCardPage(path),
      privateFiles: showsPrivateFiles(path),
      wasm: isPointOfSale(path),
    }
    headers.set("content-security-policy", contentSecurityPolicy(context.nonce, needs))
    if (needs.wasm) headers.set("permissions-policy", POS_PERMISSIONS)
    headers.set("content-language", context.locale)
  }
  headers.delete("content-length")
  headers.delete("transfer-encoding")
  const body = new Uint8Array(await response.arrayBuffer())
  const links = headers.get("content-type")?.startsWith("text/html") ? linksOf(body) : null
  if (links) {
    headers.set("link", links)
    rememberLinks(path, links)
  }
  return { body, headers: [...headers], encoded: new Map() }
}

/** Sends a page. The hot path: headers are joined as a list, and the adapter's own response class is the fastest. */
async function send(request: Request, page: CachedPage, status: number, caching: string | null = "no-cache") {
  const headers: Array<readonly [string, string]> = [...page.headers, ["vary", "accept-encoding"]]
  const value = (name: string) => page.headers.find(([known]) => known === name)?.[1]
  if (caching !== null && value("cache-control") === undefined) headers.push(["cache-control", caching])
  const wanted =
    page.body.byteLength > 1_000 ? acceptedEncoding(request.headers.get("accept-encoding")) : null
  let body = page.body
  if (wanted && COMPRESSIBLE.test(value("content-type") ?? "")) {
    let encoded = page.encoded.get(wanted)
    if (!encoded) page.encoded.set(wanted, (encoded = compress(page.body, wanted)))
    body = await encoded
    headers.push(["content-encoding", wanted])
  }
  headers.push(["content-length", String(body.byteLength)])
  const empty = request.method === "HEAD" || status === 204 || status === 304
  return new NodeResponse(empty ? null : body, { status, headers: headers as Array<[string, string]> })
}
