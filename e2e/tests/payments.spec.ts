import { randomInt } from "node:crypto"
import type { Page } from "@playwright/test"
import { sepayMessage } from "@ocop/payment-fakes"

import { demoAccount, signInToApi, succeeded } from "../support/api.ts"
import { catalogueOf } from "../support/catalogue.ts"
import { serveFakeStripeJs } from "../support/fake-stripe-js.ts"
import { expect, test } from "../support/fixtures.ts"
import type { Localised } from "../support/messages.ts"
import { parseDong } from "../support/money.ts"
import { readProducerOrder } from "../support/orders.ts"
import { advanceOrder, orderIdOf, producerWithGoods } from "../support/own-producer.ts"
import { BANK_ACCOUNT, SEPAY_SECRET, type ShopAddresses } from "../support/shop.ts"
import { addToBasket, buyer, fillCheckout, openPage, orderOnePiece } from "../support/shopper.ts"

/** SePay reports a transfer that arrived on the shop's bank account. */
async function sendBankTransfer(shop: ShopAddresses, memo: string, amount: number): Promise<void> {
  const number = randomInt(2 ** 47)
  const { headers, body } = sepayMessage(SEPAY_SECRET, {
    id: number,
    reference: `FT${number}`,
    account: BANK_ACCOUNT,
    amount,
    description: `MBVCB.${number}.${memo.toLowerCase()}.CT tu 0123456789 LO THI MAI`,
    at: new Date(),
  })
  const reply = await fetch(`${shop.backendUrl}/hooks/bank/sepay`, { method: "POST", headers, body })
  expect(reply.status).toBe(200)
}

/** Puts the goods into the basket and fills the checkout. */
async function checkOut(page: Page, texts: Localised, handles: readonly string[]): Promise<void> {
  for (const handle of handles) await addToBasket(page, texts, handle)
  await openPage(page, texts.path("/dat-hang"))
  await fillCheckout(page, texts, buyer)
}

const anyGoods = async (shop: ShopAddresses): Promise<string> =>
  (await catalogueOf(shop).goodsOfDifferentProducers(1))[0]!.handle

const valueOf = async (page: Page, label: string): Promise<string> =>
  (await page
    .locator("dl div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd")
    .first()
    .textContent()) ?? ""

async function orderByTransfer(page: Page, texts: Localised): Promise<{ memo: string; amount: number }> {
  const { t, pattern, path } = texts
  await page.getByLabel(t("pay_vietqr")).check()
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/thanh-toan/")}**`)
  await expect(page.getByRole("img", { name: pattern("pay_qr_alt") })).toBeVisible()
  const memo = await valueOf(page, t("pay_memo"))
  expect(memo).toMatch(/^OCP[0-9A-Z]{8}$/)
  return { memo, amount: parseDong(await valueOf(page, t("pay_amount"))) }
}

async function refund(shop: ShopAddresses, producerOrderId: string, reason: string) {
  const operator = await signInToApi(shop, "user", demoAccount(shop, "quantri@"))
  return operator.call("refundPart", { params: { id: producerOrderId }, body: { reason } })
}

test(
  "a QR transfer turns the page to paid, and one producer order is refunded",
  // The page has three seconds: no other test runs meanwhile.
  { lock: "-exclusive-" },
  async ({ page, shop, pageErrors, t, pattern, path }) => {
    const texts = { t, pattern, path }
    const { producer, goods } = await producerWithGoods(shop)
    await checkOut(page, texts, [goods.handle, await anyGoods(shop)])
    const { memo, amount } = await orderByTransfer(page, texts)
    await expect(page.getByText(pattern("pay_time_left"))).toBeVisible()
    await page.reload()
    await expect(page.getByText(memo, { exact: true })).toBeVisible()

    const sent = Date.now()
    await sendBankTransfer(shop, memo, amount)
    await expect(page.getByText(t("pay_done"))).toBeVisible({ timeout: 6_000 })
    test.info().annotations.push({ type: "paid after", description: `${Date.now() - sent} ms` })
    expect(Date.now() - sent).toBeLessThan(3_000)

    await page.getByRole("link", { name: t("pay_see_order") }).click()
    await expect(page.getByText(t("pay_state_paid"), { exact: true })).toBeVisible()
    const { code } = await readProducerOrder(shop, page.url(), producer.name)
    await succeeded(refund(shop, await orderIdOf(producer, code), "Hàng bị vỡ khi giao"))
    await page.reload()
    await expect(page.getByText(pattern("pay_state_partly_refunded"))).toBeVisible()
    await expect(page.getByRole("region", { name: t("pay_refunds") })).toContainText(
      t("pay_refund_awaiting_transfer"),
    )
    expect(pageErrors).toEqual([])
  },
)

test("a partial transfer asks for the rest and is paid when the rest arrives", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  await checkOut(page, texts, [await anyGoods(shop)])
  const { memo, amount } = await orderByTransfer(page, texts)
  await sendBankTransfer(shop, memo, amount - 5_000)
  await expect(page.getByText(pattern("pay_partly"))).toBeVisible({ timeout: 6_000 })
  expect(parseDong(await valueOf(page, t("pay_amount")))).toBe(5_000)
  await sendBankTransfer(shop, memo, 5_000)
  await expect(page.getByText(t("pay_done"))).toBeVisible({ timeout: 6_000 })
})

test("one card is declined, another is confirmed with 3-D Secure", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const requests = await serveFakeStripeJs(page, shop.stripeUrl)
  await checkOut(page, texts, [await anyGoods(shop)])
  await page.getByLabel(t("pay_card")).check()
  expect(requests).toEqual([])
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/tra-bang-the")}`)
  const card = page.getByTestId("card")
  await card.fill("4000000000000002")
  await page.getByRole("button", { name: t("pay_card_confirm") }).click()
  await expect(page.getByText(t("pay_card_declined"))).toBeVisible()

  await card.fill("4000002760003155")
  await page.getByRole("button", { name: t("pay_card_confirm") }).click()
  await page.getByRole("button", { name: "Complete authentication" }).click()
  await page.waitForURL(`**${path("/don-hang/")}**`)
  await expect(page.getByText(t("pay_state_paid"), { exact: true })).toBeVisible()
  expect(requests).toHaveLength(1)
})

test("cash on delivery that the buyer refused cannot be refunded, because nothing was paid", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods } = await producerWithGoods(shop)
  const orderPage = await orderOnePiece(page, texts, goods.handle)
  await expect(page.getByText(t("pay_state_at_the_door"), { exact: true })).toBeVisible()
  const { code } = await readProducerOrder(shop, orderPage, producer.name)
  await advanceOrder(producer, code, ["accept", "pack", "hand_over", "fail"])
  const answer = await refund(shop, await orderIdOf(producer, code), "Khách không nhận hàng")
  expect(answer).toMatchObject({ ok: false, status: 409, problem: { code: "refund_exceeds_paid" } })
  await page.reload()
  await expect(page.getByText(t("pay_state_at_the_door"), { exact: true })).toBeVisible()
  await expect(page.getByRole("region", { name: t("pay_refunds") })).toHaveCount(0)
})
