import type { Limits, ReadOptions } from "./types.js"

const MEGABYTE = 1024 * 1024

/** A list has some twenty columns; more than this is another kind of file or an attack. */
export const MAX_COLUMNS = 500

export function settleLimits(options: ReadOptions): Limits {
  return {
    maxBytes: options.maxBytes ?? 50 * MEGABYTE,
    maxRows: options.maxRows ?? 100_000,
    maxCellChars: options.maxCellChars ?? 5_000,
    maxUncompressedBytes: options.maxUncompressedBytes ?? 500 * MEGABYTE,
    signal: options.signal,
    onProgress: options.onProgress,
  }
}
