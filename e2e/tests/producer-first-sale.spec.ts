import type { Browser, Page } from "@playwright/test"

import { succeeded, type Account } from "../support/api.ts"
import { catalogueOf } from "../support/catalogue.ts"
import { openOfficerPage } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import type { Localised } from "../support/messages.ts"
import { formatDong } from "../support/money.ts"
import { readOrder, readProducerOrder } from "../support/orders.ts"
import { producerSession, producerWithGoods } from "../support/own-producer.ts"
import { expectFitsScreenAndAccessible } from "../support/page-checks.ts"
import { PHOTO_OF_PAPER, signUp } from "../support/producer-onboarding.ts"
import type { ShopAddresses } from "../support/shop.ts"
import { addToBasket, buyer, fillCheckout, openPage, placeOrder } from "../support/shopper.ts"
import { uniqueWord } from "../support/unique.ts"

const PHONE = { width: 360, height: 740 }
test.use({ viewport: PHONE })

const LARGE_PRICE = 600_000
const LARGE = "khăn hai mét"

/** Registers a producer with its bank account and a paper, and submits the application. */
async function register(page: Page, { t }: Localised, name: string): Promise<Account> {
  const owner = await signUp(page, { t }, "Lò Thị Mai")
  await page.getByRole("button", { name: new RegExp(t("onboarding_way_new")) }).click()
  await page.getByLabel(t("onboarding_name")).fill(name)
  await page.getByLabel(t("onboarding_legal_type")).selectOption("household")
  await page.getByLabel(t("onboarding_tax_code"), { exact: true }).fill("5300 123 456")
  await page.getByLabel(t("onboarding_phone"), { exact: true }).fill("0912 345 678")
  await page.getByLabel(t("place_province"), { exact: true }).selectOption("15")
  await page.getByLabel(t("place_commune"), { exact: true }).selectOption("02947")
  await page.getByLabel(t("onboarding_address"), { exact: true }).fill("Thôn Nậm Đét")
  await page.getByRole("button", { name: t("onboarding_new_send"), exact: true }).click()
  await expect(page.getByRole("heading", { name: t("onboarding_profile_title") })).toBeVisible()
  await page.getByRole("button", { name: t("onboarding_paper_add") }).click()
  await page.getByLabel(t("onboarding_paper_number"), { exact: true }).fill("10A.8.000777")
  await page.getByLabel(t("onboarding_paper_issued_on"), { exact: true }).fill("2026-01-05")
  await page.getByLabel(t("onboarding_paper_authority"), { exact: true }).fill("UBND xã Bảo Hà")
  await page
    .getByLabel(t("onboarding_file_choose"))
    .setInputFiles({ name: "giay-phep.png", mimeType: "image/png", buffer: PHOTO_OF_PAPER })
  await page.getByRole("button", { name: t("onboarding_paper_send") }).click()
  await expect(
    page.getByText(t("onboarding_paper_added", { paper: t("onboarding_paper_business_registration") })),
  ).toBeVisible()
  await page.getByLabel(t("onboarding_bank_name")).selectOption("970405")
  await page.getByLabel(t("onboarding_bank_number"), { exact: true }).fill("1500 2012 34567")
  await page.getByLabel(t("onboarding_bank_holder"), { exact: true }).fill("LO THI MAI")
  await page.getByRole("button", { name: t("onboarding_submit"), exact: true }).click()
  await expect(page.getByText(t("onboarding_standing_submitted_text"))).toBeVisible()
  return owner
}

async function approve(browser: Browser, shop: ShopAddresses, { t }: Localised, name: string): Promise<void> {
  const officer = await openOfficerPage(browser, shop, { t })
  await officer.getByRole("link", { name: new RegExp(name) }).click()
  await officer.getByRole("button", { name: t("onboarding_office_approve") }).click()
  await officer
    .getByRole("dialog")
    .getByRole("button", { name: t("onboarding_office_approve") })
    .click()
  await expect(officer.getByText(t("onboarding_office_done_approve", { name }))).toBeVisible()
  await officer.context().close()
}

/** Writes a listing, adds a photo and publishes it. */
async function publishListing(page: Page, { t }: Localised, title: string): Promise<void> {
  await page.getByRole("link", { name: t("listing_nav"), exact: true }).click()
  await page.getByRole("link", { name: t("listing_new"), exact: true }).click()
  await page.getByLabel(t("listing_title"), { exact: true }).fill(title)
  await page.getByLabel(t("listing_set"), { exact: true }).selectOption("22")
  await page.getByLabel(t("listing_price"), { exact: true }).fill("350.000")
  await page.getByLabel(t("listing_weight"), { exact: true }).fill("300")
  await page.getByLabel(t("listing_stock"), { exact: true }).fill("5")
  await page.getByLabel(t("listing_label_origin"), { exact: true }).fill("Lào Cai, Việt Nam")
  await page.getByLabel(t("listing_label_ingredients"), { exact: true }).fill("Bông dệt tay, chàm")
  await page.getByLabel(t("listing_label_usage"), { exact: true }).fill("Giặt tay bằng nước lạnh")
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("listing_save"), exact: true }).click()
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible()
  // Any photo will do: the page itself is one.
  await page.getByLabel(t("listing_photo_add")).setInputFiles({
    name: "anh.jpg",
    mimeType: "image/jpeg",
    buffer: await page.screenshot({ type: "jpeg" }),
  })
  const photo = page.getByRole("img", { name: t("listing_photo_alt", { number: 1, title }) })
  await expect(photo).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("listing_publish"), exact: true }).click()
  await expect(page.getByText(t("listing_state_published"), { exact: true })).toBeVisible()
}

/** Adds a larger size to the listing on the page. */
async function addSize(page: Page, { t }: Localised): Promise<void> {
  await page.getByText(`+ ${t("listing_size_add")}`).click()
  await page.getByLabel(t("listing_unit"), { exact: true }).first().fill(LARGE)
  await page.getByLabel(t("listing_price"), { exact: true }).first().fill("600.000")
  await page.getByLabel(t("listing_weight"), { exact: true }).first().fill("550")
  await page.getByLabel(t("listing_stock"), { exact: true }).last().fill("2")
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("listing_size_add"), exact: true }).click()
  await expect(
    page.getByText(t("listing_size_line", { unit: LARGE, price: formatDong(LARGE_PRICE), count: 2 })),
  ).toBeVisible()
}

test("a new producer signs up, is approved, lists goods with a photo, sells beside another producer, delivers and is reviewed", async ({
  page,
  browser,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const name = `Hộ kinh doanh Lò Thị Mai ${uniqueWord()}`
  const title = `Khăn thổ cẩm Nậm Đét ${uniqueWord()}`
  const owner = await register(page, texts, name)
  await approve(browser, shop, texts, name)
  await page.reload()
  await expect(page.getByText(t("onboarding_standing_approved_text"))).toBeVisible()
  await publishListing(page, texts, title)
  await addSize(page, texts)
  const api = await producerSession(shop, owner)
  const { listings } = await succeeded(api.call("listOwnListings", {}))
  const listing = listings[0]!
  const product = path(`/san-pham/${listing.handle}`)

  const { goods: other } = await producerWithGoods(shop)
  const guestContext = await browser.newContext({
    baseURL: shop.storefrontUrl,
    locale: "vi-VN",
    viewport: PHONE,
  })
  const guest = await guestContext.newPage()
  await catalogueOf(shop).published(listing.handle)
  // The size reaches the page a moment after the goods.
  await expect
    .poll(async () => (await guest.request.get(product)).text(), { timeout: 20_000, intervals: [250] })
    .toContain(LARGE)
  await openPage(guest, product)
  await expect(guest.getByText(t("product_sizes"))).toBeVisible()
  await expectFitsScreenAndAccessible(guest)
  await guest.getByRole("radio", { name: new RegExp(LARGE) }).check()
  await guest.getByLabel(t("product_quantity"), { exact: true }).fill("2")
  await guest.getByRole("button", { name: t("product_add") }).click()
  await expect(guest.getByText(t("basket_added"))).toBeVisible({ timeout: 20_000 })
  await expect(guest.locator("main picture source[type='image/avif']").first()).toBeAttached()
  await expectFitsScreenAndAccessible(guest)
  await addToBasket(guest, texts, other.handle)
  await openPage(guest, path("/gio-hang"))
  await expect(guest.getByRole("heading", { level: 2, name })).toBeVisible()
  await expect(guest.locator("main")).toContainText(LARGE)
  await expect(guest.getByRole("heading", { level: 2, name: other.producer.name })).toBeVisible()
  await openPage(guest, path("/dat-hang"))
  await fillCheckout(guest, texts, buyer)
  const orderPage = await placeOrder(guest, texts)
  await expect(guest.locator("main")).toContainText(name)
  await expect(guest.locator("main")).toContainText(other.producer.name)
  await expectFitsScreenAndAccessible(guest)

  const { parts } = await readOrder(shop, orderPage)
  expect(parts.map(({ producer }) => producer.name).toSorted()).toEqual(
    [name, other.producer.name].toSorted(),
  )
  const own = await readProducerOrder(shop, orderPage, name)
  const theirs = await readProducerOrder(shop, orderPage, other.producer.name)

  await page.getByRole("link", { name: t("producer_dashboard_nav_orders"), exact: true }).click()
  await expect(page.locator("main")).not.toContainText(theirs.code)
  await page.getByRole("link", { name: new RegExp(own.code) }).click()
  await expect(page.getByText(title).first()).toBeVisible()
  await expect(page.locator("main")).toContainText(LARGE)
  await expect(page.locator("main")).not.toContainText(other.title)
  const next = (action: string) => page.getByRole("button", { name: t(action), exact: true }).first()
  await next("producer_dashboard_action_accept").click()
  await next("producer_dashboard_action_pack").click()
  await expectFitsScreenAndAccessible(page)
  await next("producer_dashboard_action_hand_over").click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel(t("producer_dashboard_handed_own")).check()
  await dialog.getByRole("button", { name: t("producer_dashboard_action_hand_over") }).click()
  await next("producer_dashboard_action_deliver").click()
  await expect(
    page.getByRole("heading", { name: new RegExp(t("producer_dashboard_status_delivered")) }),
  ).toBeVisible()
  const left = await readProducerOrder(shop, orderPage, other.producer.name)
  expect(left.status, "the other producer's order is unchanged").toBe(theirs.status)

  await openPage(guest, orderPage)
  // Only what was delivered can be reviewed: the new producer's goods, not the other's.
  const review = guest.getByRole("link", { name: t("review_own_link"), exact: true })
  await expect(review).toHaveCount(1)
  await review.click()
  await guest.getByLabel(t("review_own_points_5")).check()
  await guest.getByLabel(t("review_own_text")).fill("Vải dày, màu chàm đẹp")
  await expectFitsScreenAndAccessible(guest)
  await guest.getByRole("button", { name: t("review_own_send") }).click()
  await expect(guest.getByText(t("review_own_saved"))).toBeVisible()
  await expect
    .poll(async () => (await guest.request.get(product)).text(), { timeout: 20_000, intervals: [250] })
    .toContain("Vải dày, màu chàm đẹp")
  await openPage(guest, product)
  await expect(guest.locator("#danh-gia")).toContainText("Mai L.")
  await expectFitsScreenAndAccessible(guest)
  await guestContext.close()

  const { stocked, sizes } = await succeeded(api.call("readOwnListing", { params: { id: listing.id } }))
  expect([stocked, ...sizes.map((size) => size.stocked)], "only the large ones were sold").toEqual([5, 0])
  expect(own.lines.map(({ unitPrice }) => unitPrice)).toEqual([LARGE_PRICE])
})
