import { expect, waitForHydration, test } from "../support/fixtures.ts"
import { expectNoHorizontalScroll } from "../support/page-checks.ts"
import { openPage } from "../support/shopper.ts"

test("search ignores diacritics, word order and typing errors", async ({ page, path }) => {
  for (const typed of ["mien dong", "miến dong", "MIEN DONG", "dong mien", "mien dogn"]) {
    await page.goto(`${path("/san-pham")}?q=${encodeURIComponent(typed)}`)
    await expect(page.getByRole("link", { name: /^Miến dong/ }).first(), typed).toBeVisible()
  }
})

test("going back restores the list and its scroll position", async ({ page, path }) => {
  await openPage(page, path("/san-pham"))
  const card = page.locator('main article a[href*="/san-pham/"]').nth(9)
  await card.scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => window.scrollY)
  expect(before).toBeGreaterThan(200)
  await card.click()
  await page.waitForURL(/\/san-pham\/[a-z0-9-]+$/)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(50)
  await page.goBack()
  await page.waitForURL(/\/san-pham$/)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 60)
  expect(await page.evaluate(() => window.scrollY)).toBeLessThan(before + 60)
})

test("an unknown address answers 404 and suggests similar products", async ({ page, path, t }) => {
  for (const address of [
    "/san-pham/mien-dong-khong-he-co",
    "/nha-san-xuat/khong-he-co",
    "/diem-ban/khong-he-co",
    "/mien-dong",
    "/san-pham/%E0%A4%A",
  ]) {
    const response = await page.goto(path(address))
    expect(response?.status(), address).toBe(404)
    await expect(page.getByRole("heading", { level: 1, name: t("ui_not_found_title") })).toBeVisible()
    expect(await page.title(), address).not.toBe("")
  }
  await page.goto(path("/san-pham/mien-dong-khong-he-co"))
  await expect(page.getByText(t("ui_suggestions"))).toBeVisible()
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /Miến dong/ })
      .first(),
  ).toBeVisible()
})

test("sorting, price range and paging are in the address, which reproduces the page", async ({
  page,
  path,
}) => {
  await openPage(page, `${path("/san-pham")}?gia=20000-60000&sap-xep=gia-tang`)
  const prices = async () =>
    (await page.locator("main article").allInnerTexts()).flatMap((text) => {
      const found = /([\d.]+)\s*₫/.exec(text)?.[1]
      return found ? [Number(found.replaceAll(".", ""))] : []
    })
  const shown = await prices()
  expect(shown.length).toBeGreaterThan(3)
  expect(shown.toSorted((a, b) => a - b)).toEqual(shown)
  expect(shown[0]).toBeGreaterThanOrEqual(20_000)
  expect(shown.at(-1)).toBeLessThanOrEqual(60_000)

  await page.goto(path("/san-pham"))
  await waitForHydration(page)
  const first = await page.locator("main article h3").first().innerText()
  await page.locator('main a[href*="trang=2"]').first().click()
  await page.waitForURL(/trang=2/)
  await expect(page.locator("main article h3").first()).not.toHaveText(first)
})

test("no page scrolls horizontally", async ({ page, path }) => {
  for (const address of [
    "/",
    "/san-pham",
    "/nha-san-xuat",
    "/diem-ban",
    "/gio-hang",
    "/tra-cuu",
    "/quy-che",
  ]) {
    await page.goto(path(address))
    await expectNoHorizontalScroll(page, address)
  }
})
