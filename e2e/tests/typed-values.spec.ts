import type { Page } from "@playwright/test"

import { signInAsProducer } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import { createProducer } from "../support/own-producer.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"
import { uniqueWord } from "../support/unique.ts"

test.use({ viewport: { width: 360, height: 740 } })

/** Alcohol of the programme, whose label has both days and percents. */
const SPIRITS = "14"

test("a producer types 120k, 1,5kg, 24 tháng and 45 %: the form shows how it reads them, and after a reload they are what was meant", async ({
  page,
  shop,
  t,
}) => {
  const { owner } = await createProducer(shop)
  const field = (name: string) => page.getByLabel(name, { exact: true })
  const read = (text: string) => page.getByText(`= ${text}`, { exact: true })
  const save = () => page.getByRole("button", { name: t("listing_save"), exact: true }).click()
  const title = `Rượu ngô ${uniqueWord()}`

  await signInAsProducer(page, { t }, owner, "/san-pham")
  await page.getByRole("link", { name: t("listing_new"), exact: true }).click()
  await field(t("listing_title")).fill(title)
  await field(t("listing_set")).selectOption(SPIRITS)
  await field(t("listing_price")).fill("120k")
  await expect(read("120.000 ₫")).toBeVisible()
  await field(t("listing_weight")).fill("1,5kg")
  await expect(read("1,5 kg")).toBeVisible()
  await field(t("listing_stock")).fill("2 chục")
  await expect(read("20")).toBeVisible()
  await field(t("listing_label_shelf_life")).fill("24 tháng")
  await expect(page.getByText("= 730 ngày (24 tháng)")).toBeVisible()
  await field(t("listing_label_alcohol")).fill("45 độ")
  await expect(read("45 %")).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  await save()
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible()

  await page.reload()
  await expectStored(page, t, { price: "120.000", weight: "1.500", days: "730", percent: "45" })

  await field(t("listing_price")).first().fill("120,5")
  await field(t("listing_weight")).first().fill("500 ml")
  await save()
  await expect(page.getByText(/Giá này có hai cách hiểu/)).toBeVisible()
  await expect(page.getByText(/Đây là thể tích/)).toBeVisible()
  await expect(field(t("listing_price")).first()).toHaveValue("120,5")
  await expect(page.getByText(t("listing_saved"), { exact: true })).toHaveCount(0)
  await expectFitsScreenAndAccessible(page)
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await expectStored(page, t, { price: "120.000", weight: "1.500", days: "730", percent: "45" })
})

async function expectStored(
  page: Page,
  t: (key: string) => string,
  { price, weight, days, percent }: Readonly<Record<"price" | "weight" | "days" | "percent", string>>,
): Promise<void> {
  const field = (name: string) => page.getByLabel(name, { exact: true }).first()
  await expect(field(t("listing_price"))).toHaveValue(price)
  await expect(field(t("listing_weight"))).toHaveValue(weight)
  await expect(field(t("listing_label_shelf_life"))).toHaveValue(days)
  await expect(field(t("listing_label_alcohol"))).toHaveValue(percent)
}
