import { createHash } from "node:crypto"
import { KeptPictures } from "../pictures/kept-pictures"
import { loadSharp } from "../pictures/sharp"

const kept = new KeptPictures(48 * 1024 * 1024)

/**
 * An SVG as PNG, kept by its content, so that a changed name or place gives a new picture at once.
 *
 * @returns null when this machine cannot draw
 */
export const pngOf = (svg: string): Promise<Buffer | null> =>
  kept.get(createHash("sha1").update(svg).digest("base64"), () => draw(svg))

async function draw(svg: string): Promise<Buffer | null> {
  const engine = loadSharp()
  if (!engine) return null
  return engine(Buffer.from(svg))
    .png({ palette: true, quality: 92, compressionLevel: 9, effort: 4 })
    .toBuffer()
}
