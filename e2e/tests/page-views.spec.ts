import { succeeded } from "../support/api.ts"
import { expect, test } from "../support/fixtures.ts"
import { producerWithGoods, publishGoods } from "../support/own-producer.ts"
import { openPage } from "../support/shopper.ts"

/** A browser of a person: views of crawlers and headless browsers are not counted. */
const USER_AGENT =
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"
test.use({ viewport: { width: 360, height: 740 }, userAgent: USER_AGENT })

test("a page view inside the shop counts once, like a full page load; prefetching does not count", async ({
  page,
  shop,
}) => {
  const { producer, goods: first } = await producerWithGoods(shop)
  const second = await publishGoods(shop, producer)
  const day = (offset: number): string =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
  const viewsOf = async ({ id }: { id: string }): Promise<number> => {
    const query = { from: day(-1), until: day(1) }
    const { goods } = await succeeded(producer.api.call("readGoodsFigures", { query }))
    return goods.find(({ productId }) => productId === id)?.views ?? 0
  }

  await openPage(page, `/nha-san-xuat/${first.producer.handle}`)
  const card = page.locator(`a[href$="/san-pham/${first.handle}"]`).first()
  const prefetched = page.waitForResponse((response) => response.url().includes("/_serverFn"))
  await card.hover()
  await prefetched
  const sent: string[] = []
  page.on("request", (request) => {
    if (request.url().includes("/_xem/"))
      sent.push(`${new URL(request.url()).pathname} ${request.postData() ?? ""}`)
  })
  await card.click()
  await page.waitForURL(`**/san-pham/${first.handle}`)
  // The storefront delivers what it counted every five seconds.
  await expect.poll(() => viewsOf(first), { timeout: 15_000 }).toBe(1)
  expect(sent, "the path of the goods and nothing else").toEqual([`/_xem/san-pham/${first.handle} `])

  await openPage(page, `/san-pham/${second.handle}`)
  await page.evaluate(() => navigator.sendBeacon("/_xem/san-pham/khong-ai-co-thu-nay"))
  await expect.poll(() => viewsOf(second), { timeout: 15_000 }).toBe(1)
  expect(await viewsOf(first), "still once").toBe(1)
  expect(sent, "a full page load is not reported again by the page").toHaveLength(2)
})
