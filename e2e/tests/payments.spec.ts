import type { Page } from "@playwright/test"
import { sepayMessage } from "@ocop/payment-fakes"

import { standInForStripe } from "../support/card-form.ts"
import { catalogueOf } from "../support/catalogue.ts"
import { expect, test, type Database } from "../support/fixtures.ts"
import { BANK_ACCOUNT, SEPAY_SECRET, type ShopAddresses } from "../support/shop.ts"
import { buyer, fillOrder, open, putIntoBasket, type Speaker } from "../support/steps.ts"

let number = Date.now()

/** The bank tells SePay, SePay tells the shop. */
async function bankTells(shop: ShopAddresses, memo: string, amount: number): Promise<void> {
  number += 1
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

/** Puts goods of so many producers into the basket and fills the order's form. */
async function checkOut(page: Page, shop: ShopAddresses, speaker: Speaker, producers = 1): Promise<void> {
  const goods = await catalogueOf(shop).goodsOfDifferentProducers(producers)
  for (const item of goods.slice(0, producers)) await putIntoBasket(page, speaker, item.handle)
  await open(page, speaker.path("/dat-hang"))
  await fillOrder(page, speaker, buyer)
}

const dong = (text: string | null): number => Number((text ?? "").replace(/\D/g, ""))
const valueOf = async (page: Page, label: string): Promise<string> =>
  (await page
    .locator("dl div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd")
    .first()
    .textContent()) ?? ""

async function orderByTransfer(page: Page, speaker: Speaker): Promise<{ memo: string; amount: number }> {
  const { t, pattern, path } = speaker
  await page.getByLabel(t("pay_vietqr")).check()
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/thanh-toan/")}**`)
  await expect(page.getByRole("img", { name: pattern("pay_qr_alt") })).toBeVisible()
  const memo = await valueOf(page, t("pay_memo"))
  expect(memo).toMatch(/^OCP[0-9A-Z]{8}$/)
  return { memo, amount: dong(await valueOf(page, t("pay_amount"))) }
}

async function operatorOf(shop: ShopAddresses) {
  const { email, password } = Object.values(shop.accounts).find((account) =>
    account.email.startsWith("quantri@"),
  )!
  const reply = await fetch(`${shop.backendUrl}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  })
  const { token } = (await reply.json()) as { token: string }
  return (path: string, body: unknown) =>
    fetch(shop.backendUrl + path, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
}

const partOf = async (database: Database): Promise<{ id: string; total: string }> =>
  (
    await database.query<{ id: string; total: string }>(
      "select id, total::text from producer_order where deleted_at is null order by created_at desc, code limit 1",
    )
  )[0]!

test("a transfer by QR: the page turns to paid by itself, and one part goes back", async ({
  page,
  shop,
  database,
  troubles,
  t,
  pattern,
  path,
}) => {
  const speaker = { t, pattern, path }
  await checkOut(page, shop, speaker, 2)
  const { memo, amount } = await orderByTransfer(page, speaker)
  await expect(page.getByText(pattern("pay_time_left"))).toBeVisible()
  await page.reload()
  await expect(page.getByText(memo, { exact: true })).toBeVisible()

  const told = Date.now()
  await bankTells(shop, memo, amount)
  await expect(page.getByText(t("pay_done"))).toBeVisible({ timeout: 6_000 })
  test.info().annotations.push({ type: "paid after", description: `${Date.now() - told} ms` })
  expect(Date.now() - told).toBeLessThan(3_000)

  await page.getByRole("link", { name: t("pay_see_order") }).click()
  await expect(page.getByText(t("pay_state_paid"), { exact: true })).toBeVisible()
  const part = await partOf(database)
  const operator = await operatorOf(shop)
  const refund = await operator(`/operator/producer-orders/${part.id}/refund`, {
    reason: "Hàng bị vỡ khi giao",
  })
  expect(refund.status).toBe(200)
  await page.reload()
  await expect(page.getByText(pattern("pay_state_partly_refunded"))).toBeVisible()
  await expect(page.getByRole("region", { name: t("pay_refunds") })).toContainText(
    t("pay_refund_awaiting_transfer"),
  )
  expect(troubles).toEqual([])
})

test("a transfer that was too small asks for the rest, and is paid when it comes", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const speaker = { t, pattern, path }
  await checkOut(page, shop, speaker)
  const { memo, amount } = await orderByTransfer(page, speaker)
  await bankTells(shop, memo, amount - 5_000)
  await expect(page.getByText(pattern("pay_partly"))).toBeVisible({ timeout: 6_000 })
  expect(dong(await valueOf(page, t("pay_amount")))).toBe(5_000)
  await bankTells(shop, memo, 5_000)
  await expect(page.getByText(t("pay_done"))).toBeVisible({ timeout: 6_000 })
})

test("a card is declined, another one is confirmed with 3-D Secure", async ({
  page,
  shop,
  t,
  pattern,
  path,
}) => {
  const speaker = { t, pattern, path }
  const asked = await standInForStripe(page, shop.stripeUrl)
  await checkOut(page, shop, speaker)
  await page.getByLabel(t("pay_card")).check()
  expect(asked).toEqual([])
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/tra-bang-the")}`)
  const card = page.getByTestId("card")
  await card.fill("4000000000000002")
  await page.getByRole("button", { name: t("pay_card_confirm") }).click()
  await expect(page.getByText(t("pay_card_declined"))).toBeVisible()

  await card.fill("4000002760003155")
  await page.getByRole("button", { name: t("pay_card_confirm") }).click()
  await page.getByRole("button", { name: "Complete authentication" }).click()
  await page.waitForURL(`**${path("/don-hang/")}**`, { timeout: 30_000 })
  await expect(page.getByText(t("pay_state_paid"), { exact: true })).toBeVisible()
  expect(asked).toHaveLength(1)
})

test("cash refused at the door: nothing was paid, so nothing can go back", async ({
  page,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  const speaker = { t, pattern, path }
  await checkOut(page, shop, speaker)
  await page.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await page.waitForURL(`**${path("/don-hang/")}**`)
  await expect(page.getByText(t("pay_state_at_the_door"), { exact: true })).toBeVisible()
  const part = await partOf(database)
  await database.query("update producer_order set status = 'failed' where id = $1", [part.id])
  const operator = await operatorOf(shop)
  const refund = await operator(`/operator/producer-orders/${part.id}/refund`, {
    reason: "Khách không nhận hàng",
  })
  expect([refund.status, ((await refund.json()) as { code: string }).code]).toEqual([
    409,
    "refund_exceeds_paid",
  ])
  await page.reload()
  await expect(page.getByText(t("pay_state_at_the_door"), { exact: true })).toBeVisible()
  await expect(page.getByRole("region", { name: t("pay_refunds") })).toHaveCount(0)
})
