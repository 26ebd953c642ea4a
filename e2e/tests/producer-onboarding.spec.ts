import { openOfficerPage } from "../support/dashboards.ts"
import { expect, test, type ReadOnlyDatabase } from "../support/fixtures.ts"
import { expectFitsScreenAndAccessible, expectNoSeriousAxeViolations } from "../support/page-checks.ts"
import { PHOTO_OF_PAPER, signUp } from "../support/producer-onboarding.ts"
import { importRecognisedProduct } from "../support/recognised-goods.ts"
import { uniqueWord } from "../support/unique.ts"

test.use({ viewport: { width: 360, height: 740 } })

const statusOf = async (database: ReadOnlyDatabase, name: string): Promise<string | undefined> =>
  (await database.query<{ status: string }>("select status from producer where name = $1", [name]))[0]?.status

test("from sign-up to approval: papers by phone, an officer returns the application, the producer is notified", async ({
  page,
  browser,
  shop,
  database,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const name = `Hộ kinh doanh Lò Thị Mai ${uniqueWord()}`
  await signUp(page, texts, "Lò Thị Mai")

  await page.getByRole("button", { name: new RegExp(t("onboarding_way_new")) }).click()
  await page.getByLabel(t("onboarding_name")).fill(name)
  await page.getByRole("button", { name: t("onboarding_new_send"), exact: true }).click()
  await expect(page.getByText(t("onboarding_form_wrong"))).toBeVisible()
  for (const mistake of [
    "onboarding_wrong_legal_type",
    "onboarding_wrong_tax_code",
    "onboarding_wrong_phone",
    "onboarding_wrong_commune",
  ])
    await expect(page.getByText(t(mistake))).toBeVisible()
  await expectFitsScreenAndAccessible(page)

  await page.getByLabel(t("onboarding_legal_type")).selectOption("household")
  await page.getByLabel(t("onboarding_tax_code"), { exact: true }).fill("5300 123 456")
  await page.getByLabel(t("onboarding_phone"), { exact: true }).fill("0912 345 678")
  await page.getByLabel(t("place_province"), { exact: true }).selectOption("15")
  await page.getByLabel(t("place_commune"), { exact: true }).selectOption("02947")
  await page.getByLabel(t("onboarding_address"), { exact: true }).fill("Thôn Liên Hà 3")
  // A phone throws the page out of its memory; what was typed is still there.
  await page.reload()
  await page.getByRole("button", { name: new RegExp(t("onboarding_way_new")) }).click()
  await expect(page.getByLabel(t("onboarding_name"))).toHaveValue(name)
  await expect(page.getByLabel(t("place_commune"), { exact: true })).toHaveValue("02947")
  await page.getByRole("button", { name: t("onboarding_new_send"), exact: true }).click()

  await expect(page.getByRole("heading", { name: t("onboarding_profile_title") })).toBeVisible()
  await expect(page.getByText(t("onboarding_standing_draft_text"))).toBeVisible()
  expect(await statusOf(database, name)).toBe("hidden")
  await page.getByRole("button", { name: t("onboarding_paper_add") }).click()
  await page.getByLabel(t("onboarding_paper_number"), { exact: true }).fill("10A.8.000123")
  await page.getByLabel(t("onboarding_paper_issued_on"), { exact: true }).fill("2026-01-05")
  await page.getByLabel(t("onboarding_paper_authority"), { exact: true }).fill("UBND xã Bảo Hà")
  const file = page.getByLabel(t("onboarding_file_choose"))
  await file.setInputFiles({
    name: "giay-phep.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("MZ\x90\x00 a program"),
  })
  await page.getByRole("button", { name: t("onboarding_paper_send") }).click()
  await expect(page.getByRole("alert")).toContainText("Chỉ nhận tệp PDF, JPEG hoặc PNG còn đọc được.")
  await expect(page.getByLabel(t("onboarding_paper_number"), { exact: true })).toHaveValue("10A.8.000123")
  await file.setInputFiles({ name: "giay-phep.png", mimeType: "image/png", buffer: PHOTO_OF_PAPER })
  await page.getByRole("button", { name: t("onboarding_paper_send") }).click()
  await expect(
    page.getByText(t("onboarding_paper_added", { paper: t("onboarding_paper_business_registration") })),
  ).toBeVisible()

  await page.getByRole("button", { name: t("onboarding_submit"), exact: true }).click()
  await expect(page.getByRole("alert")).toContainText("Hồ sơ còn thiếu")
  await page.getByLabel(t("onboarding_bank_name")).selectOption("970405")
  await page.getByLabel(t("onboarding_bank_number"), { exact: true }).fill("1500 2012 34567")
  await page.getByLabel(t("onboarding_bank_holder"), { exact: true }).fill("LO THI MAI")
  await expectFitsScreenAndAccessible(page)
  await page.getByRole("button", { name: t("onboarding_submit"), exact: true }).click()
  await expect(page.getByText(t("onboarding_standing_submitted_text"))).toBeVisible()

  const officer = await openOfficerPage(browser, shop, texts)
  await officer.getByRole("link", { name: new RegExp(name) }).click()
  await expect(officer.getByText("Agribank · 1500201234567 · LO THI MAI")).toBeVisible()
  await officer.getByRole("button", { name: t("onboarding_file_show") }).click()
  const paper = officer.getByRole("img", { name: t("onboarding_paper_business_registration") })
  await expect(paper).toBeVisible()
  expect(await paper.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBe(1)
  await expectNoSeriousAxeViolations(officer)
  const dialog = officer.getByRole("dialog")
  await officer.getByRole("button", { name: t("onboarding_office_return") }).click()
  await dialog.getByLabel(t("onboarding_office_remark_field")).selectOption("bank")
  await dialog.getByLabel(t("onboarding_office_remark_text")).fill("Tên chủ tài khoản chưa khớp")
  await dialog.getByRole("button", { name: t("onboarding_office_return") }).click()
  await expect(officer.getByText(t("onboarding_office_done_return", { name }))).toBeVisible()

  await page.goto("/kenh-ban")
  await page.getByRole("link", { name: "Xem hồ sơ" }).first().click()
  await expect(page.getByText(t("onboarding_standing_returned_text"))).toBeVisible()
  await expect(page.getByText(t("onboarding_remark", { text: "Tên chủ tài khoản chưa khớp" }))).toBeVisible()
  await expectFitsScreenAndAccessible(page)
  await page.getByLabel(t("onboarding_bank_holder"), { exact: true }).fill("LO THI MAI HOA")
  await page.getByRole("button", { name: t("onboarding_submit"), exact: true }).click()
  await expect(page.getByText(t("onboarding_standing_submitted_text"))).toBeVisible()

  await officer.reload()
  await expect(officer.getByText("LO THI MAI HOA")).toBeVisible()
  await officer.getByRole("button", { name: t("onboarding_office_approve") }).click()
  await dialog.getByRole("button", { name: t("onboarding_office_approve") }).click()
  await expect(officer.getByText(t("onboarding_office_done_approve", { name }))).toBeVisible()
  expect(await statusOf(database, name)).toBe("published")

  await page.reload()
  await expect(page.getByText(t("onboarding_standing_approved_text"))).toBeVisible()
  await expect(page.getByText(t("onboarding_goal_reached")).first()).toBeVisible()
  await page.getByRole("link", { name: t("producer_dashboard_nav_home"), exact: true }).click()
  // The notification is sent by a job.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(`${name} đã được duyệt`)).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 20_000 })

  await officer.getByRole("button", { name: t("onboarding_office_suspend") }).click()
  await dialog.getByLabel(t("onboarding_office_reason"), { exact: true }).fill("Giấy tờ bị khiếu nại")
  await dialog.getByRole("button", { name: t("onboarding_office_suspend") }).click()
  await expect(officer.getByText(t("onboarding_office_done_suspend", { name }))).toBeVisible()
  await page.goto("/kenh-ban/ho-so")
  await expect(page.getByRole("alert")).toContainText("Giấy tờ bị khiếu nại")
  await officer.context().close()
})

test("a person claims a producer from a recognition list, and an officer accepts the claim", async ({
  page,
  browser,
  shop,
  t,
  pattern,
  path,
}) => {
  const texts = { t, pattern, path }
  const goods = await importRecognisedProduct(shop)
  const listed = goods.producer
  const reason = `Tôi là giám đốc của ${listed.name}, điện thoại 0912 345 678`
  await signUp(page, texts, "Giàng A Páo")
  await page.getByRole("button", { name: new RegExp(t("onboarding_way_claim")) }).click()
  await page.getByLabel(t("onboarding_claim_find")).fill(listed.name)
  await page.getByRole("button", { name: t("producer_dashboard_orders_find_go"), exact: true }).click()
  await page
    .getByRole("button", { name: t("onboarding_claim_this", { name: listed.name }) })
    .first()
    .click()
  await page.getByRole("button", { name: t("onboarding_claim_send") }).click()
  await expect(page.getByText(t("onboarding_wrong_reason"))).toBeVisible()
  await page.getByLabel(t("onboarding_claim_reason")).fill(reason)
  await page.getByRole("button", { name: t("onboarding_claim_send") }).click()
  await expect(page.getByText(t("onboarding_claim_open"))).toBeVisible()
  await expectFitsScreenAndAccessible(page)

  const officer = await openOfficerPage(browser, shop, texts)
  await officer.getByRole("link", { name: t("onboarding_office_claims") }).click()
  const row = officer.getByRole("listitem").filter({ hasText: reason })
  await row.getByRole("button", { name: t("onboarding_office_claim_accept") }).click()
  await officer.getByLabel(t("onboarding_office_claim_check")).fill("Đã gọi điện và xem giấy")
  await officer
    .getByRole("dialog")
    .getByRole("button", { name: t("onboarding_office_claim_accept") })
    .click()
  await expect(officer.getByText(t("onboarding_office_claim_done", { producer: listed.name }))).toBeVisible()
  await officer.context().close()

  await page.getByRole("button", { name: t("onboarding_claims_look_again") }).click()
  await expect(page.getByRole("link", { name: t("onboarding_nav_profile"), exact: true })).toBeVisible()
  await expect(page.getByText(listed.name).first()).toBeVisible()
})
