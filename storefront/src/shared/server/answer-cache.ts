interface AnswerCacheOptions {
  /** Cached answers at most; the least recently used is dropped first. */
  readonly maxEntries: number
  /** Version of the data that answers are made of; null: unknown, and then nothing is cached. */
  readonly version: () => string | null
}

/**
 * Cache of answers to frequent questions (the first letters of a word), valid while the version of their data is the
 * same. Requests for an answer that is being made wait for it.
 */
export class AnswerCache<Answer> {
  private readonly entries = new Map<string, { version: string; answer: Promise<Answer> }>()

  constructor(private readonly options: AnswerCacheOptions) {}

  /**
   * @param make called when nothing valid is cached. Its failure goes to everybody who waits and is not cached.
   * @param worthKeeping false for an answer that is incomplete because something was unavailable
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
