import type { ApiResult, SearchDirectory } from "@ocop/contracts"

export interface DirectoryOptions {
  readonly read: () => Promise<ApiResult<SearchDirectory>>
  /** Milliseconds for which an answer counts as new. */
  readonly freshMs: number
  /** Milliseconds clock; injected for tests. */
  readonly clock: () => number
}

/** Age up to which an answer's version is valid. */
const VERSION_HOLDS_MS = 2_500

/**
 * Directory of the indexes that serve reads now. Cached for seconds; an older answer is used at once while a new one is fetched
 * behind it, and still serves when the backend is away.
 */
export class IndexDirectory {
  private known: SearchDirectory | null = null
  private readAt = -Infinity
  private answeredAt = -Infinity
  private reading: Promise<void> | null = null

  constructor(private readonly options: DirectoryOptions) {}

  /** @returns null when the backend has never answered */
  async get(): Promise<SearchDirectory | null> {
    const fresh = this.options.clock() - this.readAt < this.options.freshMs
    if (this.known && fresh) return this.known
    const reading = this.refresh()
    if (!this.known) await reading
    return this.known
  }

  /** Reads again and waits for it: the engine reported that an index does not exist any more. */
  async reread(): Promise<SearchDirectory | null> {
    await this.refresh()
    return this.known
  }

  /**
   * Version of the indexes, for caches of what is made from them; refreshes in the background. Null when the last answer
   * is too old.
   */
  version(): string | null {
    const now = this.options.clock()
    if (now - this.readAt >= this.options.freshMs) void this.refresh()
    return this.known && now - this.answeredAt < VERSION_HOLDS_MS ? this.known.version : null
  }

  private refresh(): Promise<void> {
    this.reading ??= this.options
      .read()
      .then((result) => {
        // A failure counts as read too: an unavailable backend is not called for every page.
        this.readAt = this.options.clock()
        if (!result.ok) return
        this.known = result.value
        this.answeredAt = this.readAt
      })
      .finally(() => (this.reading = null))
    return this.reading
  }
}
