import type { Browser, Page } from "@playwright/test"

import { goodsOf, producerOf } from "../support/desk.ts"
import { expect, test, type Database } from "../support/fixtures.ts"
import { expectNoSeriousAxeViolations, expectNoHorizontalScroll } from "../support/page-checks.ts"
import { officerPage, PHOTO_OF_PAPER, signUp } from "../support/producer-onboarding.ts"
import type { ShopAddresses } from "../support/shop.ts"
import { buyer, fillCheckout, openPage, addToBasket, type Localised } from "../support/shopper.ts"

const PHONE = { width: 360, height: 740 }
test.use({ viewport: PHONE })

const TITLE = "Khăn thổ cẩm Nậm Đét"
const LARGE_PRICE = 600_000
const LARGE = "khăn hai mét"

/** Fits a phone, and nothing that axe calls serious. */
async function looksRight(page: Page): Promise<void> {
  await expectNoHorizontalScroll(page)
  await expectNoSeriousAxeViolations(page)
}

/** Registers with file, account and paper, and hands it in. */
async function register(page: Page, { t }: Localised, name: string): Promise<void> {
  await signUp(page, { t }, "Lò Thị Mai")
  await page.getByRole("button", { name: new RegExp(t("onb_way_new")) }).click()
  await page.getByLabel(t("onb_name")).fill(name)
  await page.getByLabel(t("onb_legal_type")).selectOption("household")
  await page.getByLabel(t("onb_tax_code"), { exact: true }).fill("5300 123 456")
  await page.getByLabel(t("onb_phone"), { exact: true }).fill("0912 345 678")
  await page.getByLabel(t("place_province"), { exact: true }).selectOption("15")
  await page.getByLabel(t("place_commune"), { exact: true }).selectOption("02947")
  await page.getByLabel(t("onb_address"), { exact: true }).fill("Thôn Nậm Đét")
  await page.getByRole("button", { name: t("onb_new_send"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("onb_profile_title") })).toBeVisible()
  await page.getByRole("button", { name: t("onb_paper_add") }).click()
  await page.getByLabel(t("onb_paper_number"), { exact: true }).fill("10A.8.000777")
  await page.getByLabel(t("onb_paper_issued_on"), { exact: true }).fill("2026-01-05")
  await page.getByLabel(t("onb_paper_authority"), { exact: true }).fill("UBND xã Bảo Hà")
  await page
    .getByLabel(t("onb_file_choose"))
    .setInputFiles({ name: "giay-phep.png", mimeType: "image/png", buffer: PHOTO_OF_PAPER })
  await page.getByRole("button", { name: t("onb_paper_send") }).click()
  await expect(
    page.getByText(t("onb_paper_added", { paper: t("onb_paper_business_registration") })),
  ).toBeVisible()
  await page.getByLabel(t("onb_bank_name")).selectOption("970405")
  await page.getByLabel(t("onb_bank_number"), { exact: true }).fill("1500 2012 34567")
  await page.getByLabel(t("onb_bank_holder"), { exact: true }).fill("LO THI MAI")
  await page.getByRole("button", { name: t("onb_submit"), exact: true }).click()
  await expect(page.getByText(t("onb_standing_submitted_text"))).toBeVisible()
}

async function approve(browser: Browser, shop: ShopAddresses, { t }: Localised, name: string): Promise<void> {
  const officer = await officerPage(browser, shop, { t })
  await officer.getByRole("link", { name: new RegExp(name) }).click()
  await officer.getByRole("button", { name: t("onb_office_approve") }).click()
  await officer
    .getByRole("dialog")
    .getByRole("button", { name: t("onb_office_approve") })
    .click()
  await expect(officer.getByText(t("onb_office_done_approve", { name }))).toBeVisible()
  await officer.context().close()
}

/** Writes a listing, hangs a picture at it and shows it in the shop. @returns the handle of its page */
async function list(page: Page, { t }: Localised, database: Database, title: string): Promise<string> {
  await page.getByRole("link", { name: t("lst_nav"), exact: true }).click()
  await page.getByRole("link", { name: t("lst_new"), exact: true }).click()
  await page.getByLabel(t("lst_title"), { exact: true }).fill(title)
  await page.getByLabel(t("lst_set"), { exact: true }).selectOption("22")
  await page.getByLabel(t("lst_price"), { exact: true }).fill("350.000")
  await page.getByLabel(t("lst_weight"), { exact: true }).fill("300")
  await page.getByLabel(t("lst_stock"), { exact: true }).fill("5")
  await page.getByLabel(t("lst_label_origin"), { exact: true }).fill("Lào Cai, Việt Nam")
  await page.getByLabel(t("lst_label_ingredients"), { exact: true }).fill("Bông dệt tay, chàm")
  await page.getByLabel(t("lst_label_usage"), { exact: true }).fill("Giặt tay bằng nước lạnh")
  await looksRight(page)
  await page.getByRole("button", { name: t("lst_save"), exact: true }).click()
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible()
  // Any photograph will do, and the room itself is one.
  await page.getByLabel(t("lst_photo_add")).setInputFiles({
    name: "anh.jpg",
    mimeType: "image/jpeg",
    buffer: await page.screenshot({ type: "jpeg" }),
  })
  const photo = page.getByRole("img", { name: t("lst_photo_alt", { number: 1, title }) })
  await expect(photo).toBeVisible()
  await looksRight(page)
  await page.getByRole("button", { name: t("lst_publish"), exact: true }).click()
  await expect(page.getByText(t("lst_state_published"), { exact: true })).toBeVisible()
  const [row] = await database.query<{ handle: string }>("select handle from product where title = $1", [
    title,
  ])
  return row!.handle
}

/** Adds a larger size of what stands on the page. */
async function addSize(page: Page, { t }: Localised): Promise<void> {
  await page.getByText(`+ ${t("lst_size_add")}`).click()
  await page.getByLabel(t("lst_unit"), { exact: true }).first().fill(LARGE)
  await page.getByLabel(t("lst_price"), { exact: true }).first().fill("600.000")
  await page.getByLabel(t("lst_weight"), { exact: true }).first().fill("550")
  await page.getByLabel(t("lst_stock"), { exact: true }).last().fill("2")
  await looksRight(page)
  await page.getByRole("button", { name: t("lst_size_add"), exact: true }).click()
  await expect(
    page.getByText(t("lst_size_line", { unit: LARGE, price: "600.000 ₫", count: 2 })),
  ).toBeVisible()
}

/** Waits until readers find the page, as the change log brings it there. */
async function appears(page: Page, address: string): Promise<void> {
  await expect
    .poll(async () => (await page.request.get(address)).status(), { timeout: 20_000, intervals: [250] })
    .toBe(200)
}

test("a new producer signs up, is approved, lists goods with a photo, sells beside another producer, delivers and is reviewed", async ({
  page,
  browser,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  test.setTimeout(240_000)
  const texts: Localised = { t, pattern, path }
  const name = `Hộ kinh doanh Lò Thị Mai ${Date.now()}`
  const title = `${TITLE} ${Date.now() % 100_000}`
  await register(page, texts, name)
  await approve(browser, shop, texts, name)
  await page.reload()
  await expect(page.getByText(t("onb_standing_approved_text"))).toBeVisible()
  const handle = await list(page, texts, database, title)
  await addSize(page, texts)
  const product = path(`/san-pham/${handle}`)

  const guestContext = await browser.newContext({
    baseURL: shop.storefrontUrl,
    locale: "vi-VN",
    viewport: PHONE,
  })
  const guest = await guestContext.newPage()
  await appears(guest, product)
  const other = await goodsOf(shop, (await producerOf(database)).handle)
  // The size comes to the page a moment after the goods.
  await expect
    .poll(async () => (await guest.request.get(product)).text(), { timeout: 20_000, intervals: [250] })
    .toContain(LARGE)
  await openPage(guest, product)
  await expect(guest.getByText(t("product_sizes"))).toBeVisible()
  await looksRight(guest)
  await guest.getByRole("radio", { name: new RegExp(LARGE) }).check()
  await guest.getByLabel(t("product_quantity"), { exact: true }).fill("2")
  await guest.getByRole("button", { name: t("product_add") }).click()
  await expect(guest.getByText(t("basket_added"))).toBeVisible({ timeout: 20_000 })
  await expect(guest.locator("main picture source[type='image/avif']").first()).toBeAttached()
  await looksRight(guest)
  await addToBasket(guest, texts, other.handle)
  await openPage(guest, path("/gio-hang"))
  await expect(guest.getByRole("heading", { level: 2, name })).toBeVisible()
  await expect(guest.locator("main")).toContainText(LARGE)
  await expect(guest.getByRole("heading", { level: 2, name: other.producer.name })).toBeVisible()
  await openPage(guest, path("/dat-hang"))
  await fillCheckout(guest, texts, buyer)
  await guest.getByRole("button", { name: pattern("checkout_order_total") }).click()
  await guest.waitForURL(`**${path("/don-hang/")}**`, { timeout: 40_000 })
  const orderPage = guest.url()
  await expect(guest.locator("main")).toContainText(name)
  await expect(guest.locator("main")).toContainText(other.producer.name)
  await looksRight(guest)

  const parts = () =>
    database.query<{ code: string; status: string; own: boolean; order_id: string }>(
      `select o.code, o.status, p.name = $1 as own, o.order_id from producer_order o
         join producer p on p.id = o.producer_id
        where o.order_id = (select order_id from producer_order o join producer p on p.id = o.producer_id
                             where p.name = $1)`,
      [name],
    )
  const ordered = await parts()
  expect(ordered.map(({ own }) => own).toSorted()).toEqual([false, true])
  const own = ordered.find((part) => part.own)!
  const theirs = ordered.find((part) => !part.own)!

  await page.getByRole("link", { name: t("desk_nav_orders"), exact: true }).click()
  await expect(page.locator("main")).not.toContainText(theirs.code)
  await page.getByRole("link", { name: new RegExp(own.code) }).click()
  await expect(page.getByText(title).first()).toBeVisible()
  await expect(page.locator("main")).toContainText(LARGE)
  await expect(page.locator("main")).not.toContainText(other.title)
  const next = (action: string) => page.getByRole("button", { name: t(action), exact: true }).first()
  await next("desk_action_accept").click()
  await next("desk_action_pack").click()
  await looksRight(page)
  await next("desk_action_hand_over").click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel(t("desk_handed_own")).check()
  await dialog.getByRole("button", { name: t("desk_action_hand_over") }).click()
  await next("desk_action_deliver").click()
  await expect(page.getByRole("heading", { name: new RegExp(t("desk_status_delivered")) })).toBeVisible()
  const [left] = (await parts()).filter((part) => !part.own)
  expect(left!.status, "the other producer's part is as it was").toBe(theirs.status)

  await openPage(guest, orderPage)
  // Only what was delivered can be reviewed: the new producer's goods, not the other's.
  const review = guest.getByRole("link", { name: t("voice_own_link"), exact: true })
  await expect(review).toHaveCount(1)
  await review.click()
  await guest.getByLabel(t("voice_own_points_5")).check()
  await guest.getByLabel(t("voice_own_text")).fill("Vải dày, màu chàm đẹp")
  await looksRight(guest)
  await guest.getByRole("button", { name: t("voice_own_send") }).click()
  await expect(guest.getByText(t("voice_own_saved"))).toBeVisible()
  await expect
    .poll(async () => (await guest.request.get(product)).text(), { timeout: 20_000, intervals: [250] })
    .toContain("Vải dày, màu chàm đẹp")
  await openPage(guest, product)
  await expect(guest.locator("#danh-gia")).toContainText("Mai L.")
  await looksRight(guest)
  await guestContext.close()

  const stock = await database.query<{ stocked: number }>(
    `select l.stocked_quantity::int as stocked from inventory_level l
       join product_variant_inventory_item i on i.inventory_item_id = l.inventory_item_id
       join product_variant v on v.id = i.variant_id join product p on p.id = v.product_id
      where p.handle = $1 order by v.variant_rank`,
    [handle],
  )
  expect(
    stock.map(({ stocked }) => stocked),
    "both of the large ones went out, none of the others",
  ).toEqual([5, 0])
  const [sold] = await database.query<{ price: number }>(
    "select (l.unit_price)::int as price from producer_order_line l join producer_order o on o.id = l.producer_order_id where o.code = $1",
    [own.code],
  )
  expect(sold?.price).toBe(LARGE_PRICE)
})
