import { goodsAtPoint, managerOf, POINT } from "../support/point-of-sale.ts"
import { expect, test } from "../support/fixtures.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"

const DIFFERENCE = "sdis_01HZZZZZZZZZZZZZZZZZZZZZZD"

test("a manager sees the day, assigns a stock discrepancy, and resolves it with its cause", async ({
  page,
  shop,
  database,
  t,
  pattern,
}, info) => {
  test.slow()
  const [goods] = await goodsAtPoint(database, 1)
  const { itemId } = goods!
  await database.query(
    `insert into stock_discrepancy (id, inventory_item_id, location_id, shortfall, remaining, reason, due_at)
     select $1, $2, stock_location_id, 2, 2, 'transfer', now() - interval '1 hour' from sales_point where handle = $3`,
    [DIFFERENCE, itemId, POINT],
  )
  await database.query(
    `insert into stock_lot (id, inventory_item_id, location_id, code, expires_on, quantity)
     select 'slot_day', $1, stock_location_id, 'L-CUOI', current_date + 5, 3 from sales_point where handle = $2`,
    [itemId, POINT],
  )
  const look = async (name: string) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await expectFitsScreenAndAccessible(page)
      await page.screenshot({ path: info.outputPath(`${name}-${width}.png`), fullPage: true })
    }
  }
  try {
    const manager = managerOf(shop)
    await page.goto("/diem-ban-hang")
    await page.getByLabel(t("point_office_email")).fill(manager.email)
    await page.getByLabel(t("point_office_password")).fill(manager.password)
    await page.getByRole("button", { name: t("point_office_sign_in"), exact: true }).click()
    await expect(page.getByText(t("pb_day_turnover"), { exact: true })).toBeVisible()
    await expect(page.getByText(pattern("pb_day_discrepancies_text"))).toBeVisible()
    await look("day")

    await page.getByRole("link", { name: t("pb_day_ending_lots"), exact: true }).click()
    await expect(page.getByText(t("pb_ending_lot", { lot: "L-CUOI" }))).toBeVisible()
    await look("goods")

    await page
      .getByRole("link", { name: t("pb_nav_discrepancies"), exact: true })
      .first()
      .click()
    const row = page.locator("li", { hasText: t("pb_reason_transfer") }).first()
    await expect(row.getByText(t("pb_owner_nobody"))).toBeVisible()
    await row.getByRole("button", { name: t("pb_owner_give"), exact: true }).click()
    await expect(row.getByText(pattern("pb_owner"))).toBeVisible()
    await look("differences")
    await row.getByRole("button", { name: t("pb_resolve"), exact: true }).click()
    await row.getByLabel(t("pb_resolve_note")).fill("Hai lọ vỡ trên đường")
    await row.getByRole("button", { name: t("pb_resolve_close"), exact: true }).click()
    await expect(page.locator("li", { hasText: t("pb_reason_transfer") })).toHaveCount(0)
    expect(
      await database.query("select status, note from stock_discrepancy where id = $1", [DIFFERENCE]),
    ).toEqual([{ status: "resolved", note: "Hai lọ vỡ trên đường" }])
  } finally {
    await database.query("delete from stock_lot where id = 'slot_day'")
    await database.query("delete from stock_discrepancy where id = $1", [DIFFERENCE])
  }
})
