import type { Page } from "@playwright/test"

import { succeeded } from "../support/api.ts"
import { signInAsProducer } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import type { Localised } from "../support/messages.ts"
import { dongPattern, formatDong } from "../support/money.ts"
import { readOrder, readProducerOrder } from "../support/orders.ts"
import { addMember, orderIdOf, producerWithGoods, stockOf } from "../support/own-producer.ts"
import { expectFitsScreenAndAccessible, expectNoSeriousAxeViolations } from "../support/page-checks.ts"
import type { ShopAddresses } from "../support/shop.ts"
import { addToBasket, buyer, fillCheckout, openPage, orderOnePiece, placeOrder } from "../support/shopper.ts"

test.use({ viewport: { width: 360, height: 740 } })

/** A producer with one order. */
async function producerWithOrder(page: Page, shop: ShopAddresses, texts: Localised) {
  const { producer, goods } = await producerWithGoods(shop)
  const stocked = await stockOf(producer, goods.listingId)
  const orderPage = await orderOnePiece(page, texts, goods.handle)
  const { code } = await readProducerOrder(shop, orderPage, producer.name)
  return { producer, goods, orderPage, code, stocked }
}

test("an order goes from placed to delivered on a phone; a step whose response was lost is applied once", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods, orderPage, code } = await producerWithOrder(page, shop, texts)

  await signInAsProducer(page, texts, producer.owner)
  await page.getByRole("link", { name: t("producer_dashboard_nav_orders"), exact: true }).click()
  await page.getByRole("link", { name: new RegExp(code) }).click()
  await expect(page.getByRole("heading", { name: new RegExp(code) })).toBeVisible()
  await expect(page.getByText(goods.title).first()).toBeVisible()
  await expectNoSeriousAxeViolations(page)

  let lost = 0
  await page.route("**/steps", async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort("connectionreset")
  })
  const next = (action: string) => page.getByRole("button", { name: t(action), exact: true }).first()
  await next("producer_dashboard_action_accept").click()
  await expect(page.getByRole("alert")).toContainText(t("producer_dashboard_problem_away"))
  await next("producer_dashboard_action_accept").click()
  await next("producer_dashboard_action_pack").click()
  await next("producer_dashboard_action_hand_over").click()
  await page.getByLabel(t("producer_dashboard_carrier")).fill("Viettel Post")
  await page.getByLabel(t("producer_dashboard_tracking")).fill("VTP123456789")
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("producer_dashboard_action_hand_over") })
    .click()
  await expect(page.getByText("Viettel Post · VTP123456789")).toBeVisible()
  await next("producer_dashboard_action_deliver").click()
  await expect(
    page.getByRole("heading", { name: new RegExp(t("producer_dashboard_status_delivered")) }),
  ).toBeVisible()

  const { history } = await succeeded(
    producer.api.call("readProducerOrder", { params: { id: await orderIdOf(producer, code) } }),
  )
  expect(history.map(({ action }) => action).filter((action) => action !== "place")).toEqual([
    "accept",
    "pack",
    "hand_over",
    "deliver",
  ])
  await page.getByRole("link", { name: t("producer_dashboard_nav_money"), exact: true }).click()
  await page.getByRole("link", { name: new RegExp(t("producer_dashboard_money_sold")) }).click()
  // The ledger posts new facts every fifteen seconds.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(code)).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 40_000 })
  await expectNoSeriousAxeViolations(page)

  await openPage(page, orderPage)
  await expect(page.locator("main")).toContainText("VTP123456789")
  await page.getByText(t("order_act_complain"), { exact: true }).click()
  await page.getByLabel(t("order_act_complain_text")).fill("Một gói bị rách")
  await page.getByRole("button", { name: t("order_act_complain_send") }).click()
  await expect(page.getByText(t("order_act_complain_done"))).toBeVisible()
  await expect(page.locator("main")).toContainText("Một gói bị rách")
})

test("a buyer cancels a producer order before it is packed; an empty cancellation is refused", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { goods } = await producerWithOrder(page, shop, texts)
  await page.getByText(t("order_act_cancel"), { exact: true }).click()
  await page.getByLabel(t("order_act_count", { title: goods.title })).fill("0")
  await page.getByRole("button", { name: t("order_act_cancel_send") }).click()
  await expect(page.getByText(t("order_act_nothing"))).toBeVisible()
  await page.getByLabel(t("order_act_count", { title: goods.title })).fill("1")
  await page.getByLabel(t("order_act_cancel_reason")).fill("Đặt nhầm")
  await page.getByRole("button", { name: t("order_act_cancel_send") }).click()
  await expect(page.getByText(t("order_act_cancel_done"))).toBeVisible()
  await expect(page.getByText(t("order_end_canceled"))).toBeVisible()
  await expectNoSeriousAxeViolations(page)
})

test("an order of which a piece was canceled shows what is left to pay, everywhere the same", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods } = await producerWithGoods(shop)
  await addToBasket(page, texts, goods.handle, 2)
  await openPage(page, path("/dat-hang"))
  await fillCheckout(page, texts, buyer)
  const orderPage = await placeOrder(page, texts)
  await page.getByText(t("order_act_cancel"), { exact: true }).click()
  await page.getByLabel(t("order_act_count", { title: goods.title })).fill("1")
  await page.getByRole("button", { name: t("order_act_cancel_send") }).click()
  await expect(page.getByText(t("order_act_cancel_done"))).toBeVisible()
  const order = await readOrder(shop, orderPage)
  expect(order.due).toBe(order.total - goods.price)
  for (const prefix of ["", "/en"]) {
    await page.goto(`${prefix}${new URL(orderPage).pathname}`)
    const main = page.locator("main")
    const sums = main.locator("section").filter({ has: page.locator("#tien") })
    await expect(sums).toContainText(`−${formatDong(goods.price)}`)
    await expect(sums).toContainText(formatDong(order.due))
    await expect(main).not.toContainText(formatDong(order.total))
  }
  await page.goto(orderPage)
  const line = page.getByRole("listitem").filter({ hasText: goods.title })
  await expect(line).toContainText(t("order_line_left", { count: 1 }))
  await expect(line).toContainText(formatDong(goods.price))
  await expect(page.getByText(t("order_to_pay"))).toBeVisible()
  await expectNoSeriousAxeViolations(page)

  await signInAsProducer(page, texts, producer.owner, "/don-hang")
  const [code] = order.parts.map((part) => part.code)
  await page.getByRole("link", { name: new RegExp(code!) }).click()
  await expect(page.locator("main")).toContainText(formatDong(order.due))
})

test("cash on delivery that the buyer refused: goods are restocked, nothing is captured, the buyer reads why", async ({
  page,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods, orderPage, code, stocked } = await producerWithOrder(page, shop, texts)
  await signInAsProducer(page, texts, producer.owner, "/don-hang")
  await page.getByRole("link", { name: new RegExp(code) }).click()
  const next = (action: string) => page.getByRole("button", { name: t(action), exact: true }).first()
  const dialog = page.getByRole("dialog")
  await next("producer_dashboard_action_accept").click()
  await next("producer_dashboard_action_pack").click()
  await next("producer_dashboard_action_hand_over").click()
  await dialog.getByLabel(t("producer_dashboard_handed_own")).check()
  await dialog.getByRole("button", { name: t("producer_dashboard_action_hand_over") }).click()
  await next("producer_dashboard_action_fail").click()
  await dialog.getByLabel(t("producer_dashboard_reason")).fill("Khách không nhận hàng")
  await dialog.getByRole("button", { name: t("producer_dashboard_action_fail") }).click()
  await next("producer_dashboard_action_take_back").click()
  await dialog.getByLabel(t("producer_dashboard_reason")).fill("Hàng còn nguyên")
  await dialog.getByRole("button", { name: t("producer_dashboard_action_take_back") }).click()
  await expect(
    page.getByRole("heading", { name: new RegExp(t("producer_dashboard_status_returned")) }),
  ).toBeVisible()
  await expect.poll(() => stockOf(producer, goods.listingId), { timeout: 20_000 }).toBe(stocked)
  const [paid] = await database.query<{ captures: number }>(
    `select count(c.id)::int as captures from producer_order o
       join order_payment_collection l on l.order_id = o.order_id
       join payment p on p.payment_collection_id = l.payment_collection_id
       left join capture c on c.payment_id = p.id
      where o.code = $1`,
    [code],
  )
  expect(paid?.captures).toBe(0)
  await openPage(page, orderPage)
  await expect(page.getByText(t("order_end_returned"))).toBeVisible()
  await expect(page.locator("main")).toContainText("Hàng còn nguyên")
})

test("a warehouse member sees no prices, money or members; an expired session resumes after sign-in", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, code } = await producerWithOrder(page, shop, texts)
  const accepted = page.getByRole("listitem").filter({ hasText: code })
  await signInAsProducer(page, texts, producer.owner, "/don-hang")
  await accepted.getByRole("button", { name: t("producer_dashboard_action_accept") }).click()
  await expect(accepted.getByText(t("producer_dashboard_status_accepted"))).toBeVisible()
  await page.getByRole("button", { name: t("producer_dashboard_sign_out") }).click()
  await expect(page.getByText(t("producer_dashboard_signed_out"))).toBeVisible()

  const packer = await addMember(shop, producer, "warehouse")
  await signInAsProducer(page, texts, packer, "/don-hang")
  const row = page.getByRole("listitem").filter({ hasText: code })
  await expect(row).toBeVisible()
  await expect(page.locator("main")).not.toContainText("₫")
  await expect(page.getByRole("link", { name: t("producer_dashboard_nav_money"), exact: true })).toHaveCount(
    0,
  )
  await expect(
    page.getByRole("link", { name: t("producer_dashboard_nav_members"), exact: true }),
  ).toHaveCount(0)

  await page.context().clearCookies({ name: "ocop_desk" })
  await row.getByRole("button", { name: t("producer_dashboard_action_pack") }).click()
  const again = page.getByRole("dialog")
  await again.getByLabel(t("producer_dashboard_password")).fill(packer.password)
  await again.getByRole("button", { name: t("producer_dashboard_sign_in"), exact: true }).click()
  await expect(row.getByText(t("producer_dashboard_status_packed"))).toBeVisible()
  // The slip on the parcel says what the carrier collects, whoever prints it.
  await row.getByRole("link", { name: new RegExp(code) }).click()
  await page.emulateMedia({ media: "print" })
  await expect(page.getByText(pattern("producer_dashboard_slip_collect"))).toBeVisible()
  await page.emulateMedia({ media: "screen" })
  await page.goto("/kenh-ban/tien")
  await expect(page.getByRole("heading", { name: t("producer_dashboard_page_closed") })).toBeVisible()
})

test("an owner declines an order with a reason that the buyer reads; a colleague joins by an invitation link", async ({
  page,
  browser,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods, orderPage, code } = await producerWithOrder(page, shop, texts)
  await signInAsProducer(page, texts, producer.owner, "/don-hang")
  await page.getByRole("link", { name: new RegExp(code) }).click()
  await expect(page.getByText(dongPattern(goods.price)).first()).toBeVisible()
  await page.getByRole("button", { name: t("producer_dashboard_action_decline") }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel(t("producer_dashboard_reason")).fill("Lô hàng này đã hết hạn dùng")
  await dialog.getByRole("button", { name: t("producer_dashboard_action_decline") }).click()
  await expect(
    page.getByRole("heading", { name: new RegExp(t("producer_dashboard_status_declined")) }),
  ).toBeVisible()
  await page.goto(orderPage)
  await expect(page.locator("main")).toContainText("Lô hàng này đã hết hạn dùng")

  await page.goto("/kenh-ban/thanh-vien")
  await page.getByLabel(t("producer_dashboard_invite_name")).fill("Giàng A Páo")
  await page.getByRole("radio", { name: new RegExp(t("producer_dashboard_role_sales")) }).check()
  await page.getByRole("button", { name: t("producer_dashboard_invite"), exact: true }).click()
  const link = await page.getByLabel(t("producer_dashboard_invited_link")).inputValue()
  await expectNoSeriousAxeViolations(page)

  const other = await browser.newContext({ locale: "vi-VN", viewport: { width: 360, height: 740 } })
  const colleague = await other.newPage()
  await colleague.goto(link)
  await colleague.getByLabel(t("producer_dashboard_person_name")).fill("Giàng A Páo")
  await colleague.getByLabel(t("producer_dashboard_sign_in_name")).fill(`pao${Date.now()}@example.vn`)
  await colleague.getByLabel(t("producer_dashboard_password")).fill("mot cau de nho")
  await colleague.getByRole("button", { name: t("producer_dashboard_register"), exact: true }).click()
  await colleague.getByRole("button", { name: t("producer_dashboard_invitation_accept") }).click()
  await expect(colleague.getByText(producer.name)).toBeVisible()
  await expect(
    colleague.getByRole("link", { name: t("producer_dashboard_nav_orders"), exact: true }),
  ).toBeVisible()
  await other.close()
})

test("header and navigation fit a phone; two choices in the same moment both count; former addresses redirect", async ({
  page,
  shop,
  t,
}) => {
  const { producer } = await producerWithGoods(shop)
  await signInAsProducer(page, { t }, producer.owner, "/don-hang")
  await expect(
    page.getByRole("heading", { name: t("producer_dashboard_nav_orders"), level: 1 }),
  ).toBeVisible()
  const header = page.locator("header")
  expect((await header.boundingBox())?.height).toBeLessThanOrEqual(96)
  const navigation = page.getByRole("navigation", { name: t("producer_dashboard_nav") })
  await page.getByRole("button", { name: t("dashboard_all_pages") }).click()
  for (const link of await navigation.getByRole("link").all()) await expect(link).toBeInViewport({ ratio: 1 })
  await expectFitsScreenAndAccessible(page)
  await navigation.getByRole("link", { name: t("listing_nav"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("listing_nav"), level: 1 })).toBeVisible()
  expect((await header.boundingBox())?.height).toBeLessThanOrEqual(96)

  await page.getByRole("searchbox").fill("mật ong")
  await page.evaluate(
    ([state, find]) => {
      const named = (selector: string, name: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].find((node) => node.innerText.startsWith(name))
      named("main nav a", state!)?.click()
      named("main button", find!)?.click()
    },
    [t("listing_state_draft"), t("producer_dashboard_orders_find_go")],
  )
  await expect(page).toHaveURL(/xem=draft/)
  await expect(page).toHaveURL(/tim=m%E1%BA%ADt\+ong/)

  for (const [former, current] of [
    ["/kenh-ban/san-pham?ma=moi", /\/kenh-ban\/san-pham\/moi$/],
    ["/kenh-ban/san-pham?ma=excel", /\/kenh-ban\/san-pham\/excel$/],
    ["/kenh-ban/san-pham?ma=excel&muc=limp_x", /\/kenh-ban\/san-pham\/excel\?muc=limp_x$/],
  ] as const) {
    await page.goto(former)
    await expect(page).toHaveURL(current)
  }
})
