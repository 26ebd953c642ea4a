import { defineConfig } from "vitest/config"

/** The unit tests of the whole house (`npm test -- unit`): everything that needs no running shop. */
export default defineConfig({
  test: { projects: ["packages/*", "storefront", "backend"] },
})
