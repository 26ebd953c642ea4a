import { limitBodyStream } from "srvx/body-limit"

const MEGABYTE = 1024 * 1024
const ORDINARY_BODY = MEGABYTE
/** Recognition lists of officers: 50 MB and the form around them. */
export const LONGEST_BODY = 52 * MEGABYTE
/** Uploads, for which the backend proxies have limits of their own: recognition lists; producers' documents, photos, workbooks. */
const UPLOADS: readonly RegExp[] = [
  /^\/van-phong\/api\/recognition-imports$/,
  /^\/kenh-ban\/api\/(?:papers|listing-imports|site\/cover)$/,
  /^\/kenh-ban\/api\/(?:listings|listing-imports)\/[^/]{10,60}\/photos$/,
]

/** A review photo of up to 10 MB and the form around it. */
const REVIEW_BODY = 11 * MEGABYTE
const REVIEW = /^(?:\/en)?\/don-hang\/[^/]{20,200}\/danh-gia$/

/**
 * Limits the body of a request: forms and calls are small; only uploads of dashboards and review photos may be long.
 *
 * @returns the request with its limit, or the refusal of one whose declared length is too long
 */
export function withBodyLimit(request: Request): Request | Response {
  const { pathname } = new URL(request.url)
  if (!request.body || UPLOADS.some((pattern) => pattern.test(pathname))) return request
  const most = REVIEW.test(pathname) ? REVIEW_BODY : ORDINARY_BODY
  const declared = request.headers.get("content-length")
  if (declared !== null && Number(declared) > most) {
    return Response.json(
      { code: "payload_too_large", message: "Dữ liệu gửi lên quá lớn. / What was sent is too large." },
      { status: 413, headers: { "cache-control": "no-store" } },
    )
  }
  // The HTTP server enforces a declared length; only a body without one is counted.
  if (declared !== null) return request
  const { ip } = request as Request & { ip?: string }
  const limited = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: limitBodyStream(request.body, most),
    signal: request.signal,
    duplex: "half",
  } as RequestInit)
  return Object.defineProperty(limited, "ip", { value: ip })
}
