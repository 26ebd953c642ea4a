import { describe, expect, it } from "vitest"
import { AnswerCache } from "./answer-cache"

function cache({ maxEntries = 2 } = {}) {
  const state = { version: "1" as string | null, made: 0 }
  const answers = new AnswerCache<string>({ maxEntries, version: () => state.version })
  const ask = (key: string, good = true) =>
    answers.get(
      key,
      () => {
        state.made += 1
        return Promise.resolve(`${key} ${state.made}`)
      },
      () => good,
    )
  return { state, answers, ask }
}

describe("AnswerCache", () => {
  it("makes an answer once while nothing changes, also for those who ask at the same time", async () => {
    const { ask, state } = cache()
    expect(await Promise.all([ask("a"), ask("a")])).toEqual(["a 1", "a 1"])
    expect(await ask("a")).toBe("a 1")
    expect(state.made).toBe(1)
  })

  it("makes it again after a change, and caches nothing while the version is unknown", async () => {
    const { ask, state } = cache()
    await ask("a")
    state.version = "2"
    expect(await ask("a")).toBe("a 2")
    state.version = null
    expect(await ask("a")).toBe("a 3")
    state.version = "2"
    expect(await ask("a")).toBe("a 2")
  })

  it("lets the least recently used go first", async () => {
    const { ask } = cache()
    await ask("a")
    await ask("b")
    await ask("a")
    await ask("c")
    expect(await ask("a")).toBe("a 1")
    expect(await ask("b")).toBe("b 4")
  })

  it("caches neither a failure nor an incomplete answer", async () => {
    const { ask, answers } = cache()
    await ask("a", false)
    expect(await ask("a")).toBe("a 2")
    const failing = () => Promise.reject(new Error("away"))
    await expect(answers.get("f", failing, () => true)).rejects.toThrow("away")
    expect(await ask("f")).toBe("f 3")
  })
})
