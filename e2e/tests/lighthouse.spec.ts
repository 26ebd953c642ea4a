import { chromium } from "@playwright/test"

import { lighthouseScores } from "../bench/lighthouse-scores.ts"
import { catalogueOf } from "../support/catalogue.ts"
import { expect, test } from "../support/fixtures.ts"

const LEAST_SCORE = 95

/** Performance belongs to `npm run bench:pages`: here it would measure how busy the machine is. */
test("Lighthouse on a phone: accessibility, best practices and search engines", async ({ shop }, info) => {
  const [goods] = await catalogueOf(shop).goodsOfDifferentProducers(1)
  const pages = [
    { name: "home", path: "/" },
    { name: "browse", path: "/san-pham?nhom=1" },
    { name: "product", path: `/san-pham/${goods!.handle}` },
    { name: "producer", path: `/nha-san-xuat/${goods!.producer.handle}` },
    { name: "sales points", path: "/diem-ban" },
  ]
  const scores = await lighthouseScores(
    process.env.CHROMIUM_PATH || chromium.executablePath(),
    pages.map(({ name, path }) => ({ name, url: shop.storefrontUrl + path })),
    { timed: false },
  )
  const low = scores.flatMap(({ name, accessibility, bestPractices, seo, complaints }) =>
    Math.min(accessibility, bestPractices, seo) < LEAST_SCORE
      ? [`${name}: ${accessibility}/${bestPractices}/${seo} ${complaints.join("; ")}`]
      : [],
  )
  const lines = scores.map(
    ({ name, accessibility, bestPractices, seo }) => `${name} ${accessibility}/${bestPractices}/${seo}`,
  )
  info.annotations.push({ type: "measured", description: lines.join(", ") })
  process.stdout.write(`      ${lines.join(", ")}\n`)
  expect(low).toEqual([])
})
