import { expect, type Page } from "@playwright/test"

import type { Account } from "./api.ts"
import type { Localised } from "./messages.ts"
import { expectFitsScreenAndAccessible } from "./page-checks.ts"
import { uniqueWord } from "./unique.ts"

/** A photo of a paper, as far as a test needs one: one white point. */
export const PHOTO_OF_PAPER = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
  "base64",
)
const PASSWORD = "mot cau de nho"

/** Makes an account on the sign-up page of the producer dashboard. */
export async function signUp(page: Page, { t }: Pick<Localised, "t">, person: string): Promise<Account> {
  const email = `${uniqueWord()}@example.vn`
  await page.goto("/kenh-ban")
  await page.getByRole("link", { name: t("onboarding_sell_title") }).click()
  await expect(page.getByRole("heading", { name: t("onboarding_sell_title") })).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  await page.getByLabel(t("producer_dashboard_person_name")).fill(person)
  await page.getByLabel(t("producer_dashboard_sign_in_name")).fill(email)
  await page.getByLabel(t("producer_dashboard_password")).fill(PASSWORD)
  await page.getByRole("button", { name: t("producer_dashboard_register"), exact: true }).click()
  await expect(
    page.getByRole("heading", { name: t("producer_dashboard_hello", { name: person }) }),
  ).toBeVisible()
  return { email, password: PASSWORD }
}
