import { succeeded } from "../support/api.ts"
import { signInAsPointManager } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import { formatDong } from "../support/money.ts"
import { expectFitsScreenAndAccessible, expectNoSeriousAxeViolations } from "../support/page-checks.ts"
import {
  addToSale,
  enrolDevice,
  enterPin,
  newOperator,
  openShift,
  payInCash,
  productSearch,
  receiptNumber,
  receivedOperations,
  scanBarcode,
  startNextSale,
  storedOperations,
  terminalIdOf,
} from "../support/point-of-sale.ts"
import { importRecognisedGoods, importRecognisedProduct } from "../support/recognised-goods.ts"
import { addOperator, createEnrolmentCode, receiveGoods, salesPoint } from "../support/sales-points.ts"

test.use({ viewport: { width: 360, height: 740 } })

test("a manager enrols a device that sells offline through reloads and two tabs, and every operation arrives once", async ({
  page,
  context,
  shop,
  database,
  t,
}) => {
  const point = await salesPoint(shop, "pointOfSale")
  const goods = await importRecognisedGoods(shop, 3)
  await receiveGoods(
    point,
    goods.map(({ barcode }) => ({ code: barcode, quantity: 20 })),
  )
  const [first, second, third] = goods as [(typeof goods)[0], (typeof goods)[0], (typeof goods)[0]]
  const [lead, seller] = [
    newOperator("Giàng A Sử", "2468", "lead"),
    newOperator("Lò Thị Mai", "1357", "seller"),
  ]
  await signInAsPointManager(page, { t }, point.manager, "/quay")
  for (const who of [lead, seller]) {
    await page.getByLabel(t("point_counters_person")).fill(who.name)
    await page.getByLabel(t("point_counters_role")).selectOption(who.role)
    await page.getByLabel(t("point_counters_pin")).fill(who.pin)
    await page.getByRole("button", { name: t("point_counters_add_person"), exact: true }).click()
    await expect(page.getByRole("listitem").filter({ hasText: who.name })).toBeVisible()
  }
  await page.getByLabel(t("point_counters_name")).fill("Quầy 1")
  await page.getByRole("button", { name: t("point_counters_make") }).click()
  const shown = page.locator("p", { hasText: /^[0-9A-Z]{5} [0-9A-Z]{5}$/ })
  await expect(shown).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  const code = await shown.innerText()

  await enrolDevice(page, code)
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: new RegExp(`^${seller.name}`) }).click()
  await page.getByLabel(t("pos_pin"), { exact: true }).fill("0000")
  await page.getByRole("button", { name: t("pos_pin_enter"), exact: true }).click()
  await expect(page.getByText(t("pos_pin_wrong"))).toBeVisible()
  await enterPin(page, seller)
  await openShift(page)
  await expectFitsScreenAndAccessible(page)
  const terminal = await terminalIdOf(page)
  await expect(page.getByText(t("pos_pill_sent"))).toBeVisible({ timeout: 45_000 })

  await context.setOffline(true)
  // By name without diacritics, by a barcode scanner, and by the typed code.
  await addToSale(page, first.title.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d"))
  await scanBarcode(page, second.barcode)
  await expect(page.locator("ol > li")).toHaveCount(2)
  await productSearch(page).fill(second.barcode)
  await productSearch(page).press("Enter")
  await expect(page.locator("ol > li").first().locator("input")).toHaveValue("2")
  await expectFitsScreenAndAccessible(page)
  const total = first.price + 2 * second.price
  await expect(page.getByText(formatDong(total)).first()).toBeVisible()
  await page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) }).click()
  await expectFitsScreenAndAccessible(page)
  await page.getByLabel(t("pos_given"), { exact: true }).fill(String(total + 50_000))
  await page.getByRole("button", { name: new RegExp(`^${t("pos_finish")}`) }).click()
  await expect(page.getByText(t("pos_done"))).toBeVisible()
  await expect(page.getByRole("status").getByText(formatDong(50_000))).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  const receipts = [await receiptNumber(page)]
  await startNextSale(page)

  // A reload without a connection: the counter opens, with the person, the queue and the basket.
  await addToSale(page, third.title)
  await page.reload()
  await expect(page.getByText(t("pos_pill_waiting", { count: 1 }))).toBeVisible()
  await expect(page.locator("ol > li")).toHaveCount(1)
  receipts.push(await payInCash(page))
  await startNextSale(page)

  // A second tab takes over, and the first one shows that.
  const other = await context.newPage()
  await other.goto("/quay")
  await other.getByRole("button", { name: t("pos_elsewhere_take") }).click()
  await expect(page.getByText(t("pos_elsewhere_title"))).toBeVisible()
  await enterPin(other, seller)
  await addToSale(other, first.title)
  receipts.push(await payInCash(other))
  await startNextSale(other)
  await other.close()

  // A transfer by a code that the device made; the first tab sells again.
  await addToSale(page, second.title)
  await page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) }).click()
  await page.getByText(t("pos_vietqr"), { exact: true }).click()
  const finish = page.getByRole("button", { name: new RegExp(`^${t("pos_finish")}`) })
  await expect(
    page.getByRole("img", { name: t("pos_qr_picture", { amount: formatDong(second.price) }) }),
  ).toBeVisible()
  await expect(finish).toBeDisabled()
  await page.getByLabel(t("pos_arrived")).check()
  await expectFitsScreenAndAccessible(page)
  await finish.click()
  await expect(page.getByText(t("pos_done"))).toBeVisible()
  receipts.push(await receiptNumber(page))
  await startNextSale(page)
  expect((await receivedOperations(database, terminal)).map(({ kind }) => kind)).toEqual(["shift_open"])
  await expect(page.getByText(t("pos_pill_waiting", { count: 4 }))).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByText(t("pos_pill_sent"))).toBeVisible({ timeout: 45_000 })
  const arrived = await receivedOperations(database, terminal)
  const disk = await storedOperations(page)
  expect(arrived.map(({ key }) => key)).toEqual(disk.map(({ key }) => key))
  expect(arrived.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
  expect(arrived.filter(({ kind }) => kind === "sale").map(({ receipt }) => receipt)).toEqual(receipts)
  expect(new Set(arrived.map(({ outcome }) => outcome))).toEqual(new Set(["applied"]))
  const [sums] = await database.query<{ sold: string; sales: string }>(
    `select (select count(*) from counter_sale sale join stock_operation op on op.op_key = sale.key
              where op.terminal_id = $1) as sales,
            (select -sum(delta) from stock_movement movement join stock_operation op on op.op_key = movement.op_key
              where op.terminal_id = $1) as sold`,
    [terminal],
  )
  expect(sums).toEqual({ sales: "4", sold: "6" })

  // Goods come back against the receipt; another sale is cancelled by a shop lead.
  await page.getByRole("link", { name: t("pos_nav_receipts") }).click()
  await page.getByRole("button", { name: new RegExp(receipts[0]!) }).click()
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("pos_return"), exact: true }).click()
  await page
    .getByRole("button", { name: t("pos_more", { title: "" }).trim() })
    .first()
    .click()
  await page.getByLabel(t("pos_reason")).fill("Hộp bị móp")
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: /hoàn/ }).click()
  await expect(page.getByText(t("pos_state_returned"))).toBeVisible()
  await page.getByRole("button", { name: t("pos_back") }).click()
  await page.getByRole("button", { name: new RegExp(receipts[1]!) }).click()
  await page.getByRole("button", { name: t("pos_void"), exact: true }).click()
  await page.getByLabel(t("pos_reason")).fill("Bấm nhầm")
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("pos_void_do"), exact: true })
    .click()
  await enterPin(page, lead)
  await expect(page.getByText(t("pos_state_voided"))).toBeVisible()

  // The shift ends with counted cash; the expected sum is shown afterwards and agrees with the server.
  await page.getByRole("link", { name: t("pos_nav_shift") }).click()
  await expectFitsScreenAndAccessible(page)
  const expected = 500_000 + total + first.price - first.price
  await page.getByLabel(t("pos_counted"), { exact: true }).fill(String(expected))
  await page.getByRole("button", { name: t("pos_shift_close_do"), exact: true }).click()
  await enterPin(page, lead)
  await expect(page.getByRole("heading", { name: t("pos_shift_closed") })).toBeVisible()
  await expect(page.locator("dd").last()).toHaveText("0 ₫")
  await expectFitsScreenAndAccessible(page)
  await expect(page.getByText(t("pos_pill_sent"))).toBeVisible({ timeout: 45_000 })
  const kinds = (await receivedOperations(database, terminal))
    .slice(5)
    .map(({ kind, outcome }) => [kind, outcome])
  expect(kinds).toEqual([
    ["return", "applied"],
    ["void", "applied"],
    ["shift_close", "applied"],
  ])
  await page.getByRole("link", { name: t("pos_nav_device") }).click()
  await expect(page.getByText(t("pos_device_all_sent"))).toBeVisible()
  await expectFitsScreenAndAccessible(page)
})

test("a revoked device keeps its unsent operations and sends them after it enrols again; a wrong clock is reported", async ({
  page,
  context,
  shop,
  database,
  t,
}) => {
  const point = await salesPoint(shop, "pointOfSale")
  const goods = await importRecognisedProduct(shop)
  await receiveGoods(point, [{ code: goods.barcode, quantity: 20 }])
  const lead = newOperator("Sùng Thị Dợ", "8642", "lead")
  await addOperator(point, lead)
  await page.addInitScript(() => {
    const ahead = 2 * 86_400_000
    const now = Date.now.bind(Date)
    Date.now = () => now() + ahead
  })
  await enrolDevice(page, await createEnrolmentCode(point, "Quầy 2"))
  await enterPin(page, lead)
  await openShift(page)
  await expect(page.getByText(t("pos_clock_ahead", { stretch: t("pos_days", { count: 2 }) }))).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByText(t("pos_pill_sent"))).toBeVisible({ timeout: 20_000 })
  const terminal = await terminalIdOf(page)
  await context.setOffline(true)
  await addToSale(page, goods.title)
  const receipt = await payInCash(page)
  await startNextSale(page)
  await succeeded(point.api.call("revokeTerminal", { params: { id: terminal } }))
  await context.setOffline(false)
  await expect(page.getByText(t("pos_revoked_title"))).toBeVisible({ timeout: 45_000 })
  await addToSale(page, goods.title)
  await expect(page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) })).toBeDisabled()
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: t("pos_save_queue") }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^quay-chua-gui-.*\.json$/)
  await expectNoSeriousAxeViolations(page)

  await page.getByRole("button", { name: t("pos_revoked_enrol") }).click()
  await page
    .getByLabel(t("pos_enrol_code"), { exact: true })
    .fill(await createEnrolmentCode(point, "Quầy 2 mới"))
  await page.getByRole("button", { name: t("pos_enrol_do") }).click()
  await expect(page.getByText(t("pos_pill_sent"))).toBeVisible({ timeout: 45_000 })
  const arrived = await receivedOperations(database, await terminalIdOf(page))
  expect(arrived.map(({ seq, kind, receipt: number }) => [seq, kind, number])).toEqual([[1, "sale", receipt]])
  const [row] = await database.query<{ ahead: number }>(
    "select extract(epoch from occurred_at - received_at)::int as ahead from stock_operation where op_key = $1",
    [arrived[0]!.key],
  )
  expect(Math.abs(row!.ahead)).toBeLessThan(120)

  // The shift belongs to the drawer: it was opened under the former key and closes under the new one.
  await page.getByRole("link", { name: t("pos_nav_shift") }).click()
  await page.getByLabel(t("pos_counted"), { exact: true }).fill(String(500_000 + goods.price))
  await page.getByRole("button", { name: t("pos_shift_close_do"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("pos_shift_closed") })).toBeVisible()
  await expect
    .poll(
      () =>
        database.query(
          `select expected_cash::int as expected, counted_cash::int as counted from counter_shift
            where key = (select shift from stock_operation where op_key = $1)`,
          [arrived[0]!.key],
        ),
      { message: "the shift is closed", timeout: 20_000 },
    )
    .toEqual([{ expected: 500_000 + goods.price, counted: 500_000 + goods.price }])
  await expect(page.getByText(t("pos_pill_sent"))).toBeVisible({ timeout: 20_000 })
})

test("a scanner at any speed, in any focus, gives goods: never money, never pieces, never an end of the sale", async ({
  page,
  shop,
  t,
  pattern,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const point = await salesPoint(shop, "pointOfSale")
  const goods = await importRecognisedProduct(shop)
  await receiveGoods(point, [{ code: goods.barcode, quantity: 20 }])
  const lead = newOperator("Vàng Thị Chư", "97531", "lead")
  await addOperator(point, lead)
  await enrolDevice(page, await createEnrolmentCode(point, "Quầy quét"))
  await enterPin(page, lead)

  const scan = async (code: string, gap: number, end: "Enter" | "Tab" = "Enter") => {
    await page.keyboard.type(code, { delay: gap })
    await page.keyboard.press(end)
  }
  const pieces = page.getByLabel(t("pos_pieces", { title: goods.title }))
  const pay = page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) })
  const given = page.getByLabel(t("pos_given"), { exact: true })
  const done = page.getByText(t("pos_done"))

  // The field of the float: the shift does not open with a bar code, and a typed sum stays one.
  await page.getByLabel(t("pos_float"), { exact: true }).focus()
  await scan(goods.barcode, 60)
  await expect(page.getByText(t("pos_scan_refused", { code: goods.barcode }))).toBeVisible()
  await expect(page.getByLabel(t("pos_float"), { exact: true })).toHaveValue("")
  await page.keyboard.type("17000000", { delay: 70 })
  await expect(page.getByLabel(t("pos_float"), { exact: true })).toHaveValue("17.000.000")
  await page.keyboard.press("Enter")

  // Nothing has the focus; then the search with Tab; then a button; then the shop's own code and a Digital Link.
  await expect(productSearch(page)).toBeVisible()
  await productSearch(page).blur()
  await scan(goods.barcode, 60)
  await expect(pieces).toHaveValue("1")
  await productSearch(page).focus()
  await scan(goods.barcode, 8, "Tab")
  await expect(pieces).toHaveValue("2")
  await expect(productSearch(page)).toBeFocused()
  await expect(productSearch(page)).toHaveValue("")
  await pay.focus()
  await scan(goods.barcode, 90)
  await expect(pieces).toHaveValue("3")
  await expect(given).toBeHidden()
  await scan(`https://id.gs1.org/01/0${goods.barcode}/10/LO7`, 8)
  await expect(pieces).toHaveValue("4")
  await scan(new URL(`/san-pham/${goods.handle}`, page.url()).href, 8)
  await expect(pieces).toHaveValue("5")

  // The field of pieces: a code is one piece more; half a piece and too many are not taken in silence.
  await pieces.focus()
  await scan(goods.barcode, 60)
  await expect(pieces).toHaveValue("6")
  await pieces.fill("0,5")
  await expect(page.getByText(t("pos_pieces_unreadable", { minimum: 1, most: 99_999 }))).toBeVisible()
  await expect(pay).toBeDisabled()
  await pieces.fill("500")
  await expect(page.getByText(t("pos_pieces_over", { count: 20 }))).toBeVisible()
  await page.keyboard.press("F9")
  await expect(given).toBeHidden()
  await expectNoSeriousAxeViolations(page)
  await page.getByLabel(t("pos_pieces_sure", { count: 500 })).click()
  await expect(pieces).toHaveValue("500")
  await expect(pay).toBeEnabled()
  await pieces.fill("2")

  // The field of money: the code joins the sale, and the sale goes on.
  await pay.click()
  await expect(given).toBeFocused()
  await scan(goods.barcode, 60)
  await expect(page.getByText(pattern("pos_scan_joined"))).toBeVisible()
  await expect(given).toHaveValue("")
  await expect(done).toBeHidden()
  await expect(page.getByText(formatDong(3 * goods.price)).first()).toBeVisible()

  // A sum that nobody hands over is asked about; Enter does not confirm it.
  await page.keyboard.type("31000000", { delay: 80 })
  await page.keyboard.press("Enter")
  await expect(given).toHaveValue("31.000.000")
  await expect(page.getByText(t("pos_money_unlikely"))).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(done).toBeHidden()
  await expectNoSeriousAxeViolations(page)
  await page.getByLabel(t("pos_money_sure", { amount: formatDong(31_000_000) })).click()
  await page.getByRole("button", { name: new RegExp(`^${t("pos_finish")}`) }).click()
  await expect(done).toBeVisible()
  await expect(page.getByRole("status").getByText(formatDong(31_000_000 - 3 * goods.price))).toBeVisible()
})
