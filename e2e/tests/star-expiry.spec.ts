import { catalogueOf, type Goods } from "../support/catalogue.ts"
import { expect, test, type Database } from "../support/fixtures.ts"
import type { ShopAddresses } from "../support/shop.ts"
import { messagePattern } from "../support/messages.ts"

/** A star that ended leaves badge, facet and filter within this time (the shop's promise). */
const PROMISE_MS = 60_000

async function liveCertificate(database: Database, goods: Goods): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    `select id from certificate where product_id = $1 and state = 'active' and deleted_at is null
        and valid_from <= now() and valid_until > now() order by star desc limit 1`,
    [goods.id],
  )
  if (!row) throw new Error(`No live certificate of ${goods.handle}`)
  return row.id
}

/** Everything that the shop says about a product's star, read as a browser without scripts would. */
async function shownStar(shop: ShopAddresses, goods: Goods, star: number) {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(shop.storefrontUrl + path)
    expect(response.status, path).toBe(200)
    return response.text()
  }
  const words = encodeURIComponent(goods.title)
  const page = await read(`/san-pham/${goods.handle}`)
  const filtered = await read(`/san-pham?q=${words}&sao=${star}&nsx=${goods.producer.handle}`)
  const facets = await read(`/san-pham?nsx=${goods.producer.handle}`)
  const facet = new RegExp(`<a[^>]*sao=${star}[^>]*>.*?tabular-nums[^>]*>(\\d+)<`).exec(facets)
  return {
    badge: messagePattern("vi", "product_star_until").test(page),
    filter: filtered.includes(`"/san-pham/${goods.handle}"`),
    facet: Number(facet?.[1] ?? 0),
    listed: facets.includes(`"/san-pham/${goods.handle}"`),
  }
}

/** Goods with one certificate, so that no older star takes the place of the one that ends. */
async function goodsWithOneCertificate(
  shop: ShopAddresses,
  database: Database,
  index: number,
): Promise<Goods> {
  const goods = await catalogueOf(shop).goodsOfDifferentProducers(20)
  const single: Goods[] = []
  for (const item of goods) {
    const [row] = await database.query<{ count: string }>(
      "select count(*) from certificate where product_id = $1 and deleted_at is null",
      [item.id],
    )
    if (row?.count === "1") single.push(item)
  }
  const chosen = single.at(index)
  if (!chosen) throw new Error("No goods with exactly one certificate")
  return chosen
}

async function waitUntilGone(shop: ShopAddresses, goods: Goods, star: number, facetBefore: number) {
  const started = Date.now()
  await expect
    .poll(() => shownStar(shop, goods, star), { timeout: PROMISE_MS, intervals: [500] })
    .toEqual({ badge: false, filter: false, facet: facetBefore - 1, listed: true })
  return Date.now() - started
}

test("a withdrawn certificate removes its star; the listing stays", async ({
  shop,
  database,
  page,
  t,
}, info) => {
  test.setTimeout(120_000)
  const goods = await goodsWithOneCertificate(shop, database, -1)
  const { star } = goods.starPeriod!
  const before = await shownStar(shop, goods, star)
  expect(before).toMatchObject({ badge: true, filter: true, listed: true })

  const account = Object.values(shop.accounts).find(({ email }) => email.startsWith("canbo@"))!
  const post = async (path: string, body: unknown, token?: string) =>
    fetch(shop.backendUrl + path, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    })
  const signedIn = await post("/auth/officer/emailpass", {
    email: account.email,
    password: account.password,
  })
  expect(signedIn.status).toBe(200)
  const { token } = (await signedIn.json()) as { token: string }
  const id = await liveCertificate(database, goods)
  const reason = "Mẫu kiểm tra không đạt tiêu chí an toàn thực phẩm"
  const body = { reason, decisionNumber: "99/QĐ-UBND" }
  expect((await post(`/officer/certificates/${id}/withdraw`, body)).status).toBe(401)
  expect((await post(`/officer/certificates/${id}/withdraw`, body, token)).status).toBe(200)

  const milliseconds = await waitUntilGone(shop, goods, star, before.facet)
  info.annotations.push({ type: "measured", description: `withdrawn star gone after ${milliseconds} ms` })
  await page.goto(`/san-pham/${goods.handle}`)
  await expect(page.getByText(t("product_no_live_star"))).toBeVisible()
  await page.locator("summary", { hasText: /\(1\)/ }).first().click()
  await expect(page.getByText(t("product_certificate_withdrawn"))).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()
})

test("an expired certificate removes its star by itself", async ({
  shop,
  database,
  page,
  t,
}, info) => {
  test.setTimeout(120_000)
  const goods = await goodsWithOneCertificate(shop, database, -2)
  const { star } = goods.starPeriod!
  const before = await shownStar(shop, goods, star)
  expect(before).toMatchObject({ badge: true, filter: true })
  const id = await liveCertificate(database, goods)
  await database.query(
    "update certificate set valid_until = now() + interval '5 seconds', updated_at = now() where id = $1",
    [id],
  )
  const milliseconds = await waitUntilGone(shop, goods, star, before.facet)
  info.annotations.push({
    type: "measured",
    description: `star gone ${milliseconds - 5_000} ms after its end`,
  })
  await page.goto(`/san-pham/${goods.handle}`)
  await expect(page.getByText(t("product_no_live_star"))).toBeVisible()
})
