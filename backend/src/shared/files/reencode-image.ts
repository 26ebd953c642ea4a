import sharp, { type JpegOptions, type OutputInfo } from "sharp"

/**
 * Pixel limit, read from the header before any decoding: 60 million are a phone's best, 30,000 × 30,000 are a
 * decompression bomb.
 */
const MAX_PIXELS = 60_000_000

/**
 * Media type of a file by its bytes; its name and declared type come from the sender and prove nothing. Null: unknown.
 */
export async function mediaTypeOf(content: Buffer): Promise<string | null> {
  // An ES module, which the CommonJS backend can import only at run time.
  const { fileTypeFromBuffer } = await import("file-type")
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  return found?.mime ?? null
}

/**
 * Re-encodes a picture as an upright JPEG on white: metadata such as place and camera is removed, and so is anything
 * hidden in the file or after its end.
 *
 * @param longestSide pixels; a smaller picture keeps its size
 * @throws whatever sharp throws for what it cannot decode
 */
export async function reencodeImage(
  content: Buffer,
  longestSide: number,
  jpeg: JpegOptions,
): Promise<{ data: Buffer; info: OutputInfo }> {
  return sharp(content, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    .rotate()
    .resize(longestSide, longestSide, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg(jpeg)
    .toBuffer({ resolveWithObject: true })
}
