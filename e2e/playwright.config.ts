import { defineConfig } from "@playwright/test"

import type { ShopOptions } from "./support/fixtures.ts"

const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
const desktop = { viewport: { width: 1280, height: 800 } }

/** Shoppers' journeys run on a narrow phone, on a wide screen and in the other language. */
const JOURNEYS = /tests\/(?:buying|browsing)\.spec\.ts/

export default defineConfig<ShopOptions>({
  testDir: "tests",
  globalSetup: "./support/global-setup.ts",
  outputDir: "test-results",
  // One shop serves all tests. A test has its own producer, sales point and buyer, so any two may run at once; what
  // stops a part of the shop or holds a promise about time declares the lock "-exclusive-" and runs alone.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // The longest journey takes half a minute on two quiet cores.
  timeout: 120_000,
  globalTimeout: 25 * 60_000,
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
