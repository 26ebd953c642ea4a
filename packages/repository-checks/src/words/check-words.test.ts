import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { plantRepository } from "../testing/planted.ts"
import { runCheck } from "../testing/run-check.ts"
import { main } from "./check-words.ts"
import { FORBIDDEN_WORDS } from "./forbidden-words.ts"
import { wordsOf } from "./names.ts"

const LIST = "packages/repository-checks/src/words/present-words.json"
const removals: (() => void)[] = []
afterEach(() => removals.splice(0).forEach((remove) => remove()))

function plant(files: Readonly<Record<string, string>>, entries: readonly string[] = []) {
  const repository = plantRepository({ ...files, [LIST]: JSON.stringify({ most: entries.length, entries }) })
  removals.push(repository.remove)
  return { ...repository, run: (...words: string[]) => runCheck(() => main(repository.root, words)) }
}

describe("check:words", () => {
  it.each([
    [
      "a file's name",
      { "backend/src/http/order-door.ts": "" },
      `backend/src/http/order-door.ts: the file or folder "order-door.ts" has the word "door". The trade's term is: gateway`,
    ],
    [
      "a folder's name",
      { "storefront/src/features/voices/api.ts": "" },
      `storefront/src/features/voices: the file or folder "voices" has the word "voices"`,
    ],
    [
      "a function",
      { "packages/money/src/a.ts": "\nexport function makeDoor() {}" },
      `packages/money/src/a.ts:2: the export "makeDoor" has the word "door"`,
    ],
    [
      "a constant in capitals",
      { "packages/money/src/a.ts": "export const PAYMENT_DESK_MODULE = 1" },
      `"PAYMENT_DESK_MODULE" has the word "desk"`,
    ],
    [
      "a type",
      { "storefront/src/a.tsx": "export interface TillState {}" },
      `"TillState" has the word "till"`,
    ],
    [
      "a destructured constant",
      { "e2e/a.ts": "export const { toldGoods, b: [unheard] } = x" },
      `"unheard" has the word "unheard"`,
    ],
    [
      "a name given while exporting",
      { "e2e/a.ts": "const a = 1\nexport { a as messenger }" },
      `"messenger" has the word "messenger"`,
    ],
    [
      "a key of a route table",
      {
        "packages/contracts/src/routes/a.ts": "const routes = {\n  reportVoice: route({ method: 'GET' }),\n}",
      },
      `packages/contracts/src/routes/a.ts:2: the route "reportVoice" has the word "voice"`,
    ],
    [
      "a test's title",
      { "backend/test/http/a.http.test.ts": `describe("the turnstile of orders", () => {})` },
      `the test "the turnstile of orders" has the word "turnstile"`,
    ],
    [
      "a title of it.each",
      { "backend/src/a.test.ts": "it.each([1])(`%s: drawn anew`, () => {})" },
      `the test "%s: drawn anew" has the word "drawn anew"`,
    ],
    [
      "a title in the browser",
      { "e2e/a.spec.ts": `test("a page of the desk", async () => {})` },
      `the test "a page of the desk"`,
    ],
  ])("finds a forbidden word in %s", async (_, files, sentence) => {
    const { code, printed } = await plant(files).run()
    expect(code).toBe(1)
    expect(printed).toContain(sentence)
  })

  it.each([
    [
      "other words that contain it",
      { "backend/src/outdoor-basketry.ts": "export const broomstick = 1\nexport const untilled = 1" },
    ],
    [
      "keys of other objects",
      { "packages/contracts/src/routes/a.ts": "const routes = { list: route({ voice: 1, told: see(2) }) }" },
    ],
    ["names that nobody else sees", { "backend/src/a.ts": "const door = 1\nfunction say() {}" }],
    [
      "plain verbs in a title",
      { "backend/src/a.test.ts": `it("tells the buyer why, and says when", () => {})` },
    ],
    ["looking up", { "backend/src/a.ts": "export const lookUpOrder = 1" }],
    [
      "what is allowed with a reason",
      { "backend/src/a.test.ts": `it("has room for every province", () => {})` },
    ],
    ["texts for people", { "backend/src/a.ts": `export const title = "Door"` }],
  ])("leaves alone %s", async (_, files) => {
    expect(await plant(files).run()).toMatchObject({ code: 0 })
  })

  it("each word has the term of the trade, and finds itself in a name", () => {
    for (const { pattern, standard } of FORBIDDEN_WORDS) {
      expect(standard.length).toBeGreaterThan(4)
      expect(pattern.flags).toBe("")
    }
    expect(wordsOf("makeHTTPDoor")).toBe("make http door")
    expect(wordsOf("order-door.test.ts")).toBe("order door test ts")
  })

  it("keeps a list of what stands, which only becomes shorter", async () => {
    const { root, run, add } = plant({ "backend/src/a.ts": "export const door = 1" }, ["export: door"])
    expect((await run()).code).toBe(0)
    add({ "backend/src/a.ts": "export const gateway = 1", "backend/src/b.ts": "export const desk = 1" })
    const failed = await run()
    expect(failed.code).toBe(1)
    expect(failed.printed).toMatch(
      /nobody needs "export: door" any more: npm run check:words -- --write takes it out/,
    )
    expect(failed.printed).toMatch(/the export "desk" has the word "desk"/)
    expect((await run("--write")).code).toBe(1)
    expect(JSON.parse(readFileSync(join(root, LIST), "utf8"))).toEqual({ most: 0, entries: [] })
    expect((await run("--write", "--accept")).code).toBe(0)
    expect(JSON.parse(readFileSync(join(root, LIST), "utf8"))).toEqual({ most: 1, entries: ["export: desk"] })
    expect((await run()).code).toBe(0)
  })
})
