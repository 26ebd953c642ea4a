import { globSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

const require = createRequire(import.meta.url)
const { resolve } = require

/** A mistake made on purpose (`npm run prove:mutants`), in what tests import and in what Medusa loads. */
const mutant = process.env.MUTANT ? (require("./test/mutants/mutate.cjs") as Mutation) : undefined
interface Mutation {
  mutated(file: string): string | null
}

const lanes = (JSON.parse(process.env.HTTP_TEST_LANES ?? "[{}]") as unknown[]).length

const all = "test/http/**/*.http.test.ts"
/** These set variables that Medusa reads at its start, so each has a process with a Medusa of its own. */
const alone = globSync(all).filter((file) =>
  /process\.env\.SMTP_URL =|STRIPE_API_KEY:/.test(readFileSync(file, "utf8")),
)

/** Random cases are few lines and take long: a lane that begins with them last keeps the other one waiting. */
const LONG = /stock-model|old-build/

/** Long files first. A worker ends when a file comes that wants a process of its own: those come last. */
class LongFirstAloneLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number =>
      project.name === "alone" ? 2 : LONG.test(moduleId) ? 0 : 1
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

/**
 * Tests over HTTP on a real PostgreSQL. Medusa loads TypeScript by `require`, outside of Vite's reach, so the
 * worker gets a hook that keeps decorator metadata; `threads` would crash at exit.
 */
export default defineConfig({
  plugins: mutant
    ? [{ name: "mutant", enforce: "pre", transform: (_, id) => mutant.mutated(id.split("?")[0] ?? "") }]
    : [],
  test: {
    globals: true,
    pool: "forks",
    execArgv: [
      "--require",
      resolve("ts-node/register/transpile-only"),
      ...(mutant ? ["--require", resolve("./test/mutants/require-hook.cjs")] : []),
    ],
    globalSetup: ["test/http/support/table-verdict.ts"],
    setupFiles: ["test/http/support/environment.ts", "test/http/support/table-witness.ts"],
    maxWorkers: lanes,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    teardownTimeout: 3_000,
    sequence: { sequencer: LongFirstAloneLast },
    projects: [
      // A worker has one Medusa, one database, one Redis and one Meilisearch for all of its files.
      { extends: true, test: { name: "shared", include: [all], exclude: alone, isolate: false } },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
})
