import { expect, type Page } from "@playwright/test"

import { hydrated } from "./fixtures.ts"

/** What a test knows about its project's language. */
export interface Speaker {
  readonly t: (key: string, values?: Record<string, string | number>) => string
  readonly pattern: (key: string) => RegExp
  readonly path: (vietnamese: string) => string
}

/** Opens a page and waits until its scripts run. */
export async function open(page: Page, address: string): Promise<void> {
  const response = await page.goto(address)
  expect(response?.status(), address).toBe(200)
  await hydrated(page)
}

/** Puts goods into the basket from their own page, and waits until the page says so. */
export async function putIntoBasket(
  page: Page,
  { t, path }: Pick<Speaker, "t" | "path">,
  handle: string,
  quantity = 1,
): Promise<void> {
  await open(page, path(`/san-pham/${handle}`))
  if (quantity !== 1) await page.getByLabel(t("product_quantity"), { exact: true }).fill(String(quantity))
  await page.getByRole("button", { name: t("product_add") }).click()
  await expect(page.getByText(t("basket_added"))).toBeVisible({ timeout: 20_000 })
}

export interface Buyer {
  readonly name: string
  readonly phone: string
  readonly street: string
  readonly provinceCode: string
  readonly communeCode: string
}

export const buyer: Buyer = {
  name: "Lò Thị Mai",
  phone: "0912 345 678",
  street: "Thôn Liên Hà 3, gần nhà văn hoá",
  provinceCode: "15",
  communeCode: "02947",
}

/** Fills the order's form as a guest and waits until the price of delivery stands on the button. */
export async function fillOrder(
  page: Page,
  { t, pattern }: Pick<Speaker, "t" | "pattern">,
  who: Buyer,
): Promise<void> {
  await hydrated(page)
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(who.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(who.phone)
  await page.getByLabel(t("place_province"), { exact: true }).selectOption(who.provinceCode)
  await page.getByLabel(t("place_commune"), { exact: true }).selectOption(who.communeCode)
  await page.getByLabel(t("checkout_street"), { exact: true }).fill(who.street)
  await expect(page.getByRole("button", { name: pattern("checkout_order_total") })).toBeVisible()
}
