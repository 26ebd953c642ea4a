import { accountOf } from "../support/desk.ts"
import { expect, test } from "../support/fixtures.ts"
import { serious } from "../support/looks.ts"

test.use({ viewport: { width: 360, height: 740 } })

test("a producer asks for help, an officer acts in its name, the producer reads both names and takes it back", async ({
  page,
  browser,
  shop,
  database,
  t,
}) => {
  test.slow()
  const owner = accountOf(shop, "chucoso@")
  // The central officer sees every province; the demonstration's producers lie in several.
  const helper = accountOf(shop, "canbo@")
  const [producer] = await database.query<{ id: string; name: string }>(
    `select p.id, p.name from producer_member m
       join producer_membership s on s.member_id = m.id join producer p on p.id = s.producer_id
      where m.sign_in_name = 'donggoi@ocop.example'`,
  )
  await page.goto("/kenh-ban/nho-ho-tro")
  await page.getByLabel(t("desk_sign_in_name")).fill(owner.email)
  await page.getByLabel(t("desk_password")).fill(owner.password)
  await page.getByRole("button", { name: t("desk_sign_in"), exact: true }).click()
  await page.getByRole("button", { name: new RegExp(producer!.name) }).click()
  await page.getByLabel(t("obh_reason")).fill("Nhờ nhập giấy tờ")
  await page.getByRole("button", { name: t("obh_ask") }).click()
  await expect(page.getByRole("button", { name: t("obh_withdraw") })).toBeVisible()
  expect(await serious(page)).toEqual([])

  const context = await browser.newContext({ locale: "vi-VN", viewport: { width: 1280, height: 800 } })
  const officer = await context.newPage()
  await officer.goto(`${shop.storefrontUrl}/van-phong/chu-the`)
  await officer.getByLabel(t("office_email")).fill(helper.email)
  await officer.getByLabel(t("office_password")).fill(helper.password)
  await officer.getByRole("button", { name: t("office_sign_in"), exact: true }).click()
  await officer.getByRole("link", { name: t("obh_office_shelf") }).click()
  const call = officer.getByRole("listitem").filter({ hasText: producer!.name })
  await call.getByRole("button", { name: t("obh_office_start") }).click()
  await officer.getByRole("button", { name: t("obh_enter"), exact: true }).click()
  await expect(officer.getByRole("heading", { name: t("onb_profile_title") })).toBeVisible()
  await expect(officer.getByRole("status").filter({ hasText: producer!.name })).toBeVisible()
  await expect(officer.getByRole("link", { name: t("desk_nav_money"), exact: true })).toHaveCount(0)
  await officer.getByRole("link", { name: t("desk_nav_orders"), exact: true }).click()
  await expect(officer.getByRole("heading", { name: t("desk_nav_orders") })).toBeVisible()
  expect(await serious(officer)).toEqual([])

  await page.reload()
  const act = page.getByRole("listitem").filter({ hasText: t("obh_act_list_orders") })
  await expect(act).toContainText("Cán bộ minh hoạ (trung ương)")
  await expect(act).toContainText("Chủ cơ sở minh hoạ")
  expect(await serious(page)).toEqual([])
  await page.getByRole("button", { name: t("obh_withdraw") }).click()
  await expect(page.getByRole("button", { name: t("obh_ask") })).toBeVisible()
  await officer.goto(`${shop.storefrontUrl}/kenh-ban`)
  await expect(officer.getByRole("button", { name: t("desk_sign_in"), exact: true })).toBeVisible()
  await context.close()
})
