// `npm run shop -w e2e`: a throw-away shop that stays up, so that single tests need not wait for one each time.
import { consoleProgress } from "@ocop/local-services"

import { serveControl } from "./control.ts"
import { startShop } from "./shop.ts"

const shop = await startShop(consoleProgress(6), {
  ...(process.env.E2E_ROOT ? { root: process.env.E2E_ROOT } : {}),
  ...(process.env.E2E_BUILD === "no" ? { build: false } : {}),
})
const control = await serveControl(shop)
process.stdout.write(
  `\n${shop.storefrontUrl}\n${shop.backendUrl}\n${shop.databaseUrl}\nE2E_CONTROL=${control.url}\n`,
)

let ending = false
const end = (): void => {
  if (ending) return
  ending = true
  control.close()
  void shop.stop().then(() => process.exit(0))
}
process.on("SIGINT", end)
process.on("SIGTERM", end)
