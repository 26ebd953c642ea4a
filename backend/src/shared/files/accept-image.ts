import sharp from "sharp"
import { reencodeImage, mediaTypeOf } from "./reencode-image"
import { ProblemError } from "../errors/problem"

export const MAX_PICTURE_BYTES = 15 * 1024 * 1024
const LONGEST_SIDE = 2_400
/** Accepted image formats. SVG, PDF and whatever else sharp might open are not among them. */
const drawable = new Set<string | null>(["image/jpeg", "image/png", "image/webp", "image/avif"])

export interface AcceptedImage {
  readonly content: Buffer
  readonly width: number
  readonly height: number
  /** `#rrggbb`: average colour, the picture scaled to one pixel. */
  readonly colour: string
}

const hex = (value: number | undefined): string => (value ?? 0).toString(16).padStart(2, "0")

/**
 * Re-encodes an uploaded picture. The widths and formats of the pages are derived from this one (`/anh/WIDTH.FORMAT`).
 *
 * @throws ProblemError `photo_refused`
 */
export async function acceptImage(content: Buffer): Promise<AcceptedImage> {
  if (!drawable.has(await mediaTypeOf(content))) throw new ProblemError("photo_refused")
  try {
    const { data, info } = await reencodeImage(content, LONGEST_SIDE, { quality: 88, mozjpeg: true })
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
