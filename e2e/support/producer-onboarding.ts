import { expect, type Browser, type Page } from "@playwright/test"

import { accountOf } from "./desk.ts"
import { serious, sideways } from "./looks.ts"
import type { ShopAddresses } from "./shop.ts"
import type { Speaker } from "./steps.ts"

/** A photo of a paper, as far as a test needs one: one white point. */
export const PHOTO_OF_PAPER = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
)
const PASSWORD = "mot cau de nho"

/** Makes an account from the door of the producers' office. @returns the name that signs in */
export async function signUp(page: Page, { t }: Pick<Speaker, "t">, person: string): Promise<string> {
  const name = `${Date.now()}${Math.floor(Math.random() * 1000)}@example.vn`
  await page.goto("/kenh-ban")
  await page.getByRole("link", { name: t("onb_sell_title") }).click()
  await expect(page.getByRole("heading", { name: t("onb_sell_title") })).toBeVisible()
  expect(await serious(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  await page.getByLabel(t("desk_person_name")).fill(person)
  await page.getByLabel(t("desk_sign_in_name")).fill(name)
  await page.getByLabel(t("desk_password")).fill(PASSWORD)
  await page.getByRole("button", { name: t("desk_register"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("desk_hello", { name: person }) })).toBeVisible()
  return name
}

/** The officer of Lào Cai before the list of producers, on the wide screen of an office. */
export async function officerPage(
  browser: Browser,
  shop: ShopAddresses,
  { t }: Pick<Speaker, "t">,
): Promise<Page> {
  const account = accountOf(shop, "canbo.laocai@")
  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${shop.storefrontUrl}/van-phong/chu-the`)
  await page.getByLabel(t("office_email")).fill(account.email)
  await page.getByLabel(t("office_password")).fill(account.password)
  await page.getByRole("button", { name: t("office_sign_in"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("onb_office_title") })).toBeVisible()
  return page
}
