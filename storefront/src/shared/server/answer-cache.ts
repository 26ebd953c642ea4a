interface AnswerCacheOptions {
  /** Answers kept at most; the least recently used goes first. */
  readonly maxEntries: number
  /** What answers are made of, as of now; null: unknown, and then nothing is kept. */
  readonly version: () => string | null
}

/**
 * Answers to questions that many ask alike (the first letters of a word), kept as long as what they are made of is
 * known to be unchanged. Who asks while the answer is being made waits for the same one.
 */
export class AnswerCache<Answer> {
  private readonly entries = new Map<string, { version: string; answer: Promise<Answer> }>()

  constructor(private readonly options: AnswerCacheOptions) {}

  /**
   * @param make called when nothing valid is kept. Its failure goes to everybody who waits and is not kept.
   * @param worthKeeping false for an answer that came about because something was away
   */
  async get(
    key: string,
    make: () => Promise<Answer>,
    worthKeeping: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const version = this.options.version()
    if (version === null) return make()
    const kept = this.entries.get(key)
    this.entries.delete(key)
    if (kept?.version === version) {
      this.entries.set(key, kept)
      return kept.answer
    }
    const entry = { version, answer: make() }
    this.entries.set(key, entry)
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.options.maxEntries) break
      this.entries.delete(oldest)
    }
    const forget = () => {
      if (this.entries.get(key) === entry) this.entries.delete(key)
    }
    return entry.answer.then(
      (answer) => {
        if (!worthKeeping(answer)) forget()
        return answer
      },
      (error: unknown) => {
        forget()
        throw error
      },
    )
  }
}
