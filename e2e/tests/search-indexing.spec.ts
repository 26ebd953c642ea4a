import { catalogueOf } from "../support/catalogue.ts"
import { expect, test } from "../support/fixtures.ts"

/** The shop's promise: a change in the backend is visible in search within this time. */
const PROMISE_MS = 5_000
/** A page for everyone may be kept this long, so who loads it again may wait that much more. */
const PAGE_KEPT_MS = 5_000
/** A machine that is busy with other work may miss the promise now and then, but not always. */
const TRIES = 3

test("a change in the backend is searchable within five seconds", async ({ shop, database }, info) => {
  test.slow()
  const listing = await catalogueOf(shop).first({ q: "" })
  const setTitle = (title: string) =>
    database.query("update product set title = $2, updated_at = now() where id = $1", [listing.id, title])
  let asked = 0
  const found = async (address: string): Promise<boolean> =>
    (await (await fetch(shop.storefrontUrl + address)).text()).includes(`/san-pham/${listing.handle}"`)

  const change = async (): Promise<{ first: number; reloaded: number }> => {
    const word = `Zyxolin${Date.now().toString(36)}`
    const same = `/san-pham?q=${word}`
    expect(await found(same)).toBe(false)
    const started = Date.now()
    await setTitle(`${listing.title} ${word}`)
    // A reader who has not asked before sees what the engine knows.
    await expect
      .poll(() => found(`${same}&lan=${(asked += 1)}`), { timeout: 30_000, intervals: [100] })
      .toBe(true)
    const first = Date.now() - started
    await expect.poll(() => found(same), { timeout: 30_000, intervals: [100] }).toBe(true)
    return { first, reloaded: Date.now() - started }
  }
  const best = { first: Infinity, reloaded: Infinity }
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const { first, reloaded } = await change()
      const description = `found after ${first} ms, on a page loaded again after ${reloaded} ms`
      info.annotations.push({ type: "measured", description })
      process.stdout.write(`      ${description}\n`)
      best.first = Math.min(best.first, first)
      best.reloaded = Math.min(best.reloaded, reloaded)
      if (best.first < PROMISE_MS && best.reloaded < PROMISE_MS) break
    }
  } finally {
    await setTitle(listing.title)
  }
  expect(best.first).toBeLessThan(PROMISE_MS)
  expect(best.reloaded).toBeLessThan(PROMISE_MS + PAGE_KEPT_MS)
})
