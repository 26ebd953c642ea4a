import { chromium } from "@playwright/test"
import { ensureBrowser, projectState } from "@ocop/local-services"
import { resolve } from "node:path"

import { expect, test } from "../support/fixtures.ts"
import { openPage } from "../support/shopper.ts"

test("back and forward inside the shop make no requests", async ({ page }) => {
  await openPage(page, "/san-pham")
  const heading = page.getByRole("heading", { level: 1 })
  const list = (await heading.textContent()) ?? ""
  await page.locator('main article a[href*="/san-pham/"]').first().click()
  await page.waitForURL(/\/san-pham\/[a-z0-9-]+$/)
  // The address changes before the page does.
  await expect(heading).not.toHaveText(list)
  const title = (await heading.textContent()) ?? ""
  await page.waitForLoadState("networkidle")
  const asked: string[] = []
  page.on("request", (request) => {
    if (["document", "fetch", "xhr", "script"].includes(request.resourceType())) asked.push(request.url())
  })
  await page.goBack()
  await expect(heading).toHaveText(list)
  await expect(page.locator("main article").nth(5)).toBeVisible()
  await page.goForward()
  await expect(heading).toHaveText(title)
  expect(asked).toEqual([])
})

test("going back from another page restores pages from the back-forward cache", async ({ shop }) => {
  const root = resolve(import.meta.dirname, "../..")
  const executablePath = await ensureBrowser({
    root,
    state: projectState(root),
    env: process.env,
    note: () => undefined,
  })
  // Playwright switches the browser's cache of pages off; readers have it.
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox"],
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  })
  try {
    const page = await browser.newPage()
    await page.addInitScript(() => {
      addEventListener("pageshow", (event) => Object.assign(window, { fromCache: event.persisted }))
    })
    for (const path of ["/", "/san-pham", "/nha-san-xuat", "/ve-chung-toi"]) {
      await openPage(page, shop.storefrontUrl + path)
      await page.goto(`${shop.storefrontUrl}/quy-che`)
      await page.goBack({ waitUntil: "commit" })
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { fromCache?: boolean }).fromCache), {
          message: path,
        })
        .toBe(true)
    }
  } finally {
    await browser.close()
  }
})
