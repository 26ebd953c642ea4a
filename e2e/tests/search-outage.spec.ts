import { expect, test } from "../support/fixtures.ts"

// The search engine stops for the whole shop: no other test runs meanwhile.
test.describe.configure({ lock: "-exclusive-" })

test("without the search engine the shop falls back to simple search, and recovers by itself", async ({
  page,
  shop,
  switchSearch,
  t,
}, info) => {
  test.skip(!shop.hasSearchEngine, "no embedded search engine for this machine")
  /** An address that no page cache holds. */
  let count = Date.now()
  const uncached = (path: string): string => `${path}${path.includes("?") ? "&" : "?"}lan=${(count += 1)}`

  await page.goto(uncached("/san-pham"))
  await expect(page.getByText(t("browse_simple_mode"))).toHaveCount(0)
  const before = await page.locator("main article").count()
  try {
    await switchSearch("off")
    for (const path of ["/", "/san-pham", "/nha-san-xuat", "/diem-ban", "/en/san-pham"]) {
      const response = await page.goto(uncached(path))
      expect(response?.status(), path).toBe(200)
    }
    await page.goto(uncached("/san-pham"))
    await expect(page.getByText(t("browse_simple_mode"))).toBeVisible()
    expect(await page.locator("main article").count()).toBe(before)
    await page.locator('main a[href*="sao=4"]').first().click()
    await page.waitForURL(/sao=4/)
    expect(await page.locator("main article").count()).toBeGreaterThan(0)
    await page.goto(uncached("/san-pham?q=mien+dong"))
    const found = page.getByRole("link", { name: /^Miến dong/ }).first()
    await expect(found).toBeVisible()
    await found.click()
    await expect(page.getByRole("heading", { level: 1, name: /^Miến dong/ })).toBeVisible()
  } finally {
    await switchSearch("on")
  }
  const started = Date.now()
  await expect
    .poll(
      async () => {
        await page.goto(uncached("/san-pham"))
        return page.getByText(t("browse_simple_mode")).count()
      },
      { timeout: 40_000, intervals: [500] },
    )
    .toBe(0)
  info.annotations.push({ type: "measured", description: `recovered after ${Date.now() - started} ms` })
  expect(await page.locator("main article").count()).toBe(before)
})
