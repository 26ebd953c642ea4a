/**
 * Reads the next batch while the last one is being written: the database and the search engine then work at the
 * same time. One batch ahead and no more, so memory stays bounded.
 *
 * @param source makes the batches, in order; its errors come out in order too
 */
export const prefetchSeed = <Input, Batch>(source: (input: Input) => AsyncIterable<Batch>) =>
  async function* ahead(input: Input): AsyncGenerator<Batch> {
    const batches = source(input)[Symbol.asyncIterator]()
    const read = (): Promise<IteratorResult<Batch>> => {
      const reading = batches.next()
      // Seen when its turn comes; until then a failure must not count as one that nobody handles.
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
