#!/usr/bin/env node
// `npm run prove:mutants [-- NAME …]`: makes the named mistakes in the ledger of stock, one at a time and in memory only;
// the tests must notice each. First the same tests without a mistake, which must pass.
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

import { ROOT } from "../../local-services/bin/bootstrap.mjs"

const all = createRequire(import.meta.url)(join(ROOT, "backend/test/mutants/mutants.cjs"))
const names = process.argv.slice(2)
const mutants = names.length === 0 ? all : all.filter(({ name }) => names.includes(name))

for (const { name, changes } of mutants)
  for (const { file, find } of changes)
    if (readFileSync(join(ROOT, "backend", file), "utf8").split(find).length !== 2)
      throw new Error(`${name}: "${find}" does not stand exactly once in backend/${file}`)

/** @returns what failed, by name, and the count at the end of the run */
function run(tests, mutant) {
  let output
  try {
    output = execFileSync(
      process.execPath,
      [join(ROOT, "packages/local-services/bin/test.mjs"), "http", ...tests],
      {
        cwd: ROOT,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 2 ** 29,
        timeout: 30 * 60_000,
        env: { STOCK_MODEL_RUNS: "200", ...process.env, ...(mutant ? { MUTANT: mutant } : {}) },
      },
    )
  } catch (error) {
    output = String(error.stdout ?? "")
  }
  const [, passed = "0", failed = "0"] = /(\d+) passed, (\d+) failed\s*$/.exec(output.trimEnd()) ?? []
  return { passed: Number(passed), failed: Number(failed) }
}

let wrong = 0
const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))]
const sound = run(tests)
console.log(`without a mistake: ${sound.passed} passed, ${sound.failed} failed`)
if (sound.failed > 0 || sound.passed === 0) wrong += 1
for (const { name, tests } of mutants) {
  const { passed, failed } = run(tests, name)
  // A run that could not even begin shows nothing.
  const killed = failed > 0 && passed + failed > 0
  if (!killed) wrong += 1
  console.log(
    `${killed ? "✓" : "✗"} ${name}: ${failed} of ${passed + failed} tests noticed (${tests.join(", ")})`,
  )
}
console.log(`${mutants.length + 1 - wrong} passed, ${wrong} failed`)
process.exitCode = wrong === 0 ? 0 : 1
