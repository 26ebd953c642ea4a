export interface KeptPage {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: ReadonlyArray<readonly [string, string]>
  /** Compressed forms, made once, at the first reader who wants them. */
  readonly encoded: Map<string, Promise<Uint8Array<ArrayBuffer>>>
}
interface Entry {
  readonly page: KeptPage
  readonly until: number
  readonly size: number
}
export interface PageCacheOptions {
  readonly maxBytes: number
  readonly ttlMs: number
  /** Milliseconds clock; injected for tests. */
  readonly clock: () => number
}

/** Compressed copies are kept beside the page; they are a fraction of it. */
const withCompressed = (bytes: number) => Math.ceil(bytes * 1.4) + 512

/**
 * Whole pages for anonymous readers, kept for a few seconds in memory, least recently used out first. Several
 * readers who ask for the same page at once share one drawing.
 */
export class PageCache {
  private readonly entries = new Map<string, Entry>()
  private readonly drawing = new Map<string, Promise<KeptPage | null>>()
  private bytes = 0

  constructor(private readonly options: PageCacheOptions) {}

  get size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.bytes }
  }

  read(key: string): KeptPage | null {
    const entry = this.entries.get(key)
    if (!entry) return null
    this.entries.delete(key)
    if (entry.until <= this.options.clock()) {
      this.bytes -= entry.size
      return null
    }
    this.entries.set(key, entry)
    return entry.page
  }

  /**
   * @param freshUntil milliseconds since the epoch at which the page stops being true; null: unknown
   */
  keep(key: string, page: KeptPage, freshUntil: number | null): void {
    const now = this.options.clock()
    const until = Math.min(now + this.options.ttlMs, freshUntil ?? Infinity)
    const size = withCompressed(page.body.byteLength)
    if (until <= now || size > this.options.maxBytes) return
    this.remove(key)
    this.entries.set(key, { page, until, size })
    this.bytes += size
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.options.maxBytes) break
      this.remove(oldest)
    }
  }

  /** Joins a drawing under way, or begins one. `null` means that this answer is not one to share. */
  async share(key: string, draw: () => Promise<KeptPage | null>): Promise<KeptPage | null> {
    const known = this.drawing.get(key)
    if (known) return known
    const begun = draw().finally(() => this.drawing.delete(key))
    this.drawing.set(key, begun)
    return begun
  }

  private remove(key: string): void {
    const entry = this.entries.get(key)
    if (!entry) return
    this.entries.delete(key)
    this.bytes -= entry.size
  }
}
