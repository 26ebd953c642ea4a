import { limitBodyStream } from "srvx/body-limit"

const MEGABYTE = 1024 * 1024
const ORDINARY_BODY = MEGABYTE
/** Recognition lists of the programme office: 50 MB and the form around it. */
export const LONGEST_BODY = 52 * MEGABYTE
/** Doors with a limit of their own: lists of the programme, papers, pictures and workbooks of producers. */
const UPLOADS: readonly RegExp[] = [
  /^\/van-phong\/api\/recognition-imports$/,
  /^\/kenh-ban\/api\/(?:papers|listing-imports|site\/cover)$/,
  /^\/kenh-ban\/api\/(?:listings|listing-imports)\/[^/]{10,60}\/photos$/,
]

/** A buyer's picture of up to 10 MB and the form around it. */
const REVIEW_BODY = 11 * MEGABYTE
const REVIEW = /^(?:\/en)?\/don-hang\/[^/]{20,200}\/danh-gia$/

/**
 * Forms and calls are small; only the offices' uploads and pictures of reviews may be long.
 *
 * @returns the request with its limit, or the refusal of one that says itself that it is too long
 */
export function withBodyLimit(request: Request): Request | Response {
  const { pathname } = new URL(request.url)
  if (!request.body || UPLOADS.some((door) => door.test(pathname))) return request
  const most = REVIEW.test(pathname) ? REVIEW_BODY : ORDINARY_BODY
  const told = request.headers.get("content-length")
  if (told !== null && Number(told) > most) {
    return Response.json(
      { code: "payload_too_large", message: "Dữ liệu gửi lên quá lớn. / What was sent is too large." },
      { status: 413, headers: { "cache-control": "no-store" } },
    )
  }
  // The server's own line keeps a body to the length that was told; only an untold one is counted.
  if (told !== null) return request
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
