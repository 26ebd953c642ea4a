import { expect, test, waitForHydration } from "../support/fixtures.ts"
import { formatDong } from "../support/money.ts"
import { readOrder } from "../support/orders.ts"
import { producerWithGoods } from "../support/own-producer.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"
import {
  enrolDevice,
  enterPin,
  newOperator,
  productSearch,
  receivedOperations,
  terminalIdOf,
} from "../support/point-of-sale.ts"
import {
  addOperator,
  createEnrolmentCode,
  receiveGoods,
  salesPoint,
  stockAtPoint,
} from "../support/sales-points.ts"
import { addToBasket, buyer, openPage, placeOrder } from "../support/shopper.ts"

test.use({ viewport: { width: 360, height: 740 } })

test("a sales point receives, counts, transfers and writes off stock, and hands over pickups at the counter", async ({
  page,
  context,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const [lead, seller] = [
    newOperator("Vàng Thị Kho", "4682", "lead"),
    newOperator("Hảng A Chợ", "5731", "seller"),
  ]
  const point = await salesPoint(shop, "pointOfSaleStock")
  const { goods } = await producerWithGoods(shop)
  const { handle, title } = goods
  const before = 12
  await receiveGoods(point, [{ code: handle, quantity: before }])

  // A buyer orders online, to be collected here and paid in cash.
  await addToBasket(page, texts, handle)
  await openPage(page, path("/dat-hang"))
  await waitForHydration(page)
  await page.getByRole("radio", { name: new RegExp(`^${t("pickup_way_pickup")}`) }).check()
  await page.getByRole("radio", { name: new RegExp(point.name) }).check()
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(buyer.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(buyer.phone)
  const order = await readOrder(shop, await placeOrder(page, texts))
  const pickup = order.pickup!

  for (const operator of [lead, seller]) await addOperator(point, operator)
  await enrolDevice(page, await createEnrolmentCode(point, "Quầy kho"))
  await enterPin(page, seller)
  const openTask = async (name: string) => {
    await page.getByRole("link", { name: new RegExp(`^${t("pos_stock_nav")}`) }).click()
    await page.getByRole("link", { name: new RegExp(`^${name}`) }).click()
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  }
  const addGoods = async () => {
    await productSearch(page).fill(title)
    await page.getByRole("option").first().click()
    await expect(page.locator("ol > li").filter({ hasText: title })).toBeVisible()
  }
  const fillPieces = (count: number) =>
    page.getByLabel(t("pos_pieces", { title }), { exact: false }).first().fill(String(count))
  const expectWritten = (work: string) =>
    expect(page.getByText(t("pos_stock_written", { work }))).toBeVisible()
  const expectStock = (pieces: number) =>
    expect.poll(async () => (await stockAtPoint(point, handle)).stocked, { timeout: 30_000 }).toBe(pieces)

  // Receiving begins offline before any shift is open; a reload keeps the sheet, and a lead confirms with the PIN.
  await context.setOffline(true)
  const receive = t("pos_stock_receive")
  await openTask(receive)
  await addGoods()
  await page.reload()
  await expect(page.locator("ol > li").filter({ hasText: title })).toBeVisible()
  await fillPieces(12)
  await page.getByLabel(t("pos_stock_expires"), { exact: true }).fill("2027-06-30")
  await page.getByRole("button", { name: t("pos_stock_receive_do") }).click()
  await expect(page.getByText(t("pos_stock_gap_lot"))).toBeVisible()
  await page.getByLabel(t("pos_stock_lot"), { exact: true }).fill("L0627")
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("pos_stock_receive_do") }).click()
  await enterPin(page, lead)
  await expectWritten(receive)
  await expectFitsScreenAndAccessible(page)
  await context.setOffline(false)
  await expectStock(before + 12)

  // Counted blind: the stock on the books is not shown.
  const count = t("pos_stock_count")
  await openTask(count)
  await productSearch(page).fill(title)
  await expect(page.getByRole("option").first()).toBeVisible()
  await expect(page.getByRole("option").first()).not.toContainText(String(before + 12))
  await page.getByRole("option").first().click()
  await fillPieces(before + 10)
  await page.getByRole("button", { name: t("pos_stock_count_do") }).click()
  await enterPin(page, lead)
  await expectWritten(count)
  await expectStock(before + 10)

  const send = t("pos_stock_transfer_send")
  await openTask(send)
  await addGoods()
  await fillPieces(4)
  await page.getByRole("button", { name: t("pos_stock_transfer_send_do") }).click()
  await expect(page.getByText(t("pos_stock_gap_point"))).toBeVisible()
  await page.getByLabel(t("pos_stock_to_point"), { exact: true }).selectOption({ label: "Điểm OCOP Sa Pa" })
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("pos_stock_transfer_send_do") }).click()
  await enterPin(page, lead)
  await expectWritten(send)
  await expectStock(before + 6)

  const off = t("pos_stock_write_off")
  await openTask(off)
  await addGoods()
  await page.getByLabel(t("pos_stock_lot"), { exact: true }).selectOption({ index: 1 })
  await page.getByLabel(t("pos_reason"), { exact: true }).fill("Vỡ khi xếp hàng")
  await page.getByRole("button", { name: t("pos_stock_write_off_do") }).click()
  await enterPin(page, lead)
  await expectWritten(off)
  await expectStock(before + 5)

  // The cash of a pickup needs a drawer, and the wrong code hands nothing over.
  const pickups = t("pos_stock_pickups")
  await openTask(pickups)
  const row = page.getByRole("listitem").filter({ hasText: order.code })
  await row.getByRole("button", { name: new RegExp(`^${t("pos_stock_hand_over")}`) }).click()
  await expect(page.getByText(t("pos_stock_needs_shift"))).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("link", { name: t("pos_nav_shift"), exact: true }).click()
  await page.getByLabel(t("pos_float"), { exact: true }).fill("500.000")
  await page.getByRole("button", { name: t("pos_shift_open_do"), exact: true }).click()
  await openTask(pickups)
  await row.getByRole("button", { name: new RegExp(`^${t("pos_stock_hand_over")}`) }).click()
  const code = page.getByLabel(t("pos_stock_code"), { exact: true })
  await code.fill(pickup.code === "000000" ? "000001" : "000000")
  const handOver = page.getByRole("button", { name: pattern("pos_stock_collected_do") })
  await handOver.click()
  await expect(page.getByRole("alert")).toBeVisible()
  await code.fill(pickup.code)
  await handOver.click()
  await expect(page.getByText(pattern("pos_stock_handed_over"))).toBeVisible({ timeout: 20_000 })

  // The drawer is expected to hold its cash.
  await page.getByRole("link", { name: t("pos_nav_shift"), exact: true }).click()
  await page.getByLabel(t("pos_counted"), { exact: true }).fill(String(500_000 + order.total))
  await page.getByRole("button", { name: t("pos_shift_close_do"), exact: true }).click()
  await enterPin(page, lead)
  await expect(page.getByText(t("pos_stock_sum_pickups"))).toBeVisible()
  await expect(page.getByText(formatDong(order.total)).first()).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  const terminal = await terminalIdOf(page)
  await expect
    .poll(async () => (await receivedOperations(database, terminal)).at(-1), { timeout: 30_000 })
    .toMatchObject({ kind: "shift_close", outcome: "applied" })
  const [shift] = await database.query<{ right: boolean }>(
    "select counted_cash = expected_cash as right from counter_shift where closed_key is not null and terminal_id = $1",
    [terminal],
  )
  expect(shift).toEqual({ right: true })
})
