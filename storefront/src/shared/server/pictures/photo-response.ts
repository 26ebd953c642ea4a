import { PHOTO_FORMATS, PHOTO_WIDTHS, type PhotoFormat } from "~/shared/catalogue/photo"
import { PictureCache } from "./picture-cache"
import { isOwnPhoto } from "./own-photo"
import { loadSharp } from "./sharp"

const PATH = /^\/anh\/(\d{2,4})\.(avif|webp)$/
const MAX_SOURCE_BYTES = 16 * 1024 * 1024
const MAX_PIXELS = 60_000_000
const TIMEOUT_MS = 10_000
const cache = new PictureCache(96 * 1024 * 1024)

export const isPhotoCall = (request: Request): boolean => new URL(request.url).pathname.startsWith("/anh/")

const errorResponse = (status: number): Response =>
  new Response(null, {
    status,
    headers: { "cache-control": "no-store", ...(status === 503 ? { "retry-after": "5" } : {}) },
  })

class SourceUnavailable extends Error {}

/** Fetches the shop's own photo; null when it is none. @throws SourceUnavailable when it cannot be fetched now */
async function fetchSource(url: string): Promise<Buffer | null> {
  let response: Response
  try {
    response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) })
  } catch (error) {
    throw new SourceUnavailable(String(error))
  }
  if (response.status >= 500) throw new SourceUnavailable(`HTTP ${response.status}`)
  if (!response.ok || Number(response.headers.get("content-length") ?? 0) > MAX_SOURCE_BYTES) {
    await response.body?.cancel()
    return null
  }
  const parts: Uint8Array[] = []
  let bytes = 0
  const reader = response.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > MAX_SOURCE_BYTES) {
      await reader?.cancel()
      return null
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts)
}

const RASTER = new Set(["jpeg", "png", "webp", "avif", "heif", "gif"])

/** Resizes a photo, turns it upright and drops its metadata. Null when it is no photo. */
async function resized(url: string, width: number, format: PhotoFormat): Promise<Buffer | null> {
  const engine = loadSharp()
  const source = engine && (await fetchSource(url))
  if (!engine || !source) return null
  try {
    const image = engine(source, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    const { format: kind } = await image.metadata()
    if (!RASTER.has(kind)) return null
    const sized = image.rotate().resize({ width, withoutEnlargement: true })
    return await (
      format === "avif" ? sized.avif({ quality: 55, effort: 2 }) : sized.webp({ quality: 76 })
    ).toBuffer()
  } catch {
    // Whatever the decoder does not understand is no photo.
    return null
  }
}

/** Answers `/anh/640.avif?tu=…`: the shop's own photo in one of the widths and formats that pages use. */
export async function photoResponse(request: Request, mayFetch = isOwnPhoto): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const [, width, format] = PATH.exec(pathname) ?? []
  const url = searchParams.get("tu") ?? ""
  const isOffered =
    (request.method === "GET" || request.method === "HEAD") &&
    PHOTO_WIDTHS.some((offered) => String(offered) === width) &&
    PHOTO_FORMATS.some((offered) => offered === format)
  if (!isOffered || !mayFetch(url)) return errorResponse(404)
  try {
    const photo = await cache.get(`${width} ${format} ${url}`, () =>
      resized(url, Number(width), format as PhotoFormat),
    )
    if (!photo) return errorResponse(404)
    return new Response(request.method === "HEAD" ? null : new Uint8Array(photo), {
      headers: {
        "content-type": `image/${format}`,
        "content-length": String(photo.byteLength),
        // A file never changes under its name.
        "cache-control": "public, max-age=31536000, immutable",
      },
    })
  } catch (error) {
    if (error instanceof SourceUnavailable) return errorResponse(503)
    throw error
  }
}
