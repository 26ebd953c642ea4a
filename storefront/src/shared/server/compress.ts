import { brotliCompress, constants, gzip } from "node:zlib"

export type Encoding = "br" | "gzip"

/** The best content encoding that the client accepts; null: none. */
export function acceptedEncoding(header: string | null): Encoding | null {
  if (!header) return null
  const offers = header
    .slice(0, 500)
    .split(",")
    .map((part) => part.trim().toLowerCase())
  const takes = (name: string) =>
    offers.some((offer) => offer === name || (offer.startsWith(`${name};`) && !/q=0(?:\.0*)?$/.test(offer)))
  if (takes("br")) return "br"
  return takes("gzip") ? "gzip" : null
}

/** Compresses off the main thread; the brotli level is the one whose time a busy server can afford. */
export function compress(body: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result: Buffer<ArrayBuffer>) =>
      error ? reject(error) : resolve(result)
    if (encoding === "gzip") return gzip(body, { level: 6 }, done)
    brotliCompress(
      body,
      {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength },
      },
      done,
    )
  })
}
