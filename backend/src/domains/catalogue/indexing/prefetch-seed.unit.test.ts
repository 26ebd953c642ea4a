import { setImmediate as nextTurn } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { prefetchSeed } from "./prefetch-seed"

const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const entry of source) found.push(entry)
  return found
}

describe("reading ahead", () => {
  it("gives every batch in order, and hands the input on", async () => {
    async function* upTo(most: number) {
      for (let number = 0; number < most; number += 1) yield number
    }
    expect(await collect(prefetchSeed(upTo)(5))).toEqual([0, 1, 2, 3, 4])
    expect(await collect(prefetchSeed(upTo)(0))).toEqual([])
  })
  it("reads one batch ahead of the one that is used, and no more", async () => {
    const reads: number[] = []
    async function* source() {
      for (let number = 0; number < 5; number += 1) {
        reads.push(number)
        yield number
      }
    }
    const batches = prefetchSeed(source)(undefined)
    await batches.next()
    await nextTurn()
    expect(reads).toEqual([0, 1])
  })
  it("fails at the batch that failed, after those before it", async () => {
    async function* source() {
      yield 1
      throw new Error("database away")
    }
    const batches = prefetchSeed(source)(undefined)
    expect((await batches.next()).value).toBe(1)
    await nextTurn()
    await expect(batches.next()).rejects.toThrow("database away")
  })
  it("ends its source when nobody wants more", async () => {
    let ended = false
    async function* source() {
      try {
        for (;;) yield 1
      } finally {
        ended = true
      }
    }
    for await (const _ of prefetchSeed(source)(undefined)) break
    expect(ended).toBe(true)
  })
})
