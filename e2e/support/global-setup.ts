import { consoleProgress, endAsAtCtrlC } from "@ocop/local-services"

import { serveControl } from "./control.ts"
import { startShop } from "./shop.ts"

/**
 * One shop per run. With E2E_CONTROL (printed by `npm run shop -w e2e`) a shop that is already up is used; with
 * E2E_BASE_URL alone only its pages can be read, and tests that change data refuse to run.
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_CONTROL || process.env.E2E_BASE_URL) return undefined
  // Playwright ends its shop at Ctrl-C only; a stage of `npm test` is ended by SIGTERM.
  endAsAtCtrlC()
  const shop = await startShop(consoleProgress(6))
  const control = await serveControl(shop)
  process.env.E2E_CONTROL = control.url
  return async () => {
    control.close()
    await shop.stop()
  }
}
