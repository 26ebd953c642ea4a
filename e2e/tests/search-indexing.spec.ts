import { demoAccount, signInToApi } from "../support/api.ts"
import { expect, test } from "../support/fixtures.ts"
import { importRecognisedProduct } from "../support/recognised-goods.ts"
import { uniqueWord } from "../support/unique.ts"

/** The shop's promise: a change in the backend is visible in search within this time. */
const PROMISE_MS = 5_000
/** Anonymous pages are cached this long, so a reader who reloads one may wait that much more. */
const PAGE_CACHE_MS = 5_000
/** A machine that is busy with other work may miss the promise now and then, but not always. */
const TRIES = 3

// The promise is about time: no other test runs meanwhile.
test.describe.configure({ lock: "-exclusive-" })

test("a change in the backend is searchable within five seconds", async ({ shop }, info) => {
  const { id, handle, title } = await importRecognisedProduct(shop)
  const operator = await signInToApi(shop, "user", demoAccount(shop, "quantri@"))
  const setTitle = async (changed: string): Promise<void> => {
    const response = await fetch(`${shop.backendUrl}/admin/products/${id}`, {
      method: "POST",
      headers: { ...operator.headers, "content-type": "application/json" },
      body: JSON.stringify({ title: changed }),
    })
    expect(response.status).toBe(200)
  }
  let uncached = 0
  const found = async (address: string): Promise<boolean> =>
    (await (await fetch(shop.storefrontUrl + address)).text()).includes(`/san-pham/${handle}"`)

  const change = async (): Promise<{ first: number; reloaded: number }> => {
    const word = uniqueWord()
    const same = `/san-pham?q=${word}`
    expect(await found(same)).toBe(false)
    const started = Date.now()
    await setTitle(`${title} ${word}`)
    // An address that no cache holds shows what the search engine knows.
    await expect
      .poll(() => found(`${same}&lan=${(uncached += 1)}`), { timeout: 30_000, intervals: [100] })
      .toBe(true)
    const first = Date.now() - started
    await expect.poll(() => found(same), { timeout: 30_000, intervals: [100] }).toBe(true)
    return { first, reloaded: Date.now() - started }
  }
  const best = { first: Infinity, reloaded: Infinity }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { first, reloaded } = await change()
    const description = `found after ${first} ms, on a page loaded again after ${reloaded} ms`
    info.annotations.push({ type: "measured", description })
    process.stdout.write(`      ${description}\n`)
    best.first = Math.min(best.first, first)
    best.reloaded = Math.min(best.reloaded, reloaded)
    if (best.first < PROMISE_MS && best.reloaded < PROMISE_MS) break
  }
  expect(best.first).toBeLessThan(PROMISE_MS)
  expect(best.reloaded).toBeLessThan(PROMISE_MS + PAGE_CACHE_MS)
})
