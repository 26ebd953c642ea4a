import { catalogueOf } from "../support/catalogue.ts"
import { expect, test } from "../support/fixtures.ts"
import { producerWithGoods, setPrice, setStock } from "../support/own-producer.ts"
import { addToBasket, buyer, fillCheckout, openPage, placeOrder } from "../support/shopper.ts"

const BASKET_COOKIE = "ocop_basket"

test("a tampered or unknown basket cookie gives an empty basket, not an error", async ({
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
    await addToBasket(page, { t, path }, goods!.handle)
    await page.goto("/gio-hang")
    await expect(page.getByRole("main")).toContainText(goods!.title)
  }
})

test("an ordered basket cannot be ordered again with its old cookie", async ({
  page,
  context,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const goods = (await catalogueOf(shop).goodsOfDifferentProducers(6))[5]!
  await addToBasket(page, texts, goods.handle)
  const kept = (await context.cookies()).filter(({ name }) => name === BASKET_COOKIE)
  expect(kept[0]?.httpOnly).toBe(true)
  expect(kept[0]?.sameSite).toMatch(/Lax|Strict/)
  await openPage(page, "/dat-hang")
  await fillCheckout(page, texts, buyer)
  await placeOrder(page, texts)
  await context.addCookies(kept)
  for (const address of ["/gio-hang", "/dat-hang"]) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBeLessThan(500)
    await expect(page.getByRole("button", { name: pattern("checkout_order_total") })).toHaveCount(0)
  }
})

test("invalid quantities leave the basket unchanged; more than the stock is reduced to it", async ({
  page,
  request,
  context,
  shop,
  t,
  path,
}) => {
  const goods = (await catalogueOf(shop).goodsOfDifferentProducers(7))[6]!
  await addToBasket(page, { t, path }, goods.handle, 2)
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

  // More than the stock: the basket is reduced to it.
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

test("a price change during checkout shows the new total before the order is placed", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods } = await producerWithGoods(shop)
  await addToBasket(page, texts, goods.handle)
  await openPage(page, "/dat-hang")
  await fillCheckout(page, texts, buyer)
  await setPrice(producer, goods.listingId, goods.price + 1_000)
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await expect(page.getByText(t("checkout_changed"))).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole("main").getByText(pattern("basket_price_changed"))).toBeVisible()
  await expect(page.getByLabel(t("checkout_name"), { exact: true })).toHaveValue(buyer.name)
  await expect(page.getByLabel(t("checkout_street"), { exact: true })).toHaveValue(buyer.street)
  await placeOrder(page, texts)
})

test("a stock change during checkout corrects the basket and says so", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods: shrinking } = await producerWithGoods(shop)
  const [kept] = await catalogueOf(shop).goodsOfDifferentProducers(1)
  await addToBasket(page, texts, shrinking.handle, 3)
  await addToBasket(page, texts, kept!.handle)
  await openPage(page, "/dat-hang")
  await fillCheckout(page, texts, buyer)
  await setStock(producer, shrinking.listingId, 2)
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await expect(page.getByRole("main").getByText(pattern("basket_quantity_reduced"))).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByLabel(t("checkout_name"), { exact: true })).toHaveValue(buyer.name)

  await setStock(producer, shrinking.listingId, 0)
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await expect(page.getByRole("main").getByText(pattern("basket_sold_out"))).toBeVisible({
    timeout: 20_000,
  })
  await openPage(page, "/gio-hang")
  await expect(page.getByRole("main")).toContainText(kept!.title)
  await expect(page.getByRole("heading", { level: 2, name: shrinking.producer.name })).toHaveCount(0)
})

test("goods on their way into the basket are waited for, by a link and by a full navigation on a slow line", async ({
  page,
  context,
  shop,
  t,
  path,
}) => {
  const [first, second] = await catalogueOf(shop).goodsOfDifferentProducers(8)
  const line = await context.newCDPSession(page)
  const slow = (latency: number) =>
    line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
  const main = page.getByRole("main")
  await openPage(page, path(`/san-pham/${first!.handle}`))
  await slow(1_500)
  await page.getByRole("button", { name: t("product_add") }).click()
  // The count shows at once what is on its way.
  const basket = page.getByRole("banner").getByRole("link", { name: t("nav_basket_count", { count: 1 }) })
  await expect(basket).toBeVisible({ timeout: 1_000 })
  await basket.click()
  await expect(page.getByRole("heading", { name: t("nav_basket"), level: 1 })).toBeVisible()
  await expect(main).toContainText(first!.title, { timeout: 20_000 })
  await expect(page.getByText(t("basket_empty_title"))).toHaveCount(0)

  await slow(0)
  await openPage(page, path(`/san-pham/${second!.handle}`))
  await slow(1_500)
  await page.getByRole("button", { name: t("product_add") }).click()
  await page.goto(path("/gio-hang"))
  await expect(main).toContainText(second!.title, { timeout: 20_000 })
  await expect(main).toContainText(first!.title)
  await expect(page.getByText(t("basket_adding"))).toBeHidden()
})

test("two adds of which neither is answered yet fill one basket", async ({
  page,
  context,
  shop,
  t,
  path,
}) => {
  const [first, second] = await catalogueOf(shop).goodsOfDifferentProducers(9)
  const line = await context.newCDPSession(page)
  for (const goods of [first!, second!]) {
    await openPage(page, path(`/san-pham/${goods.handle}`))
    await line.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 1_500,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    await page.getByRole("button", { name: t("product_add") }).click()
  }
  await page.goto(path("/gio-hang"))
  await expect(page.getByRole("heading", { name: t("nav_basket"), level: 1 })).toBeVisible()
  await expect(page.getByText(t("basket_adding"))).toBeHidden({ timeout: 20_000 })
  for (const goods of [first!, second!]) await expect(page.getByRole("main")).toContainText(goods.title)
})
