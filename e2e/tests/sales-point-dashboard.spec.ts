import { succeeded } from "../support/api.ts"
import { signInAsPointManager } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import { producerWithGoods } from "../support/own-producer.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"
import { createTerminal, receiveGoods, salesPoint, stockAtPoint } from "../support/sales-points.ts"

test("a manager sees the day, assigns a stock discrepancy, and resolves it with its cause", async ({
  page,
  shop,
  database,
  t,
  pattern,
}, info) => {
  const point = await salesPoint(shop, "dashboard")
  const sender = await salesPoint(shop, "dashboardSender")
  const { goods } = await producerWithGoods(shop)
  const inFiveDays = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await receiveGoods(sender, [{ code: goods.handle, quantity: 10 }])
  await receiveGoods(point, [
    { code: goods.handle, quantity: 3, lot: { code: "L-CUOI", expiresOn: inFiveDays } },
  ])
  // Six pieces are sent to the point and four arrive.
  const { itemId } = await stockAtPoint(sender, goods.handle)
  const [from, to] = [await createTerminal(shop, sender), await createTerminal(shop, point)]
  const transferKey = await from.send({
    kind: "transfer_send",
    payload: { toPointId: point.id, lines: [{ itemId, quantity: 6 }] },
  })
  await to.send({ kind: "transfer_receive", payload: { transferKey, lines: [{ itemId, quantity: 4 }] } })
  const { discrepancies } = await succeeded(point.api.call("listPointDiscrepancies", {}))
  const discrepancy = discrepancies.find(({ title }) => title?.includes(goods.title))!
  expect(discrepancy).toMatchObject({ reason: "transfer", shortfall: 2, remaining: 2 })

  const expectFitsPhoneAndDesktop = async (name: string) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await expectFitsScreenAndAccessible(page)
      await page.screenshot({ path: info.outputPath(`${name}-${width}.png`), fullPage: true })
    }
  }
  await signInAsPointManager(page, { t }, point.manager)
  await expect(page.getByText(t("point_business_day_turnover"), { exact: true })).toBeVisible()
  await expect(page.getByText(pattern("point_business_day_discrepancies_text"))).toBeVisible()
  await expectFitsPhoneAndDesktop("day")

  await page.getByRole("link", { name: t("point_business_day_ending_lots"), exact: true }).click()
  await expect(page.getByText(t("point_business_ending_lot", { lot: "L-CUOI" }))).toBeVisible()
  await expectFitsPhoneAndDesktop("goods")

  await page
    .getByRole("link", { name: t("point_business_nav_discrepancies"), exact: true })
    .first()
    .click()
  const row = page.locator("li", { hasText: t("point_business_reason_transfer") })
  await expect(row.getByText(t("point_business_owner_nobody"))).toBeVisible()
  await row.getByRole("button", { name: t("point_business_owner_give"), exact: true }).click()
  await expect(row.getByText(pattern("point_business_owner"))).toBeVisible()
  await expectFitsPhoneAndDesktop("differences")
  await row.getByRole("button", { name: t("point_business_resolve"), exact: true }).click()
  await row.getByLabel(t("point_business_resolve_note")).fill("Hai lọ vỡ trên đường")
  await row.getByRole("button", { name: t("point_business_resolve_close"), exact: true }).click()
  await expect(page.locator("li", { hasText: t("point_business_reason_transfer") })).toHaveCount(0)
  expect(
    await database.query("select status, note from stock_discrepancy where id = $1", [discrepancy.id]),
  ).toEqual([{ status: "resolved", note: "Hai lọ vỡ trên đường" }])
})
