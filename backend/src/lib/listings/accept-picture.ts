import sharp from "sharp"
import { ProblemError } from "../http/problem"

export const MAX_PICTURE_BYTES = 15 * 1024 * 1024
/** Asked of the head, before a single pixel is drawn: 60 million are a phone's best, 30,000 × 30,000 are a bomb. */
const MAX_PIXELS = 60_000_000
const LONGEST_SIDE = 2_400
/** Formats that are drawn here. SVG, PDF and whatever else sharp might open are not among them. */
const drawable = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"])

export interface AcceptedPicture {
  readonly content: Buffer
  readonly width: number
  readonly height: number
  /** `#rrggbb`: the picture as one pixel. */
  readonly colour: string
}

const hex = (value: number | undefined): string => (value ?? 0).toString(16).padStart(2, "0")

/**
 * Draws a picture anew as a JPEG that stands upright: nothing of the file that came is kept, neither where it was
 * taken nor what hung behind it. The widths and formats of pages are made of this one (`/anh/WIDTH.FORMAT`).
 *
 * @throws ProblemError `photo_refused`
 */
export async function acceptPicture(content: Buffer): Promise<AcceptedPicture> {
  // An ES module, which the backend's CommonJS may only ask for at run time.
  const { fileTypeFromBuffer } = await import("file-type")
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  if (!found || !drawable.has(found.mime)) throw new ProblemError("photo_refused")
  try {
    const { data, info } = await sharp(content, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: 88, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    const pixel = await sharp(data).resize(1, 1, { fit: "fill" }).removeAlpha().raw().toBuffer()
    return {
      content: data,
      width: info.width,
      height: info.height,
      colour: `#${hex(pixel[0])}${hex(pixel[1])}${hex(pixel[2])}`,
    }
  } catch (cause) {
    throw new ProblemError("photo_refused", { cause })
  }
}
