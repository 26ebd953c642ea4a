// `npm run bench:pages -w e2e [-- --runs 5] [--no-lighthouse]`: how fast the pages are on a throttled phone. Prints
// markdown and writes nothing. Starts a throw-away shop, or measures E2E_CONTROL's or E2E_BASE_URL's.
import { chromium } from "@playwright/test"
import { consoleProgress, ensureBrowser, projectState } from "@ocop/local-services"
import { cpus } from "node:os"
import { resolve } from "node:path"
import { parseArgs } from "node:util"

import { catalogueOf } from "../support/catalogue.ts"
import { askControl } from "../support/control.ts"
import { startShop, type Shop, type ShopAddresses } from "../support/shop.ts"
import { measureOnPhone } from "./phone-times.ts"
import { lighthouseScores } from "./lighthouse-scores.ts"
import { measureServer } from "./server-times.ts"

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" }, "no-lighthouse": { type: "boolean", default: false } },
})
const runs = Math.max(1, Number(values.runs) || 5)
const printLine = (line = ""): void => void process.stdout.write(`${line}\n`)
const root = resolve(import.meta.dirname, "../..")
const executablePath = await ensureBrowser({
  root,
  state: projectState(root),
  env: process.env,
  note: () => undefined,
})

let own: Shop | undefined
let shop: ShopAddresses
if (process.env.E2E_CONTROL) shop = (await askControl(process.env.E2E_CONTROL, "addresses")) as ShopAddresses
else shop = own = await startShop(consoleProgress(6))

try {
  const [goods] = await catalogueOf(shop).goodsOfDifferentProducers(1)
  const pages = {
    home: "/",
    browse: "/san-pham",
    product: `/san-pham/${goods!.handle}`,
    producer: `/nha-san-xuat/${goods!.producer.handle}`,
  }
  printLine(`Machine: ${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`)

  printLine("\n## On a throttled phone (4 × CPU, 1.6 Mbit/s, 150 ms), median\n")
  printLine("| page | LCP ms | first paint ms | interaction ms | CLS | KB over the line |")
  printLine("| --- | --- | --- | --- | --- | --- |")
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  for (const [name, path] of Object.entries(pages)) {
    const { lcp, fcp, interaction, shift, bytes } = await measureOnPhone(
      browser,
      shop.storefrontUrl + path,
      runs,
    )
    printLine(
      `| ${name} | ${Math.round(lcp)} | ${Math.round(fcp)} | ${interaction === null ? "–" : Math.round(interaction)} | ${shift.toFixed(4)} | ${Math.round(bytes / 1000)} |`,
    )
  }
  printLine(`\n${browser.browserType().name()} ${browser.version()}`)
  await browser.close()

  printLine("\n## Answers of the server, one reader after another\n")
  printLine("| page | cached p50 ms | cached p95 ms | rendered p50 ms | rendered p95 ms |")
  printLine("| --- | --- | --- | --- | --- |")
  for (const [name, path] of Object.entries(pages)) {
    const cached = await measureServer(shop.storefrontUrl + path, 200, false)
    const rendered = await measureServer(shop.storefrontUrl + path, 100, true)
    const ms = (value: number): string => value.toFixed(1)
    printLine(
      `| ${name} | ${ms(cached.p50)} | ${ms(cached.p95)} | ${ms(rendered.p50)} | ${ms(rendered.p95)} |`,
    )
  }

  if (!values["no-lighthouse"]) {
    printLine("\n## Lighthouse, mobile\n")
    printLine("| page | performance | accessibility | best practices | SEO |")
    printLine("| --- | --- | --- | --- | --- |")
    const scores = await lighthouseScores(
      executablePath,
      Object.entries(pages).map(([name, path]) => ({ name, url: shop.storefrontUrl + path })),
    )
    for (const { name, performance, accessibility, bestPractices, seo, complaints } of scores) {
      printLine(`| ${name} | ${performance} | ${accessibility} | ${bestPractices} | ${seo} |`)
      for (const complaint of complaints) process.stderr.write(`${name}: ${complaint}\n`)
    }
  }
} finally {
  await own?.stop()
}
