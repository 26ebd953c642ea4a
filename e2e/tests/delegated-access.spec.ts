import { demoAccount } from "../support/api.ts"
import { signInAsOfficer, signInAsProducer } from "../support/dashboards.ts"
import { expect, test } from "../support/fixtures.ts"
import { createProducer } from "../support/own-producer.ts"
import { expectNoSeriousAxeViolations } from "../support/page-checks.ts"

test.use({ viewport: { width: 360, height: 740 } })

test("a producer grants an officer access, the officer acts for it, the producer reads the audit log and withdraws the access", async ({
  page,
  browser,
  shop,
  t,
}) => {
  const producer = await createProducer(shop)
  await signInAsProducer(page, { t }, producer.owner, "/nho-ho-tro")
  await page.getByLabel(t("delegation_reason")).fill("Nhờ nhập giấy tờ")
  await page.getByRole("button", { name: t("delegation_ask") }).click()
  await expect(page.getByRole("button", { name: t("delegation_withdraw") })).toBeVisible()
  await expectNoSeriousAxeViolations(page)

  const context = await browser.newContext({
    baseURL: shop.storefrontUrl,
    locale: "vi-VN",
    viewport: { width: 1280, height: 800 },
  })
  const officer = await context.newPage()
  // The central officer sees the producers of every province.
  await signInAsOfficer(officer, { t }, demoAccount(shop, "canbo@"), "/chu-the")
  await officer.getByRole("link", { name: t("delegation_office_queue") }).click()
  const request = officer.getByRole("listitem").filter({ hasText: producer.name })
  await request.getByRole("button", { name: t("delegation_office_start") }).click()
  await officer.getByRole("button", { name: t("delegation_enter"), exact: true }).click()
  await expect(officer.getByRole("heading", { name: t("onboarding_profile_title") })).toBeVisible()
  await expect(officer.getByRole("status").filter({ hasText: producer.name })).toBeVisible()
  await expect(
    officer.getByRole("link", { name: t("producer_dashboard_nav_money"), exact: true }),
  ).toHaveCount(0)
  await officer.getByRole("link", { name: t("producer_dashboard_nav_orders"), exact: true }).click()
  await expect(officer.getByRole("heading", { name: t("producer_dashboard_nav_orders") })).toBeVisible()
  await expectNoSeriousAxeViolations(officer)

  await page.reload()
  const act = page.getByRole("listitem").filter({ hasText: t("delegation_act_list_orders") })
  await expect(act).toContainText("Cán bộ minh hoạ (trung ương)")
  await expect(act).toContainText(producer.owner.name)
  await expectNoSeriousAxeViolations(page)
  await page.getByRole("button", { name: t("delegation_withdraw") }).click()
  await expect(page.getByRole("button", { name: t("delegation_ask") })).toBeVisible()
  await officer.goto("/kenh-ban")
  await expect(
    officer.getByRole("button", { name: t("producer_dashboard_sign_in"), exact: true }),
  ).toBeVisible()
  await context.close()
})
