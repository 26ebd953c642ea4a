import type { Page } from "@playwright/test"

import { demoAccount } from "../support/api.ts"
import { signInAsOfficer, signInAsProducer } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import { readProducerOrder } from "../support/orders.ts"
import { advanceOrder, producerWithGoods } from "../support/own-producer.ts"
import {
  expectFitsScreenAndAccessible,
  expectNoHorizontalScroll,
  expectNoSeriousAxeViolations,
} from "../support/page-checks.ts"
import { openPage, orderOnePiece } from "../support/shopper.ts"
import { uniqueWord } from "../support/unique.ts"

test.use({ viewport: { width: 360, height: 740 } })

/**
 * A change is on the product's page within this time, also on a busy machine; `search-indexing.spec.ts` holds the five
 * seconds of decision 025.
 */
const REFRESH_MS = 15_000

/** Reads the product's page again and again, as readers would. @returns after how many ms it was as expected */
async function expectPageToBecome(
  page: Page,
  address: string,
  isAsExpected: (html: string) => boolean,
): Promise<number> {
  const began = Date.now()
  await expect
    .poll(async () => isAsExpected(await (await page.request.get(address)).text()), {
      timeout: REFRESH_MS,
      intervals: [250],
    })
    .toBe(true)
  return Date.now() - began
}

test("a delivered product is reviewed, answered, reported and hidden, and the average rating follows", async ({
  page,
  browser,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods } = await producerWithGoods(shop)
  const product = path(`/san-pham/${goods.handle}`)
  const reviewText = `Thơm, đóng gói kỹ ${uniqueWord()}`
  const orderPage = await orderOnePiece(page, texts, goods.handle)
  await expect(page.getByRole("link", { name: t("review_own_link"), exact: true })).toHaveCount(0)
  const { code } = await readProducerOrder(shop, orderPage, producer.name)
  await advanceOrder(producer, code, ["accept", "pack", "hand_over", "deliver"])

  await openPage(page, orderPage)
  await page
    .getByRole("link", { name: t("review_own_link"), exact: true })
    .first()
    .click()
  await expect(page.getByRole("heading", { name: t("review_own_title") })).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  await page.getByLabel(t("review_own_points_4")).check()
  await page.getByLabel(t("review_own_text")).fill(reviewText)
  await page.getByRole("button", { name: t("review_own_send") }).click()
  await expect(page.getByText(t("review_own_saved"))).toBeVisible()

  const average = t("review_average", { average: path("/") === "/" ? "4,0" : "4.0" })
  const seenAfter = await expectPageToBecome(
    page,
    product,
    (html) => html.includes(reviewText) && html.includes(average) && html.includes('"reviewCount":1'),
  )
  process.stdout.write(`      a review is on the product's page after ${String(seenAfter)} ms\n`)
  await openPage(page, product)
  await expectNoHorizontalScroll(page)
  await expect(page.locator("#danh-gia")).toContainText("Mai L.")
  await expectNoSeriousAxeViolations(page)

  const dashboardContext = await browser.newContext({
    baseURL: shop.storefrontUrl,
    viewport: { width: 360, height: 740 },
  })
  const dashboard = await dashboardContext.newPage()
  await signInAsProducer(dashboard, texts, producer.owner, "/danh-gia")
  const row = dashboard.getByRole("listitem").filter({ hasText: reviewText })
  await row.getByRole("button", { name: t("review_answer"), exact: true }).click()
  await row.getByLabel(t("review_answer_label")).fill("Cảm ơn chị Mai")
  await expectFitsScreenAndAccessible(dashboard)
  await row.getByRole("button", { name: t("review_answer_save") }).click()
  await expect(row).toHaveCount(0)
  await expectPageToBecome(page, product, (html) => html.includes("Cảm ơn chị Mai"))

  await openPage(page, `${product}/danh-gia`)
  await expectNoHorizontalScroll(page)
  await page.getByText(t("review_report"), { exact: true }).first().click()
  await page.getByLabel(t("review_report_reason")).first().selectOption("untrue")
  await page.getByLabel(t("review_report_note")).first().fill("Chưa từng mua")
  await page
    .getByRole("button", { name: t("review_report_send") })
    .first()
    .click()
  await expect(page.getByText(t("review_report_sent"))).toBeVisible()

  await signInAsOfficer(dashboard, texts, demoAccount(shop, "canbo@"), "/kiem-duyet")
  const reported = dashboard.getByRole("listitem").filter({ hasText: reviewText })
  await expect(reported).toContainText("Chưa từng mua")
  await reported.getByRole("button", { name: t("review_mod_hide"), exact: true }).click()
  await reported.getByLabel(t("review_mod_hide_reason")).fill("Đã xác minh không đúng")
  await expectFitsScreenAndAccessible(dashboard)
  await reported.getByRole("button", { name: t("review_mod_hide"), exact: true }).click()
  await expect(reported).toHaveCount(0)
  const gone = await expectPageToBecome(
    page,
    product,
    (html) => !html.includes(reviewText) && !html.includes("AggregateRating"),
  )
  process.stdout.write(`      hidden, it is gone and the average follows after ${String(gone)} ms\n`)
  await openPage(page, orderPage)
  await page
    .getByRole("link", { name: t("review_own_link"), exact: true })
    .first()
    .click()
  await expect(page.locator("main")).toContainText("Đã xác minh không đúng")
  await dashboardContext.close()
})

test("a question is answered and a bulk order is agreed without JavaScript", async ({
  browser,
  page: dashboard,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const { producer, goods } = await producerWithGoods(shop)
  const product = path(`/san-pham/${goods.handle}`)
  const context = await browser.newContext({
    baseURL: shop.storefrontUrl,
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(product)
  await page.getByRole("link", { name: t("review_ask"), exact: true }).click()
  await page.getByLabel(t("review_ask_text")).fill("Hạn dùng bao lâu ạ?")
  await page.getByLabel(t("review_ask_name")).fill("Chị Lan")
  await page.getByLabel(t("review_ask_contact")).fill("không có đâu")
  await page.getByRole("button", { name: t("review_ask_send") }).click()
  await expect(page.getByText(t("review_ask_error_contact"))).toBeVisible()
  // What was typed is still there.
  await expect(page.getByLabel(t("review_ask_text"))).toHaveValue("Hạn dùng bao lâu ạ?")
  await page.getByLabel(t("review_ask_contact")).fill("lan.hoi@example.vn")
  await page.getByRole("button", { name: t("review_ask_send") }).click()
  await expect(page.getByText(t("review_ask_sent"))).toBeVisible()

  await page.goto(`${product}/hoi-si`)
  await page.getByLabel(t("review_bulk_quantity")).fill("500")
  await page.getByLabel(t("review_bulk_unit"), { exact: true }).fill("thùng")
  await page.getByLabel(t("review_bulk_frequency")).selectOption("monthly")
  await page.getByLabel(t("review_bulk_province")).selectOption("01")
  await page.getByLabel(t("review_bulk_message")).fill("Xin báo giá tại kho Long Biên")
  await page.getByLabel(t("review_bulk_name")).fill("Trần Văn Bình")
  await page.getByLabel(t("review_bulk_organisation")).fill("Siêu thị Bình An")
  await page.getByLabel(t("review_bulk_phone")).fill("0912 345 678")
  await page.getByRole("button", { name: t("review_bulk_send") }).click()
  await page.waitForURL(`**${path("/hoi-si/")}**`)
  const enquiry = /benq_\w+/.exec(page.url())![0]
  await expect(page.locator("main")).toContainText(t("review_bulk_state_new"))
  await expect(page.locator("main")).toContainText("Xin báo giá tại kho Long Biên")

  await signInAsProducer(dashboard, texts, producer.owner, "/danh-gia?muc=hoi-dap")
  const asked = dashboard.getByRole("listitem").filter({ hasText: "Hạn dùng bao lâu ạ?" }).first()
  await expect(asked).toContainText("lan.hoi@example.vn")
  await asked.getByRole("button", { name: t("review_answer"), exact: true }).click()
  await asked.getByLabel(t("review_answer_label")).fill("Mười hai tháng kể từ ngày sản xuất")
  await asked.getByRole("button", { name: t("review_answer_save") }).click()
  await expectPageToBecome(page, product, (html) => html.includes("Mười hai tháng kể từ ngày sản xuất"))
  expect(await (await page.request.get(product)).text()).not.toContain("lan.hoi@")

  await dashboard.getByRole("link", { name: t("review_bulk_thread"), exact: true }).click()
  await dashboard.locator(`a[href*="${enquiry}"]`).click()
  await expect(dashboard.locator("main")).toContainText("0912345678")
  await dashboard.getByLabel(t("review_bulk_reply")).fill("Giá 98.000 ₫, giao mùng 5 hằng tháng")
  await dashboard.getByRole("button", { name: t("review_bulk_reply_send"), exact: true }).click()
  await expect(dashboard.getByLabel(t("review_bulk_reply"))).toHaveValue("")
  await expectFitsScreenAndAccessible(dashboard)

  await page.reload()
  await expect(page.locator("main")).toContainText("giao mùng 5 hằng tháng")
  await page.getByLabel(t("review_bulk_reply")).fill("Đồng ý, bắt đầu tháng sau")
  await page.getByRole("button", { name: t("review_bulk_reply_send"), exact: true }).click()
  await expect(page.locator("main")).toContainText("Đồng ý, bắt đầu tháng sau")

  await dashboard.reload()
  await expect(dashboard.locator("main")).toContainText("Đồng ý, bắt đầu tháng sau")
  await dashboard.getByRole("button", { name: t("review_bulk_act_agree"), exact: true }).click()
  await dashboard.getByRole("button", { name: t("review_bulk_act_agree"), exact: true }).click()
  await expect(dashboard.locator("main")).toContainText(t("review_bulk_state_agreed"))
  // The dashboard shows the agreement before it is stored: a page without scripts is reloaded until it is there.
  await expect(async () => {
    await page.reload()
    await expect(page.locator("main")).toContainText(t("review_bulk_state_agreed"), { timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await context.close()
})
