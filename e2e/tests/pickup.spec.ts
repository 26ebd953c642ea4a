import { expect, hydrated, test, type Database } from "../support/fixtures.ts"
import { serious } from "../support/looks.ts"
import { buyer, open, putIntoBasket } from "../support/steps.ts"

test.use({ viewport: { width: 360, height: 740 } })

const FULL = "diem-ocop-sa-pa"
const SHORT = "diem-ocop-hoan-kiem"

/** Goods that lie at the first point, and whether they lie at the second one too. */
async function goodsAt(database: Database, atSecond: boolean): Promise<string> {
  const at = (point: string) =>
    `select level.inventory_item_id from inventory_level level
       join sales_point point on point.stock_location_id = level.location_id
      where point.handle = '${point}' and level.deleted_at is null
        and level.stocked_quantity - level.reserved_quantity > 1`
  const [row] = await database.query<{ handle: string }>(
    `select product.handle from product
       join product_variant variant on variant.product_id = product.id
       join product_variant_inventory_item link on link.variant_id = variant.id
       join product_variant_price_set price on price.variant_id = variant.id
      where link.inventory_item_id in (${at(FULL)})
        and link.inventory_item_id ${atSecond ? "in" : "not in"} (${at(SHORT)})
      order by product.handle limit 1`,
  )
  if (!row) throw new Error("The demonstration's points have no such goods")
  return row.handle
}

test("a buyer fetches an order at a sales point against the code", async ({
  page,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  test.slow()
  for (const atSecond of [true, false])
    await putIntoBasket(page, { t, path }, await goodsAt(database, atSecond))
  await open(page, path("/dat-hang"))
  await hydrated(page)
  await page.getByRole("radio", { name: new RegExp(`^${t("pickup_way_pickup")}`) }).check()
  await expect(page.getByLabel(t("checkout_street"), { exact: true })).toBeHidden()
  await expect(page.getByText(t("pickup_lacks")).first()).toBeVisible()
  await page.getByRole("radio", { name: /Sa Pa/ }).check()
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(buyer.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(buyer.phone)
  await expect(page.getByText(t("pickup_cod"), { exact: true })).toBeVisible()
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/don-hang/")}**`)
  const orderPage = page.url()

  const [pickup] = await database.query<{ code: string; id: string }>(
    "select id, code from pickup order by created_at desc limit 1",
  )
  const code = pickup!.code
  await expect(page.getByText(code, { exact: true })).toBeVisible()
  await expect(page.getByText(t("pickup_state_waiting"), { exact: true })).toBeVisible()
  expect(await serious(page)).toEqual([])

  const manager = Object.values(shop.accounts).find(({ email }) => email.startsWith("quanlydiem@"))!
  await page.goto(path("/diem-ban-hang"))
  await page.getByLabel(t("point_office_email")).fill(manager.email)
  await page.getByLabel(t("point_office_password")).fill(manager.password)
  await page.getByRole("button", { name: t("point_office_sign_in"), exact: true }).click()
  const card = page.getByRole("listitem").filter({ has: page.getByLabel(t("point_office_code")) })
  await expect(card.first()).toBeVisible()
  expect(await serious(page)).toEqual([])
  await card
    .first()
    .getByLabel(t("point_office_code"))
    .fill(code === "000000" ? "000001" : "000000")
  await card
    .first()
    .getByRole("button", { name: t("point_office_hand_over") })
    .click()
  await expect(card.first().getByRole("alert")).toBeVisible()
  await card.first().getByLabel(t("point_office_code")).fill(code)
  await card
    .first()
    .getByRole("button", { name: t("point_office_hand_over") })
    .click()
  await expect(page.getByText(pattern("point_office_handed_over"))).toBeVisible()
  await page.getByRole("link", { name: t("point_office_nav_stock") }).click()
  await expect(page.getByRole("heading", { name: t("point_office_nav_stock") })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await page.goto(orderPage)
  await expect(page.getByText(t("pickup_state_handed_over"), { exact: true })).toBeVisible()
})
