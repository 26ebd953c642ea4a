import {
  arrivedOf,
  dong,
  enrol,
  find,
  goodsAtPoint,
  POINT,
  pointApi,
  setOffline,
  signIn,
  terminalOf,
} from "../support/counter.ts"
import { expect, hydrated, test, type Database } from "../support/fixtures.ts"
import { fits } from "../support/looks.ts"
import { buyer, open, putIntoBasket } from "../support/steps.ts"

test.use({ viewport: { width: 360, height: 740 } })

/** Its own people: other tests work at counters of the same point. */
const run = String(Date.now() % 1_000_000)
const LEAD = { name: `Vàng Thị Kho ${run}`, pin: "4682", role: "lead" } as const
const SELLER = { name: `Hảng A Chợ ${run}`, pin: "5731", role: "seller" } as const

const stockOf = async (database: Database, itemId: string, point = POINT): Promise<number> => {
  const [row] = await database.query<{ stocked: number }>(
    `select level.stocked_quantity::int as stocked from inventory_level level
       join sales_point point on point.stock_location_id = level.location_id
      where point.handle = $1 and level.inventory_item_id = $2 and level.deleted_at is null`,
    [point, itemId],
  )
  return row?.stocked ?? 0
}

test("a point receives, counts, sends on, writes off and hands pickups over at the counter", async ({
  page,
  context,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  test.setTimeout(240_000)
  const [goods] = await goodsAtPoint(database, 1)
  const { itemId, title } = goods!
  const [{ handle }] = (await database.query<{ handle: string }>(
    `select product.handle from product join product_variant variant on variant.product_id = product.id
       join product_variant_inventory_item link on link.variant_id = variant.id
      where link.inventory_item_id = $1 limit 1`,
    [itemId],
  )) as [{ handle: string }]
  const before = await stockOf(database, itemId)

  // A buyer orders online, to be fetched here and paid in cash.
  await putIntoBasket(page, { t, path }, handle)
  await open(page, path("/dat-hang"))
  await hydrated(page)
  await page.getByRole("radio", { name: new RegExp(`^${t("pickup_way_pickup")}`) }).check()
  await page.getByRole("radio", { name: /Sa Pa/ }).check()
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(buyer.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(buyer.phone)
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/don-hang/")}**`)
  const [pickup] = await database.query<{ code: string }>(
    "select code from pickup where state = 'waiting' order by created_at desc limit 1",
  )

  const office = await pointApi(shop)
  for (const who of [LEAD, SELLER]) await office.operator(who)
  await enrol(page, await office.code("Quầy kho"))
  await signIn(page, SELLER)
  const table = async (name: string) => {
    await page.getByRole("link", { name: new RegExp(`^${t("counter_stock_nav")}`) }).click()
    await page.getByRole("link", { name: new RegExp(`^${name}`) }).click()
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  }
  const pick = async () => {
    await find(page).fill(title)
    await page.getByRole("option").first().click()
    await expect(page.locator("ol > li").filter({ hasText: title })).toBeVisible()
  }
  const pieces = (count: number) =>
    page.getByLabel(t("counter_pieces", { title }), { exact: false }).first().fill(String(count))
  const said = (work: string) => expect(page.getByText(t("counter_stock_written", { work }))).toBeVisible()
  const reached = (stock: number) =>
    expect.poll(() => stockOf(database, itemId), { timeout: 30_000 }).toBe(stock)

  // Receiving begins offline before any shift is open; a reload keeps the sheet, and a lead confirms with the PIN.
  await setOffline(context, true)
  const receive = t("counter_stock_receive")
  await table(receive)
  await pick()
  await page.reload()
  await expect(page.locator("ol > li").filter({ hasText: title })).toBeVisible()
  await pieces(12)
  await page.getByLabel(t("counter_stock_expires"), { exact: true }).fill("2027-06-30")
  await page.getByRole("button", { name: t("counter_stock_receive_do") }).click()
  await expect(page.getByText(t("counter_stock_gap_lot"))).toBeVisible()
  await page.getByLabel(t("counter_stock_lot"), { exact: true }).fill("L0627")
  await fits(page)
  await page.getByRole("button", { name: t("counter_stock_receive_do") }).click()
  await signIn(page, LEAD)
  await said(receive)
  await fits(page)
  await setOffline(context, false)
  await reached(before + 12)

  // Counted blind: what the books say stands nowhere.
  const count = t("counter_stock_count")
  await table(count)
  await find(page).fill(title)
  await expect(page.getByRole("option").first()).toBeVisible()
  await expect(page.getByRole("option").first()).not.toContainText(String(before + 12))
  await page.getByRole("option").first().click()
  await pieces(before + 10)
  await page.getByRole("button", { name: t("counter_stock_count_do") }).click()
  await signIn(page, LEAD)
  await said(count)
  await reached(before + 10)

  const send = t("counter_stock_transfer_send")
  await table(send)
  await pick()
  await pieces(4)
  await page.getByRole("button", { name: t("counter_stock_transfer_send_do") }).click()
  await expect(page.getByText(t("counter_stock_gap_point"))).toBeVisible()
  await page.getByLabel(t("counter_stock_to_point"), { exact: true }).selectOption({ index: 1 })
  await fits(page)
  await page.getByRole("button", { name: t("counter_stock_transfer_send_do") }).click()
  await signIn(page, LEAD)
  await said(send)
  await reached(before + 6)

  const off = t("counter_stock_write_off")
  await table(off)
  await pick()
  await page.getByLabel(t("counter_stock_lot"), { exact: true }).selectOption({ index: 1 })
  await page.getByLabel(t("counter_reason"), { exact: true }).fill("Vỡ khi xếp hàng")
  await page.getByRole("button", { name: t("counter_stock_write_off_do") }).click()
  await signIn(page, LEAD)
  await said(off)
  await reached(before + 5)

  // The cash of a pickup needs a drawer, and the wrong code hands nothing over.
  const pickups = t("counter_stock_pickups")
  await table(pickups)
  const order = page.getByRole("listitem").filter({ hasText: buyer.name }).first()
  await order.getByRole("button", { name: new RegExp(`^${t("counter_stock_hand_over")}`) }).click()
  await expect(page.getByText(t("counter_stock_needs_shift"))).toBeVisible()
  await fits(page)
  await page.getByRole("link", { name: t("counter_nav_shift"), exact: true }).click()
  await page.getByLabel(t("counter_float"), { exact: true }).fill("500.000")
  await page.getByRole("button", { name: t("counter_shift_open_do"), exact: true }).click()
  await table(pickups)
  await order.getByRole("button", { name: new RegExp(`^${t("counter_stock_hand_over")}`) }).click()
  const code = page.getByLabel(t("counter_stock_code"), { exact: true })
  await code.fill(pickup!.code === "000000" ? "000001" : "000000")
  const take = page.getByRole("button", { name: pattern("counter_stock_collected_do") })
  await take.click()
  await expect(page.getByRole("alert")).toBeVisible()
  await code.fill(pickup!.code)
  await take.click()
  await expect(page.getByText(pattern("counter_stock_handed_over"))).toBeVisible({ timeout: 30_000 })
  const [cash] = await database.query<{ amount: number }>(
    "select amount::int as amount from counter_pickup_cash order by taken_at desc limit 1",
  )

  // And the drawer expects it.
  await page.getByRole("link", { name: t("counter_nav_shift"), exact: true }).click()
  await page.getByLabel(t("counter_counted"), { exact: true }).fill(String(500_000 + cash!.amount))
  await page.getByRole("button", { name: t("counter_shift_close_do"), exact: true }).click()
  await signIn(page, LEAD)
  await expect(page.getByText(t("counter_stock_sum_pickups"))).toBeVisible()
  await expect(page.getByText(dong(cash!.amount)).first()).toBeVisible()
  await fits(page)
  const terminal = await terminalOf(page)
  await expect
    .poll(async () => (await arrivedOf(database, terminal)).at(-1), { timeout: 30_000 })
    .toMatchObject({ kind: "shift_close", outcome: "applied" })
  const [shift] = await database.query<{ right: boolean }>(
    "select counted_cash = expected_cash as right from counter_shift where closed_key is not null order by closed_at desc limit 1",
  )
  expect(shift).toEqual({ right: true })
})
