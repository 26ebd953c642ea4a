import { createRequire } from "node:module"
import type Sharp from "sharp"

let sharp: typeof Sharp | null | undefined

/** Loads sharp, which is native and stays outside the bundle; null where its binary is missing. */
export function loadSharp(): typeof Sharp | null {
  if (sharp !== undefined) return sharp
  try {
    sharp = createRequire(import.meta.url)("sharp") as typeof Sharp
    sharp.concurrency(1)
  } catch (error) {
    // eslint-disable-next-line no-console -- the server has no other place to say that pictures are off
    console.error("Pictures are off, sharp could not be loaded:", error)
    sharp = null
  }
  return sharp
}
