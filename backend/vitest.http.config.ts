import { createRequire } from "node:module"
import { defineConfig } from "vitest/config"

const require = createRequire(import.meta.url)
const { resolve } = require

/** A mistake made on purpose (`npm run prove:mutants`), in what tests import and in what Medusa loads. */
const mutant = process.env.MUTANT ? (require("./test/mutants/mutate.cjs") as Mutation) : undefined
interface Mutation {
  mutated(file: string): string | null
}

const lanes = (JSON.parse(process.env.HTTP_TEST_LANES ?? "[{}]") as unknown[]).length

/**
 * Tests over HTTP on a real PostgreSQL. Medusa loads TypeScript by `require`, outside of Vite's reach, so the
 * worker gets a hook that keeps decorator metadata; `threads` would crash at exit.
 */
export default defineConfig({
  plugins: mutant
    ? [{ name: "mutant", enforce: "pre", transform: (_, id) => mutant.mutated(id.split("?")[0] ?? "") }]
    : [],
  test: {
    include: ["test/http/**/*.http.test.ts"],
    globals: true,
    pool: "forks",
    execArgv: [
      "--require",
      resolve("ts-node/register/transpile-only"),
      ...(mutant ? ["--require", resolve("./test/mutants/require-hook.cjs")] : []),
    ],
    globalSetup: ["test/http/support/table-verdict.ts"],
    setupFiles: ["test/http/support/environment.ts", "test/http/support/table-witness.ts"],
    // A worker has one Medusa, one database, one Redis and one Meilisearch for all of its files.
    isolate: false,
    maxWorkers: lanes,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
