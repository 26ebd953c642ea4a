export interface CachedPage {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: ReadonlyArray<readonly [string, string]>
  /** Compressed forms, made once, at the first reader who wants them. */
  readonly encoded: Map<string, Promise<Uint8Array<ArrayBuffer>>>
}
interface Entry {
  readonly page: CachedPage
  /** From then on it is right only while `version` stands. */
  readonly short: number
  readonly until: number
  readonly version: string | null
  readonly size: number
}
export interface PageCacheOptions {
  readonly maxBytes: number
  /** For which a page is kept whatever happens. */
  readonly ttlMs: number
  /** For which it is kept while nothing that it is made of has changed. */
  readonly unchangedTtlMs: number
  /** What pages are made of, as of now; null: unknown. */
  readonly version: () => string | null
  /** Milliseconds clock; injected for tests. */
  readonly clock: () => number
}

/** Compressed copies are kept beside the page; they are a fraction of it. */
const withCompressed = (bytes: number) => Math.ceil(bytes * 1.4) + 512

/**
 * Whole pages for anonymous readers, kept in memory, least recently used out first: a moment in any case, and longer as
 * long as it is known that nothing has changed. Several readers who ask for the same page at once share one drawing.
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>()
  private readonly drawing = new Map<string, Promise<CachedPage | null>>()
  private bytes = 0

  constructor(private readonly options: PageCacheOptions) {}

  get size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.bytes }
  }

  read(key: string): CachedPage | null {
    const entry = this.entries.get(key)
    if (!entry) return null
    this.entries.delete(key)
    if (!this.isRight(entry)) {
      this.bytes -= entry.size
      return null
    }
    this.entries.set(key, entry)
    return entry.page
  }

  /** To be taken before a page is drawn: what changes meanwhile must not be taken for known. */
  version(): string | null {
    return this.options.version()
  }

  /**
   * @param version as it was before the page was drawn
   * @param freshUntil milliseconds since the epoch at which the page stops being true; null: unknown
   */
  keep(key: string, page: CachedPage, version: string | null, freshUntil: number | null): void {
    const now = this.options.clock()
    const short = now + this.options.ttlMs
    const long = version === null ? short : now + this.options.unchangedTtlMs
    const until = Math.min(long, freshUntil ?? Infinity)
    const size = withCompressed(page.body.byteLength)
    if (until <= now || size > this.options.maxBytes) return
    this.remove(key)
    this.entries.set(key, { page, short, until, version, size })
    this.bytes += size
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.options.maxBytes) break
      this.remove(oldest)
    }
  }

  /** Joins a drawing under way, or begins one. `null` means that this answer is not one to share. */
  async share(key: string, draw: () => Promise<CachedPage | null>): Promise<CachedPage | null> {
    const known = this.drawing.get(key)
    if (known) return known
    const begun = draw().finally(() => this.drawing.delete(key))
    this.drawing.set(key, begun)
    return begun
  }

  private isRight({ short, until, version }: Entry): boolean {
    const now = this.options.clock()
    return now < until && (now < short || this.options.version() === version)
  }

  private remove(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.bytes -= entry.size
  }
}
