import { createRequire } from "node:module"
import { defineConfig } from "vitest/config"

const resolve = createRequire(import.meta.url).resolve

/**
 * Tests over HTTP on a real PostgreSQL. Medusa loads TypeScript by `require`, outside of Vite's reach, so the
 * worker gets a hook that keeps decorator metadata; `threads` would crash at exit.
 */
export default defineConfig({
  test: {
    include: ["test/http/**/*.http.test.ts"],
    globals: true,
    pool: "forks",
    execArgv: ["--require", resolve("ts-node/register/transpile-only")],
    setupFiles: ["test/http/support/environment.ts"],
    // One file at a time: each boots a whole Medusa on a database of its own.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
