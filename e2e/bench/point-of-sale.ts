// `npm run bench:point-of-sale -w e2e [-- --runs 30] [--sales 200]`: how fast the counter is on a throttled phone with 5,000
// goods on its disk, and what is left of sales over three simulated days without a connection. Prints markdown, fails
// above the limits. Starts a throw-away shop, or uses E2E_CONTROL's.
import { chromium } from "@playwright/test"
import { consoleProgress, ensureBrowser, projectState } from "@ocop/local-services"
import { cpus } from "node:os"
import { resolve } from "node:path"
import { parseArgs } from "node:util"

import { askControl } from "../support/control.ts"
import { readOnlyDatabase, readOnlyPool } from "../support/fixtures.ts"
import { startShop, type Shop, type ShopAddresses } from "../support/shop.ts"
import { sellOfflineForThreeDays } from "./point-of-sale-offline.ts"
import { measurePointOfSale } from "./point-of-sale-times.ts"

const { values } = parseArgs({
  options: { runs: { type: "string", default: "30" }, sales: { type: "string", default: "200" } },
})
const printLine = (line = ""): void => void process.stdout.write(`${line}\n`)
const root = resolve(import.meta.dirname, "../..")
const executablePath =
  process.env.CHROMIUM_PATH ??
  (await ensureBrowser({ root, state: projectState(root), env: process.env, note: () => undefined }))

let own: Shop | undefined
let shop: ShopAddresses
if (process.env.E2E_CONTROL) shop = (await askControl(process.env.E2E_CONTROL, "addresses")) as ShopAddresses
else shop = own = await startShop(consoleProgress(6))
const pool = readOnlyPool(shop)
const database = readOnlyDatabase(pool)
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] })
let failed = false
try {
  printLine(`Machine: ${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${browser.version()}`)
  const sales = Math.max(10, Number(values.sales) || 200)
  const runs = Math.max(5, Number(values.runs) || 30)
  const times = await measurePointOfSale(browser, shop, runs)
  printLine(`\n## Counter at 6 × CPU throttle, 5,000 goods on the device, ${runs} runs\n`)
  printLine("| step | limit ms | median ms | p95 ms | the first ms | slowest ms |")
  printLine("| --- | --- | --- | --- | --- | --- |")
  for (const { name, limit, median, p95, first, slowest } of times) {
    printLine(
      `| ${name} | ${limit} | ${median.toFixed(0)} | ${p95.toFixed(0)} | ${first.toFixed(0)} | ${slowest.toFixed(0)} |`,
    )
    if (slowest > limit) failed = true
  }
  const offline = await sellOfflineForThreeDays(browser, shop, database, sales)
  printLine(`\n## Three simulated days without a connection, ${sales} sales\n`)
  for (const [name, value] of Object.entries(offline.measured)) printLine(`- ${name}: ${value}`)
  if (offline.problems.length > 0) {
    failed = true
    printLine(`\nBroken promises:\n- ${offline.problems.join("\n- ")}`)
  }
} finally {
  await browser.close()
  await pool.end()
  await own?.stop()
}
process.exit(failed ? 1 : 0)
