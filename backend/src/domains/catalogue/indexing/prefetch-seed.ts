/**
 * Prefetches the next batch while the previous one is being written: database and search engine then work at the same
 * time. At most one batch ahead, so memory stays bounded.
 *
 * @param source yields the batches, in order; its errors come out in order too
 */
export const prefetchSeed = <Input, Batch>(source: (input: Input) => AsyncIterable<Batch>) =>
  async function* ahead(input: Input): AsyncGenerator<Batch> {
    const batches = source(input)[Symbol.asyncIterator]()
    const read = (): Promise<IteratorResult<Batch>> => {
      const reading = batches.next()
      // The error is thrown when its turn comes; until then it must not count as an unhandled rejection.
      reading.catch(() => undefined)
      return reading
    }
    let next = read()
    try {
      for (;;) {
        const { done, value } = await next
        if (done) return
        next = read()
        yield value
      }
    } finally {
      await batches.return?.()
    }
  }
