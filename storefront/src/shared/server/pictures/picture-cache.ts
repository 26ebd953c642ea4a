/** Pictures are made one after the other: they must not take the processor from pages. */
let queue: Promise<unknown> = Promise.resolve()

/** Made pictures, kept in memory by their key, the least recently used out first; one that is being made is waited for. */
export class PictureCache {
  readonly #kept = new Map<string, Buffer>()
  readonly #making = new Map<string, Promise<Buffer | null>>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** @param make null: there is none, which is not kept */
  async get(key: string, make: () => Promise<Buffer | null>): Promise<Buffer | null> {
    const found = this.#kept.get(key)
    if (found) {
      this.#kept.delete(key)
      this.#kept.set(key, found)
      return found
    }
    const underWay = this.#making.get(key)
    if (underWay) return underWay
    const work = queue.then(make)
    queue = work.catch(() => undefined)
    this.#making.set(key, work)
    try {
      const made = await work
      if (made) this.#keep(key, made)
      return made
    } finally {
      this.#making.delete(key)
    }
  }

  #keep(key: string, picture: Buffer): void {
    this.#kept.set(key, picture)
    this.#bytes += picture.byteLength
    for (const [oldest, buffer] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break
      this.#kept.delete(oldest)
      this.#bytes -= buffer.byteLength
    }
  }
}
