export interface CachedPage {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: ReadonlyArray<readonly [string, string]>
  /** Compressed forms, made once, for the first visitor who accepts them. */
  readonly encoded: Map<string, Promise<Uint8Array<ArrayBuffer>>>
}
interface Entry {
  readonly page: CachedPage
  /** From then on it is valid only while `version` is the same. */
  readonly short: number
  readonly until: number
  readonly version: string | null
  readonly size: number
}
export interface PageCacheOptions {
  readonly maxBytes: number
  /** For which a page is cached whatever happens. */
  readonly ttlMs: number
  /** For which it is cached while nothing that it is made of has changed. */
  readonly unchangedTtlMs: number
  /** Version of the data that pages are made of; null: unknown. */
  readonly version: () => string | null
  /** Milliseconds clock; injected for tests. */
  readonly clock: () => number
}

/** Memory of a page with its compressed copies, which are a fraction of it. */
const withCompressed = (bytes: number) => Math.ceil(bytes * 1.4) + 512

/**
 * Page cache for anonymous visitors, in memory, least recently used out first: a page is cached briefly in any case, and
 * longer while the version of its data is the same. Visitors who request a page at the same time share one rendering.
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>()
  private readonly rendering = new Map<string, Promise<CachedPage | null>>()
  private bytes = 0

  constructor(private readonly options: PageCacheOptions) {}

  get size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.bytes }
  }

  read(key: string): CachedPage | null {
    const entry = this.entries.get(key)
    if (!entry) return null
    this.entries.delete(key)
    if (!this.isValid(entry)) {
      this.bytes -= entry.size
      return null
    }
    this.entries.set(key, entry)
    return entry.page
  }

  /** The version, to be read before a page is rendered: what changes meanwhile must count as changed. */
  version(): string | null {
    return this.options.version()
  }

  /**
   * @param version as it was before the page was rendered
   * @param freshUntil milliseconds since the epoch at which the page expires; null: unknown
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

  /** Joins a rendering under way, or begins one. `null` means that this response must not be shared. */
  async share(key: string, render: () => Promise<CachedPage | null>): Promise<CachedPage | null> {
    const known = this.rendering.get(key)
    if (known) return known
    const begun = render().finally(() => this.rendering.delete(key))
    this.rendering.set(key, begun)
    return begun
  }

  private isValid({ short, until, version }: Entry): boolean {
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
