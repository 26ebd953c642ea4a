import { catalogueOf } from "../support/catalogue.ts"
import { expect, test } from "../support/fixtures.ts"
import { dongPattern } from "../support/money.ts"
import { buyer } from "../support/shopper.ts"

test.use({ javaScriptEnabled: false })

test("all content can be read without JavaScript", async ({ page, shop, t, pattern }) => {
  const [goods] = await catalogueOf(shop).goodsOfDifferentProducers(1)
  await page.goto("/")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  expect(await page.locator('main a[href^="/san-pham/"]').count()).toBeGreaterThan(4)

  await page.goto(`/san-pham/${goods!.handle}`)
  await expect(page.getByRole("heading", { level: 1, name: goods!.title })).toBeVisible()
  await expect(page.getByText(pattern("product_star_until")).first()).toBeVisible()
  await expect(page.getByText(dongPattern(goods!.price)).first()).toBeVisible()
  await page.getByRole("link", { name: t("product_see_producer") }).click()
  await expect(page.getByRole("heading", { level: 1, name: goods!.producer.name })).toBeVisible()

  await page.goto("/diem-ban")
  const points = page.locator('main a[href^="/diem-ban/"]')
  expect(await points.count()).toBeGreaterThan(0)
  await points.first().click()
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByText(t("point_hours")).first()).toBeVisible()
})

test("filters, sorting, search and paging work as links and forms", async ({ page, t }) => {
  await page.goto("/san-pham")
  const all = await page.locator("main article").count()
  await page.locator('#bo-loc a[href*="sao=4"]').first().click()
  await page.waitForURL(/sao=4/)
  await expect(page.getByRole("list", { name: t("browse_active_filters") })).toBeVisible()
  expect(await page.locator("main article").count()).toBeLessThanOrEqual(all)
  expect(await page.locator("main article").count()).toBeGreaterThan(0)

  await page.locator('select[name="sap-xep"]').selectOption("gia-tang")
  await page.locator('form:has(select[name="sap-xep"]) button').click()
  await page.waitForURL(/sap-xep=gia-tang/)
  expect(page.url()).toContain("sao=4")

  await page.getByRole("searchbox").first().fill("mien dong")
  await page
    .getByRole("button", { name: t("nav_search_submit") })
    .first()
    .click()
  await page.waitForURL(/q=mien/)
  await expect(page.getByRole("link", { name: /^Miến dong/ }).first()).toBeVisible()

  await page.goto("/san-pham")
  await page.locator('main a[href*="trang=2"]').first().click()
  await page.waitForURL(/trang=2/)
  expect(await page.locator("main article").count()).toBeGreaterThan(0)
})

test("a guest can buy without JavaScript", async ({ page, shop, t }) => {
  const goods = (await catalogueOf(shop).goodsOfDifferentProducers(4))[3]!
  await page.goto(`/san-pham/${goods.handle}`)
  await page.getByRole("button", { name: t("product_add") }).click()
  await expect(page).toHaveURL(/\/gio-hang/)
  await expect(page.getByRole("main")).toContainText(goods.title)
  await page.getByRole("link", { name: t("basket_to_order") }).click()

  const form = page.locator('form[action$="/dat-hang"]')
  await form.locator('[name="name"]').fill(buyer.name)
  await form.locator('[name="phone"]').fill(buyer.phone)
  await form.locator('[name="street"]').fill(buyer.street)
  await form.locator('[name="province"]').selectOption(buyer.provinceCode)
  await page.getByRole("button", { name: t("checkout_show_communes") }).click()
  await expect(form.locator('[name="name"]'), "nothing typed is lost").toHaveValue(buyer.name)
  await expect(form.locator('[name="street"]')).toHaveValue(buyer.street)
  await form.locator('[name="commune"]').selectOption(buyer.communeCode)
  await page.getByRole("button", { name: t("checkout_show_communes") }).click()
  const order = form.locator('button[value="order"]:visible')
  // A busy shop asks to press again, which places the order once.
  await expect(async () => {
    await order.click()
    await page.waitForURL(/\/don-hang\//, { timeout: 25_000 })
  }).toPass({ timeout: 60_000 })
  await expect(page.getByRole("main")).toContainText(goods.title)
})
