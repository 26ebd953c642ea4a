import type { ApiResult, SearchDirectory } from "@ocop/contracts"

export interface DirectoryOptions {
  readonly read: () => Promise<ApiResult<SearchDirectory>>
  /** Milliseconds for which an answer counts as new. */
  readonly freshMs: number
  /** Milliseconds clock; injected for tests. */
  readonly clock: () => number
}

/** An answer older than this does not say any more what the indexes hold. */
const VERSION_HOLDS_MS = 2_500

/**
 * Which indexes serve reads now. Kept a few seconds; an older answer is used at once while a new one is fetched
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

  /** Reads anew and waits for it: the engine said that an index is gone. */
  async reread(): Promise<SearchDirectory | null> {
    await this.refresh()
    return this.known
  }

  /**
   * What the indexes held a moment ago, for those who keep pages made of them; asks anew behind the answer. Null when
   * the last answer is too old to vouch for anything.
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
        // A failure counts as read too: a backend that is away is not asked for every page.
        this.readAt = this.options.clock()
        if (!result.ok) return
        this.known = result.value
        this.answeredAt = this.readAt
      })
      .finally(() => (this.reading = null))
    return this.reading
  }
}
