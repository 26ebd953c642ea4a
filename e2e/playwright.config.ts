import { defineConfig } from "@playwright/test"

import type { ShopOptions } from "./support/fixtures.ts"

const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
const desktop = { viewport: { width: 1280, height: 800 } }

/** Journeys that every door to the shop must open: the narrow phone, the wide screen, the other language. */
const JOURNEYS = /tests\/(?:buying|browsing)\.spec\.ts/

export default defineConfig<ShopOptions>({
  testDir: "tests",
  globalSetup: "./support/global-setup.ts",
  outputDir: "test-results",
  // One shop serves all tests on two cores: a second browser only makes both slower.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    },
  },
  projects: [
    { name: "phone", testMatch: JOURNEYS, use: { ...phone } },
    { name: "desktop", use: { ...desktop } },
    { name: "english", testMatch: JOURNEYS, use: { ...desktop, locale: "en-GB", language: "en" } },
  ],
})
