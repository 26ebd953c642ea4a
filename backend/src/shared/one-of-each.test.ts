import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const SOURCES = join(__dirname, "..")
const files = readdirSync(SOURCES, { recursive: true })
  .map((path) => String(path).replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|\/migrations\/|^admin\//.test(path))
const holding = (pattern: RegExp): string[] =>
  files.filter((path) => pattern.test(readFileSync(join(SOURCES, path), "utf8")))

/** What is written once, and where: a second copy would be mended in one place and stay wrong in the other. */
it.each([
  ["the cursor of a page", /after\??\.split\(|after\??\.indexOf\(/, ["shared/keyset.ts"]],
  ["microseconds as a sort key", /extract\(epoch from [^)]+\) \* 1000000\)::bigint/, ["shared/keyset.ts"]],
  ["the escape of a LIKE pattern", /\[\\\\%_\]/, ["shared/like-pattern.ts"]],
  ["ids of payment providers", /["'`]pp_(cod|vietqr|stripe)/, ["shared/payment-providers.ts"]],
  ["the signature of a link", /\.update\(`\$\{VERSION\}/, ["shared/signed-link.ts"]],
])("%s stands in one file", (_, pattern, places) => {
  expect(holding(pattern)).toEqual(places)
})
