/**
 * Hashes a text to a 32-bit number (FNV-1a over UTF-16 units). Stable for ever: a producer's pattern is its
 * signature, so changing this function would change every producer's look.
 */
export function seedNumber(seed: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < seed.length; index += 1) {
    hash ^= seed.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  // Neighbouring handles differ in the last letters only; one more round spreads them over all bits.
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}

/** Takes choices out of a seed one after the other: `pick(n)` gives 0…n−1. */
export function seededPicker(seed: string): (choices: number) => number {
  let state = seedNumber(seed)
  return (choices) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % choices
  }
}
