import { expect, type Page } from "@playwright/test"

import { waitForHydration } from "./fixtures.ts"
import type { Localised } from "./messages.ts"

/** Opens a page and waits until its scripts run. */
export async function openPage(page: Page, address: string): Promise<void> {
  const response = await page.goto(address)
  expect(response?.status(), address).toBe(200)
  await waitForHydration(page)
}

/** Adds goods to the basket on their own page, and waits until the page confirms it. */
export async function addToBasket(
  page: Page,
  { t, path }: Pick<Localised, "t" | "path">,
  handle: string,
  quantity = 1,
): Promise<void> {
  await openPage(page, path(`/san-pham/${handle}`))
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

/** Fills the checkout as a guest and waits until the button shows the total with delivery. */
export async function fillCheckout(
  page: Page,
  { t, pattern }: Pick<Localised, "t" | "pattern">,
  who: Buyer,
): Promise<void> {
  await waitForHydration(page)
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(who.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(who.phone)
  await page.getByLabel(t("place_province"), { exact: true }).selectOption(who.provinceCode)
  await page.getByLabel(t("place_commune"), { exact: true }).selectOption(who.communeCode)
  await page.getByLabel(t("checkout_street"), { exact: true }).fill(who.street)
  await expect(page.getByRole("button", { name: pattern("checkout_order_total") })).toBeVisible()
}

/** Places the order of a filled checkout. @returns the address of the buyer's page of the order */
export async function placeOrder(
  page: Page,
  { pattern, path }: Pick<Localised, "pattern" | "path">,
): Promise<string> {
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/don-hang/")}**`)
  return page.url()
}

/** Orders one piece as a guest, to be paid in cash on delivery. @returns the address of the buyer's page of the order */
export async function orderOnePiece(page: Page, texts: Localised, handle: string): Promise<string> {
  await addToBasket(page, texts, handle)
  await openPage(page, texts.path("/dat-hang"))
  await fillCheckout(page, texts, buyer)
  return placeOrder(page, texts)
}
