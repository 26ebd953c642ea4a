import { apiSession, demoAccount, signInToApi, succeeded } from "../support/api.ts"
import type { Goods } from "../support/catalogue.ts"
import { endCertificateIn } from "../support/certificate-end.ts"
import { expect, test } from "../support/fixtures.ts"
import { messagePattern } from "../support/messages.ts"
import { importRecognisedProduct } from "../support/recognised-goods.ts"
import type { ShopAddresses } from "../support/shop.ts"

/** An ended star leaves badge, facet and filter within this time. */
const PROMISE_MS = 60_000

/** Where the shop shows a product's star, read without JavaScript. */
async function shownStar(shop: ShopAddresses, goods: Goods, star: number) {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(shop.storefrontUrl + path)
    expect(response.status, path).toBe(200)
    return response.text()
  }
  const title = encodeURIComponent(goods.title)
  const page = await read(`/san-pham/${goods.handle}`)
  const filtered = await read(`/san-pham?q=${title}&sao=${star}&nsx=${goods.producer.handle}`)
  const facets = await read(`/san-pham?nsx=${goods.producer.handle}`)
  const facet = new RegExp(`<a[^>]*sao=${star}[^>]*>.*?tabular-nums[^>]*>(\\d+)<`).exec(facets)
  return {
    badge: messagePattern("vi", "product_star_until").test(page),
    filter: filtered.includes(`"/san-pham/${goods.handle}"`),
    facet: Number(facet?.[1] ?? 0),
    listed: facets.includes(`"/san-pham/${goods.handle}"`),
  }
}

async function waitUntilStarIsShown(shop: ShopAddresses, goods: Goods, star: number) {
  await expect
    .poll(() => shownStar(shop, goods, star), { timeout: 20_000, intervals: [500] })
    .toEqual({ badge: true, filter: true, facet: 1, listed: true })
}

async function waitUntilStarIsGone(shop: ShopAddresses, goods: Goods, star: number) {
  const started = Date.now()
  await expect
    .poll(() => shownStar(shop, goods, star), { timeout: PROMISE_MS, intervals: [500] })
    .toEqual({ badge: false, filter: false, facet: 0, listed: true })
  return Date.now() - started
}

test("a withdrawn certificate removes its star; the listing stays", async ({ shop, page, t }, info) => {
  const goods = await importRecognisedProduct(shop)
  const { star } = goods.starPeriod!
  await waitUntilStarIsShown(shop, goods, star)

  const reason = "Mẫu kiểm tra không đạt tiêu chí an toàn thực phẩm"
  const withdrawal = {
    params: { id: goods.certificateId },
    body: { reason, decisionNumber: "99/QĐ-UBND" },
  }
  const stranger = apiSession(shop, {})
  expect(await stranger.call("withdrawCertificate", withdrawal)).toMatchObject({ ok: false, status: 401 })
  const officer = await signInToApi(shop, "officer", demoAccount(shop, "canbo@"))
  await succeeded(officer.call("withdrawCertificate", withdrawal))

  const milliseconds = await waitUntilStarIsGone(shop, goods, star)
  info.annotations.push({ type: "measured", description: `withdrawn star gone after ${milliseconds} ms` })
  await page.goto(`/san-pham/${goods.handle}`)
  await expect(page.getByText(t("product_no_live_star"))).toBeVisible()
  await page.locator("summary", { hasText: /\(1\)/ }).first().click()
  await expect(page.getByText(t("product_certificate_withdrawn"))).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()
})

test("an expired certificate removes its star by itself", async ({ shop, page, pattern }, info) => {
  const goods = await importRecognisedProduct(shop)
  const { star } = goods.starPeriod!
  await waitUntilStarIsShown(shop, goods, star)
  await endCertificateIn(shop, goods.certificateId, 5)
  const milliseconds = await waitUntilStarIsGone(shop, goods, star)
  info.annotations.push({
    type: "measured",
    description: `star gone ${milliseconds - 5_000} ms after its end`,
  })
  await page.goto(`/san-pham/${goods.handle}`)
  await expect(page.getByText(pattern("ui_recognition_lapsed")).first()).toBeVisible()
})
