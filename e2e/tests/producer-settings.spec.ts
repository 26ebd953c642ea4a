import type { Page } from "@playwright/test"

import { accountOf, goodsOf, signIn, type Producer } from "../support/desk.ts"
import { expect, waitForHydration, test, type Database } from "../support/fixtures.ts"
import { expectNoSeriousAxeViolations } from "../support/page-checks.ts"
import type { ShopAddresses } from "../support/shop.ts"
import { buyer, fillCheckout, openPage, addToBasket, type Localised } from "../support/shopper.ts"

test.use({ viewport: { width: 360, height: 740 } })

/** The owner's other producer: the first one's orders are counted by other journeys. */
async function otherProducerOf(database: Database): Promise<Producer> {
  const [row] = await database.query<Producer & Record<string, string>>(
    `select p.id, p.handle, p.name from producer_member m
       join producer_membership s on s.member_id = m.id and s.role = 'owner' and s.deleted_at is null
       join producer p on p.id = s.producer_id
      where m.sign_in_name = 'chucoso@ocop.example'
        and p.id not in (select s2.producer_id from producer_membership s2
                           join producer_member m2 on m2.id = s2.member_id
                          where m2.sign_in_name = 'donggoi@ocop.example')
      order by p.id limit 1`,
  )
  if (!row) throw new Error("The demo owner has no second producer")
  return row
}

/** Two of such goods are worth a threshold that the platform allows. */
const LEAST_DONG = 25_000

async function enterRoom(page: Page, shop: ShopAddresses, { t }: Pick<Localised, "t">, producer: Producer) {
  await signIn(page, { t }, accountOf(shop, "chucoso@"))
  await page.getByRole("button", { name: new RegExp(producer.name) }).click()
  await page.getByRole("link", { name: t("pset_nav"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("pset_nav"), level: 1 })).toBeVisible()
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
const dong = (amount: number): string => `${amount.toLocaleString("vi-VN")} ₫`
/** Amounts stand with a space that does not break. */
const plain = (text: string): string => text.replace(/\u00a0/g, " ")

/** Other journeys meet the platform's tariff again. */
test.afterEach(async ({ database }) => {
  const { id } = await otherProducerOf(database)
  await database.query(
    `insert into producer_delivery_terms (id, producer_id, version, bands, valid_from, actor_id, actor_name)
     select 'pdlt_' || substr(md5(random()::text), 1, 20), $1, max(version) + 1, '{}', now(), 'test', 'Kiểm thử'
       from producer_delivery_terms where producer_id = $1 having max(version) is not null`,
    [id],
  )
})

test("a producer offers free delivery from an amount; the buyer sees the missing amount, then 0 ₫, and orders", async ({
  page,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  test.slow()
  const texts = { t, pattern, path }
  const producer = await otherProducerOf(database)
  const goods = await goodsOf(shop, producer.handle, LEAST_DONG)
  const threshold = goods.price * 2
  await enterRoom(page, shop, texts, producer)

  const band = page.getByRole("group", { name: t("pset_band_same_province"), exact: true })
  await band.getByLabel(t("pset_own_price")).check()
  await band.getByLabel(pattern("pset_base")).fill("990.000")
  await page.getByLabel(t("pset_free_from")).fill(String(threshold))
  await page.getByRole("button", { name: t("pset_save"), exact: true }).click()
  await expect(band.getByText(pattern("pset_limit")).last()).toBeVisible()
  await expect(page.getByText("delivery_terms_outside")).toBeVisible()
  await band.getByLabel(pattern("pset_base")).fill("13.000")
  await expect(page.getByText(/1 kg: .*13\.000/)).toBeVisible()
  await expectNoSeriousAxeViolations(page)
  expect(await width(page)).toBeLessThanOrEqual(360)
  await page.getByRole("button", { name: t("pset_save"), exact: true }).click()
  await expect(page.getByText(t("pset_saved"))).toBeVisible()
  await expect(page.getByRole("heading", { name: t("pset_history") })).toBeVisible()
  await expect(page.getByText(pattern("pset_history_free")).first()).toBeVisible()

  await addToBasket(page, texts, goods.handle)
  await openPage(page, path("/gio-hang"))
  const main = page.locator("main")
  expect(plain(await main.innerText())).toContain(
    t("pset_free_missing", { amount: dong(goods.price), name: producer.name }),
  )
  await expectNoSeriousAxeViolations(page)
  await addToBasket(page, texts, goods.handle)
  await openPage(page, path("/dat-hang"))
  await fillCheckout(page, texts, buyer)
  await expect(main).toContainText(t("pset_free_reached", { name: producer.name }))
  await expectNoSeriousAxeViolations(page)
  expect(await width(page)).toBeLessThanOrEqual(360)
  const button = page.getByRole("button", { name: pattern("checkout_order_total") })
  expect(plain(await button.innerText())).toContain(dong(threshold))
  await button.click()
  await page.waitForURL(`**${path("/don-hang/")}**`)
  const [part] = await database.query<{ delivery_fee: string; total: string }>(
    "select delivery_fee::text, total::text from producer_order where producer_id = $1 order by created_at desc limit 1",
    [producer.id],
  )
  expect([Number(part!.delivery_fee), Number(part!.total)]).toEqual([0, threshold])
})

test("goods are ordered for pickup at the producer and handed over against the code", async ({
  page,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  test.slow()
  const texts = { t, pattern, path }
  const producer = await otherProducerOf(database)
  const goods = await goodsOf(shop, producer.handle, LEAST_DONG)
  await enterRoom(page, shop, texts, producer)
  await page.getByLabel(pattern("pset_pickup_on")).check()
  await page.getByLabel(t("place_province"), { exact: true }).selectOption(buyer.provinceCode)
  await page.getByLabel(t("place_commune"), { exact: true }).selectOption(buyer.communeCode)
  await page.getByLabel(t("pset_street"), { exact: true }).fill("Xưởng chế biến, thôn 3")
  await page.getByLabel(pattern("pset_preparation")).fill("12")
  await expectNoSeriousAxeViolations(page)
  expect(await width(page)).toBeLessThanOrEqual(360)
  await page.getByRole("button", { name: t("pset_save"), exact: true }).click()
  await expect(page.getByText(t("pset_saved"))).toBeVisible()

  await addToBasket(page, texts, goods.handle)
  await openPage(page, path("/dat-hang"))
  await waitForHydration(page)
  await page.getByRole("checkbox", { name: new RegExp(t("pset_fetch_at", { name: producer.name })) }).check()
  await expect(page.getByLabel(t("checkout_street"), { exact: true })).toBeHidden()
  await page.getByLabel(t("checkout_name"), { exact: true }).fill(buyer.name)
  await page.getByLabel(t("checkout_phone"), { exact: true }).fill(buyer.phone)
  const button = page.getByRole("button", { name: pattern("checkout_order_total") })
  expect(plain(await button.innerText())).toContain(dong(goods.price))
  await expectNoSeriousAxeViolations(page)
  await button.click()
  await page.waitForURL(`**${path("/don-hang/")}**`)
  const orderPage = page.url()
  await expect(page.locator("main")).toContainText("Xưởng chế biến, thôn 3")
  await expectNoSeriousAxeViolations(page)
  const [part] = await database.query<{ code: string; pickup_code: string }>(
    "select code, pickup_code from producer_order where producer_id = $1 order by created_at desc limit 1",
    [producer.id],
  )
  const { code, pickup_code: secret } = part!
  await expect(page.getByText(secret, { exact: true })).toBeVisible()

  await page.goto("/kenh-ban/don-hang")
  await page.getByRole("link", { name: new RegExp(code) }).click()
  await expect(page.getByText(t("pset_desk_fetched")).first()).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
  for (const action of ["desk_action_accept", "desk_action_pack"])
    await page
      .getByRole("button", { name: t(action), exact: true })
      .first()
      .click()
  await expect(page.getByRole("button", { name: t("desk_action_hand_over"), exact: true })).toHaveCount(0)
  const typed = page.getByLabel(t("pset_code"), { exact: true })
  await typed.fill(secret === "000000" ? "000001" : "000000")
  await page.getByRole("button", { name: t("pset_hand_over"), exact: true }).click()
  await expect(typed).toHaveAttribute("aria-invalid", "true")
  await expectNoSeriousAxeViolations(page)
  await typed.fill(secret)
  await page.getByRole("button", { name: t("pset_hand_over"), exact: true }).click()
  await expect(page.getByRole("heading", { name: new RegExp(t("desk_status_delivered")) })).toBeVisible()

  await openPage(page, orderPage)
  await expect(page.getByText(t("pset_step_fetched")).first()).toBeVisible()
  await expect(page.getByText(secret, { exact: true })).toHaveCount(0)
})
