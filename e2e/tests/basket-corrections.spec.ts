import { catalogueOf, type Goods } from "../support/catalogue.ts"
import { expect, test, type Database } from "../support/fixtures.ts"
import { buyer, fillOrder, open, putIntoBasket } from "../support/steps.ts"

const BASKET_COOKIE = "ocop_basket"

/** Sets a product's posted price as an operator would see it change. */
async function setPrice(database: Database, goods: Goods, price: number): Promise<void> {
  const rows = await database.query(
    `update price set amount = $2::numeric, raw_amount = jsonb_build_object('value', $2::numeric::text, 'precision', 20), updated_at = now()
      where deleted_at is null and price_set_id in
        (select price_set_id from product_variant_price_set where variant_id = $1 and deleted_at is null)
      returning id`,
    [goods.variantId, price],
  )
  expect(rows.length, "a price to change").toBeGreaterThan(0)
}

/** Leaves so many pieces in stock. */
async function setStock(database: Database, goods: Goods, pieces: number): Promise<void> {
  const rows = await database.query(
    `update inventory_level set stocked_quantity = reserved_quantity + $2,
            raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $2)::text, 'precision', 20),
            updated_at = now()
      where deleted_at is null and inventory_item_id in
        (select inventory_item_id from product_variant_inventory_item where variant_id = $1 and deleted_at is null)
      returning id`,
    [goods.variantId, pieces],
  )
  expect(rows.length, "a stock to change").toBeGreaterThan(0)
}

test("a tampered or unknown basket is told and replaced, never a crash", async ({
  page,
  context,
  shop,
  t,
  path,
}) => {
  const [goods] = await catalogueOf(shop).goodsOfDifferentProducers(5)
  for (const value of [
    "cart_01AAAAAAAAAAAAAAAAAAAAAAAA",
    "cart_' OR 1=1--",
    "../../admin",
    "x".repeat(3_000),
    "%00%ff",
  ]) {
    await context.clearCookies()
    await context.addCookies([
      { name: BASKET_COOKIE, value: encodeURIComponent(value), url: shop.storefrontUrl },
    ])
    for (const address of ["/gio-hang", "/dat-hang"]) {
      const response = await page.goto(address)
      expect(response?.status(), `${address} ${value.slice(0, 30)}`).toBeLessThan(500)
    }
    await page.goto("/gio-hang")
    await expect(page.getByText(t("basket_empty_title"))).toBeVisible()
    await putIntoBasket(page, { t, path }, goods!.handle)
    await page.goto("/gio-hang")
    await expect(page.getByRole("main")).toContainText(goods!.title)
  }
})

test("a basket that was ordered is not ordered again by who kept its cookie", async ({
  page,
  context,
  shop,
  t,
  pattern,
  path,
}) => {
  const speaker = { t, pattern, path }
  const goods = (await catalogueOf(shop).goodsOfDifferentProducers(6))[5]!
  await putIntoBasket(page, speaker, goods.handle)
  const kept = (await context.cookies()).filter(({ name }) => name === BASKET_COOKIE)
  expect(kept[0]?.httpOnly).toBe(true)
  expect(kept[0]?.sameSite).toMatch(/Lax|Strict/)
  await open(page, "/dat-hang")
  await fillOrder(page, speaker, buyer)
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(/\/don-hang\//, { timeout: 40_000 })
  await context.addCookies(kept)
  for (const address of ["/gio-hang", "/dat-hang"]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBeLessThan(500)
    await expect(page.getByRole("button", { name: pattern("checkout_order_total") })).toHaveCount(0)
  }
})

test("quantities that cannot be are told; the basket stays as it was", async ({
  page,
  request,
  context,
  shop,
  t,
  path,
}) => {
  const goods = (await catalogueOf(shop).goodsOfDifferentProducers(7))[6]!
  await putIntoBasket(page, { t, path }, goods.handle, 2)
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ")
  for (const quantity of ["999999999", "-1", "abc", "0", "1.5", "", "1e9", "٣", "9".repeat(400)]) {
    const response = await request.post("/gio-hang", {
      form: { variantId: goods.variantId, quantity },
      headers: { cookie, origin: shop.storefrontUrl },
    })
    expect(response.status(), `quantity ${quantity.slice(0, 12)}`).toBeLessThan(500)
  }
  await page.goto("/gio-hang")
  await expect(page.getByLabel(t("basket_quantity_of", { title: goods.title }))).toHaveValue("2")

  // More than there is: the shop gives what there is and says so.
  const most = await request.post("/gio-hang", {
    form: { variantId: goods.variantId, quantity: "999" },
    headers: { cookie, origin: shop.storefrontUrl },
  })
  expect(most.status()).toBeLessThan(500)
  await page.goto("/gio-hang")
  const shown = Number(await page.getByLabel(t("basket_quantity_of", { title: goods.title })).inputValue())
  expect(shown).toBeGreaterThanOrEqual(2)
  expect(shown).toBeLessThanOrEqual(Math.max(goods.available, 2))
})

test("a price that changed before the order is told, the new total must be seen first", async ({
  page,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  const speaker = { t, pattern, path }
  const goods = (await catalogueOf(shop).goodsOfDifferentProducers(8))[7]!
  await putIntoBasket(page, speaker, goods.handle)
  await open(page, "/dat-hang")
  await fillOrder(page, speaker, buyer)
  await setPrice(database, goods, goods.price + 1_000)
  try {
    await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
    await expect(page.getByText(t("checkout_changed"))).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole("main").getByText(pattern("basket_price_changed"))).toBeVisible()
    await expect(page.getByLabel(t("checkout_name"), { exact: true })).toHaveValue(buyer.name)
    await expect(page.getByLabel(t("checkout_street"), { exact: true })).toHaveValue(buyer.street)
    await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
    await page.waitForURL(/\/don-hang\//, { timeout: 40_000 })
  } finally {
    await setPrice(database, goods, goods.price)
  }
})

test("stock that shrank or went before the order corrects the basket visibly", async ({
  page,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  const speaker = { t, pattern, path }
  const all = await catalogueOf(shop).goodsOfDifferentProducers(10)
  const [shrinking, kept] = [all[8]!, all[9]!]
  await putIntoBasket(page, speaker, shrinking.handle, 3)
  await putIntoBasket(page, speaker, kept.handle)
  await open(page, "/dat-hang")
  await fillOrder(page, speaker, buyer)
  try {
    await setStock(database, shrinking, 2)
    await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
    await expect(page.getByRole("main").getByText(pattern("basket_quantity_reduced"))).toBeVisible({
      timeout: 20_000,
    })
    await expect(page.getByLabel(t("checkout_name"), { exact: true })).toHaveValue(buyer.name)

    await setStock(database, shrinking, 0)
    await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
    await expect(page.getByRole("main").getByText(pattern("basket_sold_out"))).toBeVisible({
      timeout: 20_000,
    })
    await open(page, "/gio-hang")
    await expect(page.getByRole("main")).toContainText(kept.title)
    await expect(page.getByRole("heading", { level: 2, name: shrinking.producer.name })).toHaveCount(0)
  } finally {
    await setStock(database, shrinking, shrinking.available)
  }
})
