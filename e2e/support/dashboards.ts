import { expect, type Browser, type Page } from "@playwright/test"

import { demoAccount, type Account } from "./api.ts"
import type { Localised } from "./messages.ts"
import type { ShopAddresses } from "./shop.ts"

type Texts = Pick<Localised, "t">

/** @param section path below the producer dashboard, with its slash */
export async function signInAsProducer(
  page: Page,
  { t }: Texts,
  account: Account,
  section = "",
): Promise<void> {
  await page.goto(`/kenh-ban${section}`)
  await page.getByLabel(t("producer_dashboard_sign_in_name")).fill(account.email)
  await page.getByLabel(t("producer_dashboard_password")).fill(account.password)
  await page.getByRole("button", { name: t("producer_dashboard_sign_in"), exact: true }).click()
}

/** @param section path below the sales-point dashboard, with its slash */
export async function signInAsPointManager(
  page: Page,
  { t }: Texts,
  account: Account,
  section = "",
): Promise<void> {
  await page.goto(`/diem-ban-hang${section}`)
  await page.getByLabel(t("point_office_email")).fill(account.email)
  await page.getByLabel(t("point_office_password")).fill(account.password)
  await page.getByRole("button", { name: t("point_office_sign_in"), exact: true }).click()
}

/** @param section path below the officer dashboard, with its slash */
export async function signInAsOfficer(
  page: Page,
  { t }: Texts,
  account: Account,
  section: string,
): Promise<void> {
  await page.goto(`/van-phong${section}`)
  await page.getByLabel(t("officer_dashboard_email")).fill(account.email)
  await page.getByLabel(t("officer_dashboard_password")).fill(account.password)
  await page.getByRole("button", { name: t("officer_dashboard_sign_in"), exact: true }).click()
}

/** The officer of Lào Cai with the list of producers, on a wide screen. The caller closes the page's context. */
export async function openOfficerPage(browser: Browser, shop: ShopAddresses, { t }: Texts): Promise<Page> {
  const context = await browser.newContext({
    baseURL: shop.storefrontUrl,
    locale: "vi-VN",
    viewport: { width: 1280, height: 800 },
  })
  const page = await context.newPage()
  await signInAsOfficer(page, { t }, demoAccount(shop, "canbo.laocai@"), "/chu-the")
  await expect(page.getByRole("heading", { name: t("onboarding_office_title") })).toBeVisible()
  return page
}
