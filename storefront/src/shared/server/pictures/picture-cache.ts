/** Pictures are made one after the other, so that they do not take the processor from pages. */
let queue: Promise<unknown> = Promise.resolve()

/** Cache of generated pictures in memory, least recently used out first. Requests for one that is being made wait for it. */
export class PictureCache {
  readonly #kept = new Map<string, Buffer>()
  readonly #making = new Map<string, Promise<Buffer | null>>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** @param make null: there is none, which is not cached */
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
