import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { filesBelow } from "../files.ts"
import { ROOT } from "../repository.ts"

/** Code that makes a number, a day or a telephone number of typed text by itself, and what it does with a mistake. */
const HAND_MADE: readonly (readonly [code: RegExp, fault: string])[] = [
  [/\.replace\(\/\\D\/g|\.replace\(\/\[\^\\d\]/, "drops what is no digit: -3 becomes 3, 2,5 becomes 25"],
  [/\.replace\(\/\[[^\]]*\\?[.,][^\]]*[₫đ.,\s][^\]]*\]\/g?, ""\)/, "drops separators: 120,5 becomes 1205"],
  [/\.replace\(",", "\."\)/, "takes any comma for a decimal mark"],
  [/Number\((?:new FormData|form\.get|data\.get|String\((?:form|data)\.get)/, "makes NaN of 120k"],
  [/Number\.parse(?:Int|Float)\(/, "reads the beginning of 12abc"],
  [/\^0\\d\{9/, "takes every ten digits for a telephone number"],
  [/type="number"/, "lets the browser throw away what it cannot read"],
  [/\\d\{1,2\}\)\s*\[\/\.-\]/, "reads days by itself"],
]

/** Code that looks like it and reads nothing that people type, or is not yet the reader's: by file, with the reason. */
const EXCUSED: readonly (readonly [file: RegExp, reason: string])[] = [
  [/^backend\/src\/shared\/files\/passive-pdf\.ts$/, "hexadecimal escapes of a PDF"],
  [/^backend\/src\/domains\/payments\/statement\/read-statement\.ts$/, "a bank account, which is compared"],
  [/^backend\/src\/domains\/orders\/producer\/list-orders\.ts$/, "a part of a number that is searched for"],
  [
    /^storefront\/src\/shared\/server\/backend-proxy\/producer-proxy\.ts$/,
    "sign-in names of earlier members",
  ],
  [/^storefront\/src\/features\/producer-dashboard\/components\/listings\/listing-changes\.tsx$/, "a choice"],
  [/^storefront\/src\/features\/producer-dashboard\/lib\/listing-form\.ts$/, "the choice of a set"],
  [/^storefront\/src\/features\/producer-dashboard\/pages\/delegation-page\.tsx$/, "a choice of days"],
  [/^storefront\/src\/features\/sales-point-dashboard\/components\/hand-over-form\.tsx$/, "a code of digits"],
  [/^storefront\/src\/features\/point-of-sale\//, "the counter, whose keypad has rules of its own"],
  [/^packages\/contracts\/src\/typed\.ts$/, "what comes out of the reader"],
  [/^packages\/recognition-list\/src\/(?:xlsx|not-data)/, "names of cells and lines that number columns"],
  [/^packages\/vietnamese-search\/src\/intent\//, "words of a search, where what is unclear is a word"],
  [
    /^packages\/(?:typed-values|bench|local-services|payment-fakes|repository-checks)\//,
    "the reader, and tools",
  ],
]

const sources = ["backend/src", "storefront/src", "packages"]
  .flatMap((folder) => filesBelow(ROOT, folder))
  .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))

const faultsOf = (text: string): readonly string[] =>
  HAND_MADE.filter(([code]) => code.test(text)).map(([, fault]) => fault)

describe("what people type", () => {
  it("is read by @ocop/typed-values and by nothing else", () => {
    const found = sources
      .filter((file) => !EXCUSED.some(([known]) => known.test(file)))
      .flatMap((file) => faultsOf(readFileSync(join(ROOT, file), "utf8")).map((fault) => `${file}: ${fault}`))
    expect(found).toEqual([])
    expect(sources.length).toBeGreaterThan(1_000)
  })
  it.each([
    'const digits = text.replace(/\\D/g, "")',
    'given(key)?.replace(/[\\s.,₫đ]/g, "")',
    'Number(given("percent")?.replace(",", "."))',
    'Number(form.get("stock") || 0)',
    "Number.parseInt(typed, 10)",
    "const PHONE = /^0\\d{9,10}$/",
    '<Field type="number" />',
    "/^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$/",
  ])("is found where it is not: %s", (code) => expect(faultsOf(code)).not.toEqual([]))
})
