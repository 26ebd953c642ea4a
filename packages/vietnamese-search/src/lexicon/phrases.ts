import { normalise, unmarked } from "../normalise.js"

/** A phrase book: values by their words, read off the longest first. */
export class Phrases<Value> {
  private readonly values = new Map<string, Value>()
  private longest = 0

  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [phrase, value] of entries) {
      this.values.set(phrase, value)
      this.longest = Math.max(this.longest, phrase.split(" ").length)
    }
  }

  get(phrase: string): Value | undefined {
    return this.values.get(phrase)
  }

  /** The longest phrase that begins at word `at`. */
  at(words: readonly string[], at: number): { value: Value; length: number } | null {
    for (let length = Math.min(this.longest, words.length - at); length > 0; length -= 1) {
      const value = this.values.get(words.slice(at, at + length).join(" "))
      if (value !== undefined) return { value, length }
    }
    return null
  }
}

/** Keys of a phrase with marks and, where no other phrase claims it, without. */
export function markedAndFolded<Value>(entries: Iterable<readonly [string, Value]>): Array<[string, Value]> {
  const marked = [...entries].map(([phrase, value]): [string, Value] => [normalise(phrase), value])
  const known = new Set(marked.map(([phrase]) => phrase))
  const folded = new Map<string, Value>()
  for (const [phrase, value] of marked) {
    const key = unmarked(phrase)
    if (!known.has(key) && !folded.has(key)) folded.set(key, value)
  }
  return [...folded, ...marked]
}
