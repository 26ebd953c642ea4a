import sharp, { type JpegOptions, type OutputInfo } from "sharp"

/** Asked of the head, before a single pixel is drawn: 60 million are a phone's best, 30,000 × 30,000 are a bomb. */
const MAX_PIXELS = 60_000_000

/** What a file is by its bytes; its name and declared type are the sender's and mean nothing. Null: nothing known. */
export async function mediaTypeOf(content: Buffer): Promise<string | null> {
  // An ES module, which the backend's CommonJS may only ask for at run time.
  const { fileTypeFromBuffer } = await import("file-type")
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  return found?.mime ?? null
}

/**
 * Draws a picture anew as a JPEG that stands upright on white: where and with what it was taken is gone, and so is
 * whatever was hidden in it or behind it.
 *
 * @param longestSide pixels; a smaller picture keeps its size
 * @throws whatever sharp throws for what it cannot draw
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
