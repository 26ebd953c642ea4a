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
const say = (line = ""): void => void process.stdout.write(`${line}\n`)
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
  say(`Machine: ${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`)

  say("\n## On a throttled phone (4 × CPU, 1.6 Mbit/s, 150 ms), median\n")
  say("| page | LCP ms | first paint ms | interaction ms | CLS | KB over the line |")
  say("| --- | --- | --- | --- | --- | --- |")
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  for (const [name, path] of Object.entries(pages)) {
    const { lcp, fcp, interaction, shift, bytes } = await measureOnPhone(
      browser,
      shop.storefrontUrl + path,
      runs,
    )
    say(
      `| ${name} | ${Math.round(lcp)} | ${Math.round(fcp)} | ${interaction === null ? "–" : Math.round(interaction)} | ${shift.toFixed(4)} | ${Math.round(bytes / 1000)} |`,
    )
  }
  say(`\n${browser.browserType().name()} ${browser.version()}`)
  await browser.close()

  say("\n## Answers of the server, one reader after another\n")
  say("| page | kept page p50 ms | kept p95 ms | drawn anew p50 ms | drawn anew p95 ms |")
  say("| --- | --- | --- | --- | --- |")
  for (const [name, path] of Object.entries(pages)) {
    const kept = await measureServer(shop.storefrontUrl + path, 200, false)
    const drawn = await measureServer(shop.storefrontUrl + path, 100, true)
    const ms = (value: number): string => value.toFixed(1)
    say(`| ${name} | ${ms(kept.p50)} | ${ms(kept.p95)} | ${ms(drawn.p50)} | ${ms(drawn.p95)} |`)
  }

  if (!values["no-lighthouse"]) {
    say("\n## Lighthouse, mobile\n")
    say("| page | performance | accessibility | best practices | SEO |")
    say("| --- | --- | --- | --- | --- |")
    const scores = await lighthouseScores(
      executablePath,
      Object.entries(pages).map(([name, path]) => ({ name, url: shop.storefrontUrl + path })),
    )
    for (const { name, performance, accessibility, bestPractices, seo, complaints } of scores) {
      say(`| ${name} | ${performance} | ${accessibility} | ${bestPractices} | ${seo} |`)
      for (const complaint of complaints) process.stderr.write(`${name}: ${complaint}\n`)
    }
  }
} finally {
  await own?.stop()
}
