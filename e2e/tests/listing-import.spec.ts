import { buildXlsx, type TestCell } from "@ocop/recognition-list/testing"
import { accountOf, producerOf, signIn } from "../support/desk.ts"
import { expect, test } from "../support/fixtures.ts"
import { serious } from "../support/looks.ts"

test.use({ viewport: { width: 360, height: 740 } })

const HEADINGS = ["Tên sản phẩm", "Bộ sản phẩm", "Giá bán (đồng)", "Khối lượng (gam)", "Tồn tại nhà"]
const BAD: readonly (readonly TestCell[])[] = [
  ["Không có bộ", null, 50_000, 100, 1],
  ["Bộ không có thật", "99", 50_000, 100, 1],
  ["Giá là chữ", "22", "hỏi chủ", 100, 1],
  ["Giá quá nhỏ", "22", 1, 100, 1],
]

test("a workbook of 300 rows is checked, 12 stay out, 288 are made, on a phone", async ({
  page,
  shop,
  database,
  t,
  pattern,
}) => {
  test.slow()
  const rows: (readonly TestCell[])[] = Array.from({ length: 288 }, (_, index) => [
    `Khăn nhập ${index + 1}`,
    "22",
    350_000,
    300,
    5,
  ])
  for (let index = 0; index < 12; index += 1) rows.splice(10 + index * 24, 0, BAD[index % BAD.length]!)
  const count = async () => {
    const [row] = await database.query<{ count: number }>(
      "select count(*)::int as count from product where title like 'Khăn nhập %' and deleted_at is null",
    )
    return row!.count
  }
  await signIn(page, { t }, accountOf(shop, "chucoso@"))
  const producer = await producerOf(database)
  await page.getByRole("button", { name: new RegExp(producer.name) }).click()
  await page.getByRole("link", { name: t("lst_nav"), exact: true }).click()
  await page.getByRole("link", { name: t("lf_open"), exact: true }).click()

  const template = page.waitForEvent("download")
  await page.getByRole("button", { name: t("lf_template"), exact: true }).click()
  expect((await template).suggestedFilename()).toBe("mau-san-pham.xlsx")

  await page.getByLabel(t("lf_choose"), { exact: true }).setInputFiles({
    name: "ba-tram-dong.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: buildXlsx([{ name: "S", rows: [HEADINGS, ...rows] }]),
  })
  await expect(page.getByRole("heading", { name: "ba-tram-dong.xlsx" })).toBeVisible()
  await expect(page.getByRole("heading", { name: t("lf_bad_rows", { count: "12" }) })).toBeVisible()
  expect(await count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await serious(page)).toEqual([])
  const report = page.waitForEvent("download")
  await page.getByRole("button", { name: t("lf_report"), exact: true }).click()
  expect((await report).suggestedFilename()).toBe("dong-loi.xlsx")

  await page.getByRole("button", { name: pattern("lf_confirm") }).click()
  await expect(page.getByText(t("lf_done_text"))).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(t("lf_progress", { applied: "288", due: "288" }))).toBeVisible()
  expect(await count()).toBe(288)
})
