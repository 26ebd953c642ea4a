import type { Page } from "@playwright/test"

import { signInAsProducer } from "../support/dashboards.ts"
import { expect, test, waitForHydration } from "../support/fixtures.ts"
import type { Localised } from "../support/messages.ts"
import { formatDong, withPlainSpaces } from "../support/money.ts"
import { readProducerOrder } from "../support/orders.ts"
import { producerWithGoods, type OwnProducer } from "../support/own-producer.ts"
import { expectFitsScreenAndAccessible, expectNoSeriousAxeViolations } from "../support/page-checks.ts"
import { addToBasket, buyer, fillCheckout, openPage, placeOrder } from "../support/shopper.ts"

test.use({ viewport: { width: 360, height: 740 } })

async function openSettings(page: Page, { t }: Pick<Localised, "t">, { owner }: OwnProducer): Promise<void> {
  await signInAsProducer(page, { t }, owner)
  await page.getByRole("link", { name: t("delivery_terms_nav"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("delivery_terms_nav"), level: 1 })).toBeVisible()
}

test("a producer offers free delivery from an amount; the buyer sees the missing amount, then 0 ₫, and orders", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods } = await producerWithGoods(shop)
  const threshold = goods.price * 2
  await openSettings(page, texts, producer)

  const band = page.getByRole("group", { name: t("delivery_terms_band_same_province"), exact: true })
  await band.getByLabel(t("delivery_terms_own_price")).check()
  await band.getByLabel(pattern("delivery_terms_base")).fill("990.000")
  await page.getByLabel(t("delivery_terms_free_from")).fill(String(threshold))
  await page.getByRole("button", { name: t("delivery_terms_save"), exact: true }).click()
  await expect(band.getByText(pattern("delivery_terms_limit")).last()).toBeVisible()
  await expect(page.getByText("delivery_terms_outside")).toBeVisible()
  await band.getByLabel(pattern("delivery_terms_base")).fill("13.000")
  await expect(page.getByText(/1 kg: .*13\.000/)).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("delivery_terms_save"), exact: true }).click()
  await expect(page.getByText(t("delivery_terms_saved"))).toBeVisible()
  await expect(page.getByRole("heading", { name: t("delivery_terms_history") })).toBeVisible()
  await expect(page.getByText(pattern("delivery_terms_history_free")).first()).toBeVisible()

  await addToBasket(page, texts, goods.handle)
  await openPage(page, path("/gio-hang"))
  const main = page.locator("main")
  expect(withPlainSpaces(await main.innerText())).toContain(
    t("delivery_terms_free_missing", { amount: formatDong(goods.price), name: producer.name }),
  )
  await expectNoSeriousAxeViolations(page)
  await addToBasket(page, texts, goods.handle)
  await openPage(page, path("/dat-hang"))
  await fillCheckout(page, texts, buyer)
  await expect(main).toContainText(t("delivery_terms_free_reached", { name: producer.name }))
  await expectFitsScreenAndAccessible(page)
  const button = page.getByRole("button", { name: pattern("checkout_order_total") })
  expect(withPlainSpaces(await button.innerText())).toContain(formatDong(threshold))
  const part = await readProducerOrder(shop, await placeOrder(page, texts), producer.name)
  expect([part.deliveryFee, part.total]).toEqual([0, threshold])
})

test("goods are ordered for pickup at the producer and handed over against the code", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods } = await producerWithGoods(shop)
  await openSettings(page, texts, producer)
  await page.getByLabel(pattern("delivery_terms_pickup_on")).check()
  await page.getByLabel(t("place_province"), { exact: true }).selectOption(buyer.provinceCode)
  await page.getByLabel(t("place_commune"), { exact: true }).selectOption(buyer.communeCode)
  await page.getByLabel(t("delivery_terms_street"), { exact: true }).fill("Xưởng chế biến, thôn 3")
  await page.getByLabel(pattern("delivery_terms_preparation")).fill("12")
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("delivery_terms_save"), exact: true }).click()
  await expect(page.getByText(t("delivery_terms_saved"))).toBeVisible()

  await addToBasket(page, texts, goods.handle)
  await openPage(page, path("/dat-hang"))
  await waitForHydration(page)
  await page
    .getByRole("checkbox", { name: new RegExp(t("delivery_terms_fetch_at", { name: producer.name })) })
    .check()
  await expect(page.getByLabel(t("checkout_street"), { exact: true })).toBeHidden()
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(buyer.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(buyer.phone)
  const button = page.getByRole("button", { name: pattern("checkout_order_total") })
  expect(withPlainSpaces(await button.innerText())).toContain(formatDong(goods.price))
  await expectNoSeriousAxeViolations(page)
  const orderPage = await placeOrder(page, texts)
  await expect(page.locator("main")).toContainText("Xưởng chế biến, thôn 3")
  await expectNoSeriousAxeViolations(page)
  const { code, ownPickup } = await readProducerOrder(shop, orderPage, producer.name)
  const secret = ownPickup!.code!
  await expect(page.getByText(secret, { exact: true })).toBeVisible()

  await page.goto("/kenh-ban/don-hang")
  await page.getByRole("link", { name: new RegExp(code) }).click()
  await expect(page.getByText(t("delivery_terms_producer_fetched")).first()).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
  for (const action of ["producer_dashboard_action_accept", "producer_dashboard_action_pack"])
    await page
      .getByRole("button", { name: t(action), exact: true })
      .first()
      .click()
  await expect(
    page.getByRole("button", { name: t("producer_dashboard_action_hand_over"), exact: true }),
  ).toHaveCount(0)
  const typed = page.getByLabel(t("delivery_terms_code"), { exact: true })
  await typed.fill(secret === "000000" ? "000001" : "000000")
  await page.getByRole("button", { name: t("delivery_terms_hand_over"), exact: true }).click()
  await expect(typed).toHaveAttribute("aria-invalid", "true")
  await expectNoSeriousAxeViolations(page)
  await typed.fill(secret)
  await page.getByRole("button", { name: t("delivery_terms_hand_over"), exact: true }).click()
  await expect(
    page.getByRole("heading", { name: new RegExp(t("producer_dashboard_status_delivered")) }),
  ).toBeVisible()

  await openPage(page, orderPage)
  await expect(page.getByText(t("delivery_terms_step_fetched")).first()).toBeVisible()
  await expect(page.getByText(secret, { exact: true })).toHaveCount(0)
})
