import { signInAsPointManager } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"
import { importRecognisedProduct } from "../support/recognised-goods.ts"
import { receiveGoods, salesPoint, stockAtPoint } from "../support/sales-points.ts"

test.use({ viewport: { width: 360, height: 740 } })

test("a manager uploads a stock list on a phone, sees its effect, and applies it", async ({
  page,
  shop,
  t,
  pattern,
}) => {
  const point = await salesPoint(shop, "stockList")
  const goods = await importRecognisedProduct(shop)
  const { barcode, handle } = goods
  const before = 12
  await receiveGoods(point, [{ code: barcode, quantity: before }])
  const stocked = async (): Promise<number> => (await stockAtPoint(point, handle)).stocked
  await signInAsPointManager(page, { t }, point.manager, "/hang-hoa")
  await page.getByRole("link", { name: t("stock_list_title"), exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: t("stock_list_title") })).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  const template = page.waitForEvent("download")
  await page.getByRole("button", { name: t("stock_list_template"), exact: true }).click()
  expect((await template).suggestedFilename()).toBe("danh-sach-hang.xlsx")

  const send = (text: string) =>
    page
      .getByLabel(t("stock_list_choose"), { exact: true })
      .setInputFiles({ name: "nhan-hang-thang-11.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
  await send("Tên;Giá\nMật ong;3")
  await expect(page.getByRole("alert")).toContainText("Mã hàng")
  await send(
    `\uFEFFMã hàng;Tên hàng;Số lượng;Số lô;Hạn dùng\n${barcode};Hàng;7;L11;30/06/2027\nla-lam;Hàng lạ;3;;\n`,
  )
  await expect(page.getByRole("heading", { name: "nhan-hang-thang-11.csv" })).toBeVisible()
  await expect(page.getByRole("heading", { name: t("stock_list_bad_rows", { count: "1" }) })).toBeVisible()
  await expect(page.getByText(String(before + 7), { exact: true })).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  expect(await stocked()).toBe(before)
  await page.getByRole("button", { name: pattern("stock_list_apply") }).click()
  await expect(page.getByText(t("stock_list_applied_text", { count: "1" }))).toBeVisible()
  expect(await stocked()).toBe(before + 7)
  await page.getByRole("button", { name: new RegExp(t("stock_list_title")) }).click()
  await expect(page.getByRole("button", { name: /nhan-hang-thang-11\.csv/ }).first()).toContainText(
    t("stock_list_applied"),
  )
})
