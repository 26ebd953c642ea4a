import { expect, test, waitForHydration } from "../support/fixtures.ts"
import { readOrder } from "../support/orders.ts"
import { createProducer, publishGoods } from "../support/own-producer.ts"
import { signInAsPointManager } from "../support/dashboards.ts"
import { expectNoHorizontalScroll, expectNoSeriousAxeViolations } from "../support/page-checks.ts"
import { receiveGoods, salesPoint } from "../support/sales-points.ts"
import { addToBasket, buyer, openPage, placeOrder } from "../support/shopper.ts"

test.use({ viewport: { width: 360, height: 740 } })

test("a buyer collects an order at a sales point with the pickup code", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const producer = await createProducer(shop)
  const goods = [await publishGoods(shop, producer), await publishGoods(shop, producer)] as const
  const point = await salesPoint(shop, "pickup")
  const elsewhere = await salesPoint(shop, "pickupElsewhere")
  // One point has both, the other one of them.
  await receiveGoods(
    point,
    goods.map(({ handle }) => ({ code: handle, quantity: 5 })),
  )
  await receiveGoods(elsewhere, [{ code: goods[0].handle, quantity: 5 }])
  for (const { handle } of goods) await addToBasket(page, texts, handle)
  await openPage(page, path("/dat-hang"))
  await waitForHydration(page)
  await page.getByRole("radio", { name: new RegExp(`^${t("pickup_way_pickup")}`) }).check()
  await expect(page.getByLabel(t("checkout_street"), { exact: true })).toBeHidden()
  await expect(page.getByText(t("pickup_lacks")).first()).toBeVisible()
  await page.getByRole("radio", { name: new RegExp(point.name) }).check()
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(buyer.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(buyer.phone)
  await expect(page.getByText(t("pickup_cod"), { exact: true })).toBeVisible()
  await expectNoSeriousAxeViolations(page)
  const orderPage = await placeOrder(page, texts)

  const order = await readOrder(shop, orderPage)
  const { code } = order.pickup!
  await expect(page.getByText(code, { exact: true })).toBeVisible()
  await expect(page.getByText(t("pickup_state_waiting"), { exact: true })).toBeVisible()
  await expectNoSeriousAxeViolations(page)

  await signInAsPointManager(page, { t }, point.manager)
  const card = page.getByRole("listitem").filter({ hasText: order.code })
  await expect(card).toBeVisible()
  await expectNoSeriousAxeViolations(page)
  await card.getByLabel(t("point_office_code")).fill(code === "000000" ? "000001" : "000000")
  await card.getByRole("button", { name: t("point_office_hand_over") }).click()
  await expect(card.getByRole("alert")).toBeVisible()
  await card.getByLabel(t("point_office_code")).fill(code)
  await card.getByRole("button", { name: t("point_office_hand_over") }).click()
  await expect(page.getByText(pattern("point_office_handed_over"))).toBeVisible()
  await page.getByRole("link", { name: t("point_office_nav_stock") }).click()
  await expect(page.getByRole("heading", { name: t("point_office_nav_stock") })).toBeVisible()
  await expectNoHorizontalScroll(page)

  await page.goto(orderPage)
  await expect(page.getByText(t("pickup_state_handed_over"), { exact: true })).toBeVisible()
})
