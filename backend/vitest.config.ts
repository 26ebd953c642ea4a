import { defineConfig } from "vitest/config"

/** Rules without Medusa. Tests over HTTP have a configuration of their own. */
export default defineConfig({ test: { include: ["src/**/*.test.ts"] } })
