import { catalogueOf } from "../support/catalogue.ts"
import { expect, waitForHydration, test } from "../support/fixtures.ts"
import { dongPattern } from "../support/money.ts"
import { addToBasket, buyer, fillCheckout, openPage, placeOrder } from "../support/shopper.ts"

test("a guest searches without diacritics, sees the certificate, and buys from two producers", async ({
  page,
  browser,
  shop,
  language,
  pageErrors,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const catalogue = catalogueOf(shop)
  const goods = await catalogue.goodsOfDifferentProducers(12)
  const starred = goods.find((item) => item.communeCode !== null && item.provinceCode !== null)!
  const other = goods.find((item) => item.producer.id !== starred.producer.id)!

  await test.step("search without diacritics", async () => {
    await openPage(page, path("/"))
    const box = page.getByRole("searchbox", { name: t("nav_search_label") }).first()
    await box.fill("mien dong")
    await box.press("Enter")
    await page.waitForURL("**/san-pham?q=mien**")
    await expect(page.getByRole("link", { name: /^Miến dong/ }).first()).toBeVisible()
  })

  await test.step("filter by star, province and commune", async () => {
    await openPage(page, path("/san-pham"))
    const active = page.getByRole("list", { name: t("browse_active_filters") }).getByRole("link")
    for (const [key, value, activeLinks] of [
      ["sao", String(starred.starPeriod!.star), 1],
      // From two filters on there is a link that removes all.
      ["tinh", starred.provinceCode!, 3],
      ["xa", starred.communeCode!, 4],
    ] as const) {
      const filters = page.getByRole("region", { name: t("browse_filters") })
      if (!(await filters.isVisible())) {
        await page
          .getByRole("button", { name: t("browse_filters") })
          .first()
          .click()
      }
      const option = filters.locator(`a[href*="${key}=${value}"]`).first()
      if (!(await option.isVisible())) {
        const group = filters
          .locator("details details")
          .filter({ has: page.locator(`a[href*="${key}=${value}"]`) })
        await group.first().locator("> summary").click()
      }
      await option.click()
      await page.waitForURL(new RegExp(`[?&]${key}=${value}`))
      // The address changes before the page, whose links add the next filter to the chosen ones.
      await expect(active).toHaveCount(activeLinks)
    }
    await page.keyboard.press("Escape")
  })

  await test.step("open it and see the certificate behind the star", async () => {
    await page.locator(`a[href$="/san-pham/${starred.handle}"]`).first().click()
    await expect(page.getByRole("heading", { level: 1, name: starred.title })).toBeVisible()
    const period = starred.starPeriod!
    const main = page.getByRole("main")
    if (period.decisionNumber) await expect(main).toContainText(period.decisionNumber)
    if (period.decisionDate) {
      const [year, month, day] = period.decisionDate.split("-")
      await expect(main).toContainText(`${day}/${month}/${year}`)
    }
    await expect(main.getByText(pattern("product_star_until")).first()).toBeVisible()
    await expect(main.getByText(/\d{2}\/\d{2}\/20\d{2}/).first()).toBeVisible()
  })

  await test.step("put goods of two producers into the basket", async () => {
    await addToBasket(page, texts, starred.handle, 2)
    await addToBasket(page, texts, other.handle)
    await page.getByRole("link", { name: t("basket_see") }).click()
    await page.waitForURL(`**${path("/gio-hang")}*`)
    await expect(page.getByRole("heading", { level: 2, name: starred.producer.name })).toBeVisible()
    await expect(page.getByRole("heading", { level: 2, name: other.producer.name })).toBeVisible()
    await expect(page.getByText(dongPattern(starred.price * 2 + other.price)).first()).toBeVisible()
  })

  const address = await test.step("order as a guest, cash on delivery", async () => {
    await waitForHydration(page)
    await page.getByRole("link", { name: t("basket_to_order") }).click()
    await page.waitForURL(`**${path("/dat-hang")}*`)
    await fillCheckout(page, texts, buyer)
    return placeOrder(page, texts)
  })

  const code = await test.step("the order's page names both producers and the code", async () => {
    const main = page.getByRole("main")
    await expect(main.getByText(t("order_code"), { exact: true })).toBeVisible()
    await expect(main).toContainText(starred.producer.name)
    await expect(main).toContainText(other.producer.name)
    await expect(main).toContainText(starred.title)
    const text = await main.innerText()
    expect(text, "the phone number is masked").not.toContain("0912345678")
    const found = /\bOC\d{1,10}[A-Z0-9]\b/.exec(text)?.[0]
    expect(found, "an order code").toBeTruthy()
    return found!
  })

  await test.step("the link opens for another reader, and the page stays out of search engines", async () => {
    const fresh = await browser.newContext({ baseURL: shop.storefrontUrl })
    const another = await fresh.newPage()
    const response = await another.goto(address.replace(/\?.*$/, ""))
    expect(response?.status()).toBe(200)
    expect(response?.headers()["cache-control"] ?? "").toContain("no-store")
    await expect(another.getByRole("main")).toContainText(code)
    await expect(another.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/)
    await fresh.close()
  })

  await test.step("the basket is empty again and the order is found by phone and code", async () => {
    await openPage(page, path("/gio-hang"))
    await expect(page.getByText(t("basket_empty_title"))).toBeVisible()
    const fresh = await browser.newContext({ baseURL: shop.storefrontUrl })
    const another = await fresh.newPage()
    await openPage(another, path("/tra-cuu"))
    const form = another.getByRole("main").locator("form")
    await form.locator('input[type="tel"]').fill("+84 912 345 678")
    await form.locator('input[name="code"]').fill(code.toLowerCase())
    await form.getByRole("button", { name: t("lookup_submit") }).click()
    await another.waitForURL(`**${path("/don-hang/")}*`)
    await expect(another.getByRole("main")).toContainText(starred.producer.name, { timeout: 15_000 })
    await fresh.close()
  })

  expect(await page.locator("html").getAttribute("lang")).toBe(language)
  expect(pageErrors).toEqual([])
})
