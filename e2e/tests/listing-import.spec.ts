import { buildXlsx, type TestCell } from "@ocop/recognition-list/testing"
import { signInAsProducer } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import { succeeded } from "../support/api.ts"
import { createProducer } from "../support/own-producer.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"

test.use({ viewport: { width: 360, height: 740 } })

const HEADINGS = ["Tên sản phẩm", "Bộ sản phẩm", "Giá bán (đồng)", "Khối lượng (gam)", "Tồn tại nhà"]
const BAD: readonly (readonly TestCell[])[] = [
  ["Không có bộ", null, 50_000, 100, 1],
  ["Bộ không có thật", "99", 50_000, 100, 1],
  ["Giá là chữ", "22", "hỏi chủ", 100, 1],
  ["Giá quá nhỏ", "22", 1, 100, 1],
]

test("a workbook of 300 rows is checked on a phone: 12 are rejected, 288 become listings", async ({
  page,
  shop,
  t,
  pattern,
}) => {
  const rows: (readonly TestCell[])[] = Array.from({ length: 288 }, (_, index) => [
    `Khăn nhập ${index + 1}`,
    "22",
    350_000,
    300,
    5,
  ])
  for (let index = 0; index < 12; index += 1) rows.splice(10 + index * 24, 0, BAD[index % BAD.length]!)
  const producer = await createProducer(shop)
  const listed = async () => {
    const { counts } = await succeeded(producer.api.call("listOwnListings", {}))
    return Object.values(counts).reduce((sum, count) => sum + count, 0)
  }
  await signInAsProducer(page, { t }, producer.owner)
  await page.getByRole("link", { name: t("listing_nav"), exact: true }).click()
  await page.getByRole("link", { name: t("listing_import_open"), exact: true }).click()

  const template = page.waitForEvent("download")
  await page.getByRole("button", { name: t("listing_import_template"), exact: true }).click()
  expect((await template).suggestedFilename()).toBe("mau-san-pham.xlsx")

  await page.getByLabel(t("listing_import_choose"), { exact: true }).setInputFiles({
    name: "ba-tram-dong.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: buildXlsx([{ name: "S", rows: [HEADINGS, ...rows] }]),
  })
  await expect(page.getByRole("heading", { name: "ba-tram-dong.xlsx" })).toBeVisible()
  await expect(
    page.getByRole("heading", { name: t("listing_import_bad_rows", { count: "12" }) }),
  ).toBeVisible()
  expect(await listed()).toBe(0)
  await expectFitsScreenAndAccessible(page)
  const report = page.waitForEvent("download")
  await page.getByRole("button", { name: t("listing_import_report"), exact: true }).click()
  expect((await report).suggestedFilename()).toBe("dong-loi.xlsx")

  await page.getByRole("button", { name: pattern("listing_import_confirm") }).click()
  await expect(page.getByText(t("listing_import_done_text"))).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(t("listing_import_progress", { applied: "288", due: "288" }))).toBeVisible()
  expect(await listed()).toBe(288)
})
