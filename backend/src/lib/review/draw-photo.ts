import sharp from "sharp"
import { ProblemError } from "../http/problem"

const MAX_PIXELS = 60_000_000
const LONGEST_SIDE = 1_600
const taken = new Set<string>(["image/jpeg", "image/png", "image/webp"])

/**
 * Draws a buyer's picture anew: where and with what it was taken is gone, and so is whatever was hidden in it. The
 * type is read from the bytes.
 *
 * @throws ProblemError `picture_refused`
 */
export async function drawReviewPhoto(content: Buffer): Promise<Buffer> {
  // An ES module, which the backend's CommonJS may only ask for at run time.
  const { fileTypeFromBuffer } = await import("file-type")
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (!found || !taken.has(found.mime)) throw new ProblemError("picture_refused")
  try {
    return await sharp(content, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer()
  } catch (cause) {
    throw new ProblemError("picture_refused", { cause })
  }
}
