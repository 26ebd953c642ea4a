import { goodsAtPoint, managerOf, POINT } from "../support/point-of-sale.ts"
import { expect, test } from "../support/fixtures.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"

test.use({ viewport: { width: 360, height: 740 } })

test("a manager uploads a stock list on a phone, sees its effect, and applies it", async ({
  page,
  shop,
  database,
  t,
  pattern,
}) => {
  test.slow()
  const [goods] = await goodsAtPoint(database, 1)
  const { itemId } = goods!
  const code = "8934563990015"
  await database.query(
    `update product_variant set barcode = $2 where id in
       (select variant_id from product_variant_inventory_item where inventory_item_id = $1)`,
    [itemId, code],
  )
  const stocked = async (): Promise<number> => {
    const [row] = await database.query<{ stocked: number }>(
      `select level.stocked_quantity::int as stocked from inventory_level level
         join sales_point point on point.stock_location_id = level.location_id
        where point.handle = $1 and level.inventory_item_id = $2`,
      [POINT, itemId],
    )
    return row!.stocked
  }
  const before = await stocked()
  const manager = managerOf(shop)
  await page.goto("/diem-ban-hang/hang-hoa")
  await page.getByLabel(t("point_office_email")).fill(manager.email)
  await page.getByLabel(t("point_office_password")).fill(manager.password)
  await page.getByRole("button", { name: t("point_office_sign_in"), exact: true }).click()
  await page.getByRole("link", { name: t("slist_title"), exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: t("slist_title") })).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  const template = page.waitForEvent("download")
  await page.getByRole("button", { name: t("slist_template"), exact: true }).click()
  expect((await template).suggestedFilename()).toBe("danh-sach-hang.xlsx")

  const send = (text: string) =>
    page
      .getByLabel(t("slist_choose"), { exact: true })
      .setInputFiles({ name: "nhan-hang-thang-11.csv", mimeType: "text/csv", buffer: Buffer.from(text) })
  await send("Tên;Giá\nMật ong;3")
  await expect(page.getByRole("alert")).toContainText("Mã hàng")
  await send(
    `\uFEFFMã hàng;Tên hàng;Số lượng;Số lô;Hạn dùng\n${code};Hàng;7;L11;30/06/2027\nla-lam;Hàng lạ;3;;\n`,
  )
  await expect(page.getByRole("heading", { name: "nhan-hang-thang-11.csv" })).toBeVisible()
  await expect(page.getByRole("heading", { name: t("slist_bad_rows", { count: "1" }) })).toBeVisible()
  await expect(page.getByText(String(before + 7), { exact: true })).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  expect(await stocked()).toBe(before)
  await page.getByRole("button", { name: pattern("slist_apply") }).click()
  await expect(page.getByText(t("slist_applied_text", { count: "1" }))).toBeVisible()
  expect(await stocked()).toBe(before + 7)
  await page.getByRole("button", { name: new RegExp(t("slist_title")) }).click()
  await expect(page.getByRole("button", { name: /nhan-hang-thang-11\.csv/ })).toContainText(
    t("slist_applied"),
  )
})
