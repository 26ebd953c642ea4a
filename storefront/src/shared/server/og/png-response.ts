import { renderPng } from "./render-png"

/**
 * Response with an image, or with the reason why there is none. Kept for an hour only: a certificate that it names may be
 * withdrawn at any time.
 */
export async function pngResponse(svg: string | null): Promise<Response> {
  if (svg === null) return new Response("not found", { status: 404 })
  const png = await renderPng(svg)
  if (!png) return new Response("pictures are off", { status: 503, headers: { "retry-after": "3600" } })
  return new Response(new Uint8Array(png), {
    headers: {
      "content-type": "image/png",
      "content-length": String(png.byteLength),
      "cache-control": "public, max-age=3600",
    },
  })
}
