import { catalogueOf } from "../support/catalogue.ts"
import { expect, test } from "../support/fixtures.ts"
import { open } from "../support/steps.ts"

/** A browser that does not call itself a program; views of programs are not counted. */
const PERSON =
  "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"
test.use({ viewport: { width: 360, height: 740 }, userAgent: PERSON })

test("a look within the shop counts like a page that was asked for, once; reading ahead does not", async ({
  page,
  shop,
  database,
}) => {
  test.slow()
  const [first, second] = await catalogueOf(shop).goodsOfDifferentProducers(2)
  const viewsOf = async (id: string): Promise<number> =>
    (
      await database.query<{ views: number }>(
        "select coalesce(sum(views), 0)::int as views from product_view where product_id = $1",
        [id],
      )
    )[0]!.views
  const before = { first: await viewsOf(first!.id), second: await viewsOf(second!.id) }

  await open(page, `/nha-san-xuat/${first!.producer.handle}`)
  const card = page.locator(`a[href$="/san-pham/${first!.handle}"]`).first()
  const ahead = page.waitForResponse((response) => response.url().includes("/_serverFn"))
  await card.hover()
  await ahead
  const sent: string[] = []
  page.on("request", (request) => {
    if (request.url().includes("/_xem/"))
      sent.push(`${new URL(request.url()).pathname} ${request.postData() ?? ""}`)
  })
  await card.click()
  await page.waitForURL(`**/san-pham/${first!.handle}`)
  // The server of the shop delivers what it counted every five seconds.
  await expect.poll(() => viewsOf(first!.id), { timeout: 15_000 }).toBe(before.first + 1)
  expect(sent, "the path of the goods and nothing else").toEqual([`/_xem/san-pham/${first!.handle} `])

  await open(page, `/san-pham/${second!.handle}`)
  await page.evaluate(() => navigator.sendBeacon("/_xem/san-pham/khong-ai-co-thu-nay"))
  await expect.poll(() => viewsOf(second!.id), { timeout: 15_000 }).toBe(before.second + 1)
  expect(await viewsOf(first!.id), "still once").toBe(before.first + 1)
  expect(sent, "a page that was asked for is not told again").toHaveLength(2)
})
