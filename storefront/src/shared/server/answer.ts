import { randomBytes } from "node:crypto"
import { NodeResponse } from "srvx/node"
import { overwriteGetLocale } from "~/paraglide/runtime"
import { localeOfPath } from "~/shared/i18n/locale"
import {
  isCounter,
  isDoor,
  isMachinePath,
  isReadable,
  isSharedPage,
  rightSpelling,
  showsPapers,
  takesCards,
} from "./address-rules"
import { acceptedEncoding, compress } from "./compress"
import { linksOf, rememberLinks, sendEarlyHints } from "./early-hints"
import { isForeignWrite } from "./foreign-write"
import { PageCache, type KeptPage } from "./page-cache"
import { listingIsThere } from "./catalogue/listing-is-there"
import { catalogueVersion } from "./search/engine"
import { requestContext, runInRequest, type RequestContext } from "./request-context"
import { isToldLook } from "./views/is-view"
import { noteToldView, noteView } from "./views/note-view"
import { COMMON_HEADERS, contentSecurityPolicy, COUNTER_PERMISSIONS } from "./security-headers"

type Render = (request: Request) => Promise<Response> | Response

overwriteGetLocale(() => requestContext()?.locale ?? "vi")

const pages = new PageCache({
  maxBytes: 64 * 1024 * 1024,
  ttlMs: 2_000,
  unchangedMs: 60_000,
  version: catalogueVersion,
  clock: Date.now,
})

const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:json|xml|ld\+json))/

const withCommon = (headers: Headers): Headers => {
  for (const [name, value] of COMMON_HEADERS) {
    // A page whose address is a secret tells it to nobody: its own, stricter word stands.
    if (name === "referrer-policy" && headers.get(name) === "no-referrer") continue
    headers.set(name, value)
  }
  return headers
}

/** Pages take forms; only the doors of the offices know more ways to write. */
const writesAs = (method: string, path: string): boolean =>
  method === "POST" || (isDoor(path) && (method === "PUT" || method === "DELETE"))

/**
 * Answers one request: right spelling of addresses, refusal of writes from other sites, kept pages for readers,
 * language, security headers, compression. Drawing itself is `render`'s.
 */
export async function answer(request: Request, render: Render): Promise<Response> {
  const url = new URL(request.url)
  const reads = request.method === "GET" || request.method === "HEAD"
  if (url.pathname === "/healthz") {
    return Response.json(
      { status: "ok", pages: pages.size },
      { headers: withCommon(new Headers({ "cache-control": "no-store" })) },
    )
  }
  if (!reads && !writesAs(request.method, url.pathname)) {
    return new Response(null, { status: 405, headers: withCommon(new Headers({ allow: "GET, HEAD, POST" })) })
  }
  if (!reads && isForeignWrite(request, url)) {
    return new Response("Yêu cầu từ trang khác bị từ chối. / Cross-site request refused.", {
      status: 403,
      headers: withCommon(new Headers({ "content-type": "text/plain; charset=utf-8" })),
    })
  }
  if (request.method === "POST" && isToldLook(url.pathname)) {
    await noteToldView(request, url.pathname, listingIsThere)
    return new Response(null, {
      status: 204,
      headers: withCommon(new Headers({ "cache-control": "no-store" })),
    })
  }
  const readable = isReadable(url.pathname)
  const right = reads && readable ? rightSpelling(url.pathname) : null
  if (right !== null) {
    return new Response(null, {
      status: 301,
      headers: withCommon(new Headers({ location: `${right}${url.search}` })),
    })
  }
  if (!readable) {
    // Drawn as an address that is not there: the router cannot take apart what cannot be decoded.
    url.pathname = "/404"
    request = new Request(url, { headers: request.headers })
  }
  if (reads && isSharedPage(url.pathname)) {
    const answered = await answerShared(request, url, render)
    noteView(request, url.pathname, answered.status)
    return answered
  }
  return answerPersonal(request, url, render)
}

const newContext = (url: URL): RequestContext => ({
  locale: localeOfPath(url.pathname),
  nonce: randomBytes(16).toString("base64"),
  freshUntil: null,
})

async function answerShared(request: Request, url: URL, render: Render): Promise<Response> {
  const key = `${url.pathname}${url.search}`
  const kept = pages.read(key)
  if (kept) return send(request, kept, 200)
  let own: { page: KeptPage; status: number } | undefined
  const shared = await pages.share(key, async () => {
    const version = pages.version()
    sendEarlyHints(request, url.pathname)
    const drawn = await draw(withoutCookies(request, url), url, render)
    own = drawn
    if (drawn.status !== 200 || !drawn.keep) return null
    pages.keep(key, drawn.page, version, drawn.freshUntil === null ? null : drawn.freshUntil * 1000)
    return drawn.page
  })
  if (shared) return send(request, shared, 200)
  own ??= await draw(withoutCookies(request, url), url, render)
  return send(request, own.page, own.status)
}

async function answerPersonal(request: Request, url: URL, render: Render): Promise<Response> {
  if (request.method === "GET") sendEarlyHints(request, url.pathname)
  const context = newContext(url)
  const response = await runInRequest(context, () => render(request))
  const type = response.headers.get("content-type") ?? ""
  if (!/^(?:text\/html|application\/json)/.test(type)) {
    const headers = withCommon(new Headers(response.headers))
    return new Response(response.body, { status: response.status, headers })
  }
  const page = await keptPage(response, url.pathname, context)
  return send(request, page, response.status, isMachinePath(url.pathname) ? null : "private, no-store")
}

/** A shared page must not depend on who reads it, so it does not get to see any cookie. */
function withoutCookies(request: Request, url: URL): Request {
  const headers = new Headers()
  for (const name of ["accept", "accept-language", "user-agent", "host"]) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Request(url, { method: "GET", headers })
}

async function draw(request: Request, url: URL, render: Render) {
  const context = newContext(url)
  const response = await runInRequest(context, () => render(request))
  const page = await keptPage(response, url.pathname, context)
  const keep = !response.headers.has("set-cookie") && response.headers.get("cache-control") !== "no-store"
  return { page, status: response.status, keep, freshUntil: context.freshUntil }
}

/**
 * The whole body is read before it is sent: a reader who hangs up can then never leave a half-drawn stream behind
 * (TanStack/router #7748), and every page can be compressed. Critical data is awaited anyway.
 */
async function keptPage(response: Response, path: string, context: RequestContext): Promise<KeptPage> {
  const headers = withCommon(new Headers(response.headers))
  if (headers.get("content-type")?.startsWith("text/html")) {
    const needs = { cards: takesCards(path), papers: showsPapers(path), wasm: isCounter(path) }
    headers.set("content-security-policy", contentSecurityPolicy(context.nonce, needs))
    if (needs.wasm) headers.set("permissions-policy", COUNTER_PERMISSIONS)
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

/** The hot path: header lists are joined without a Headers object, and the adapter's own response is the fastest. */
async function send(request: Request, page: KeptPage, status: number, caching: string | null = "no-cache") {
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
