import { createHash } from "node:crypto"
import { PictureCache } from "../pictures/picture-cache"
import { loadSharp } from "../pictures/sharp"

const cache = new PictureCache(48 * 1024 * 1024)

/**
 * Rasterizes an SVG as PNG, cached by its content, so that a changed name or place gives a new image at once.
 *
 * @returns null when the image library is not available
 */
export const renderPng = (svg: string): Promise<Buffer | null> =>
  cache.get(createHash("sha1").update(svg).digest("base64"), () => rasterize(svg))

async function rasterize(svg: string): Promise<Buffer | null> {
  const engine = loadSharp()
  if (!engine) return null
  return engine(Buffer.from(svg))
    .png({ palette: true, quality: 92, compressionLevel: 9, effort: 4 })
    .toBuffer()
}
