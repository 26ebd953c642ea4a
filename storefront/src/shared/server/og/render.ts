import { createHash } from "node:crypto"
import { createRequire } from "node:module"
import type Sharp from "sharp"

const MAX_BYTES = 48 * 1024 * 1024
const kept = new Map<string, Buffer>()
let bytes = 0
const drawing = new Map<string, Promise<Buffer | null>>()
/** Pictures are drawn one after the other: they must not take the processor from pages. */
let queue: Promise<unknown> = Promise.resolve()

let sharp: typeof Sharp | null | undefined
/** sharp is native, so it stays outside the bundle; where its binary is missing, pictures are left out. */
function loadSharp(): typeof Sharp | null {
  if (sharp !== undefined) return sharp
  try {
    sharp = createRequire(import.meta.url)("sharp") as typeof Sharp
    sharp.concurrency(1)
  } catch (error) {
    // eslint-disable-next-line no-console -- the server has no other place to say that pictures are off
    console.error("Pictures for social networks are off, sharp could not be loaded:", error)
    sharp = null
  }
  return sharp
}

/**
 * An SVG as PNG, kept in memory by its content (least recently used out first), so that a changed name or place
 * gives a new picture at once.
 *
 * @returns null when this machine cannot draw
 */
export async function pngOf(svg: string): Promise<Buffer | null> {
  const key = createHash("sha1").update(svg).digest("base64")
  const found = kept.get(key)
  if (found) {
    kept.delete(key)
    kept.set(key, found)
    return found
  }
  let work = drawing.get(key)
  if (!work) {
    work = queue.then(() => draw(svg))
    queue = work.catch(() => undefined)
    drawing.set(key, work)
    void work.catch(() => undefined).then(() => drawing.delete(key))
    const png = await work
    if (png) keep(key, png)
    return png
  }
  return work
}

async function draw(svg: string): Promise<Buffer | null> {
  const engine = loadSharp()
  if (!engine) return null
  return engine(Buffer.from(svg))
    .png({ palette: true, quality: 92, compressionLevel: 9, effort: 4 })
    .toBuffer()
}

function keep(key: string, png: Buffer): void {
  kept.set(key, png)
  bytes += png.byteLength
  for (const [oldest, buffer] of kept) {
    if (bytes <= MAX_BYTES) break
    kept.delete(oldest)
    bytes -= buffer.byteLength
  }
}
