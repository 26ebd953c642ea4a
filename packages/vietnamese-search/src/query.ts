import { unmarked } from "./normalise.js"

/** The words of a question, some of which an intent has already taken. */
export class Words {
  readonly folded: readonly string[]
  private readonly taken: boolean[]

  constructor(readonly words: readonly string[]) {
    this.folded = words.map(unmarked)
    this.taken = words.map(() => false)
  }

  /** Unmarked text in which a taken word is "·", for patterns. */
  text(): string {
    return this.folded.map((word, at) => (this.taken[at] ? "·" : word)).join(" ")
  }

  /** Finds a pattern on whole words; tells which words it covers and its groups. */
  find(pattern: RegExp): { from: number; to: number; groups: Record<string, string | undefined> } | null {
    const text = this.text()
    const found = onWords(pattern).exec(text)
    if (!found) return null
    const from = text.slice(0, found.index).split(" ").length - 1
    return { from, to: from + found[0].split(" ").length, groups: found.groups ?? {} }
  }

  take(from: number, to: number): void {
    this.taken.fill(true, from, to)
  }

  isFree(at: number): boolean {
    return at < this.words.length && this.taken[at] === false
  }

  /** The words that nobody took. */
  free(): string[] {
    return this.words.filter((_, at) => !this.taken[at])
  }

  /** The whole question without these words. */
  without(from: number, to: number): string {
    return this.words.filter((_, at) => at < from || at >= to).join(" ")
  }
}

const compiled = new WeakMap<RegExp, RegExp>()

/** The pattern bound to whole words, made once for each pattern. */
function onWords(pattern: RegExp): RegExp {
  const known = compiled.get(pattern)
  if (known) return known
  const made = new RegExp(`(?<=^| )(?:${pattern.source})(?= |$)`, "u")
  compiled.set(pattern, made)
  return made
}
