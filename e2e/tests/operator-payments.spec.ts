import { sepayMessage } from "@ocop/payment-fakes"

import { demoAccount } from "../support/api.ts"
import { expect, test } from "../support/fixtures.ts"
import { BANK_ACCOUNT, SEPAY_SECRET } from "../support/shop.ts"

test.use({ viewport: { width: 1280, height: 800 } })

test("an operator sees a transfer that matches no order, records its resolution, and reads the ledger", async ({
  page,
  shop,
}) => {
  const number = Date.now()
  const { headers, body } = sepayMessage(SEPAY_SECRET, {
    id: number,
    reference: `FT${number}`,
    account: BANK_ACCOUNT,
    amount: 123_000,
    description: `NGUYEN VAN A chuyen tien ${number}`,
    at: new Date(),
  })
  const webhook = await fetch(`${shop.backendUrl}/hooks/bank/sepay`, { method: "POST", headers, body })
  expect(webhook.status).toBe(200)

  const operator = demoAccount(shop, "quantri@")
  await page.goto(`${shop.backendUrl}/app/login`)
  await page.getByPlaceholder("Email").fill(operator.email)
  await page.getByPlaceholder("Password").fill(operator.password)
  await page.keyboard.press("Enter")
  await page.waitForURL((url) => !url.pathname.includes("login"), { timeout: 20_000 })

  await page.goto(`${shop.backendUrl}/app/payments`)
  await expect(page.getByRole("heading", { name: "Sai lệch cần xem" })).toBeVisible({ timeout: 20_000 })
  await page.getByRole("tab", { name: "Ngân hàng" }).click()
  // Rows of this page have no role: the innermost grid with the text is the row.
  const row = page.locator("div.grid", { hasText: `NGUYEN VAN A chuyen tien ${number}` }).last()
  await expect(row).toBeVisible({ timeout: 15_000 })
  await expect(row.getByText("Không rõ đơn")).toBeVisible()
  await row.getByRole("button", { name: "Xử lý", exact: true }).click()
  await page.getByLabel("Đã làm gì").selectOption({ label: "Đã trả lại người chuyển" })
  await page.getByLabel("Ghi chú").fill("Người chuyển nhầm, đã hoàn qua ngân hàng")
  await page.screenshot({ path: test.info().outputPath("bank.png") })
  await page.getByRole("button", { name: "Ghi nhận" }).click()
  await expect(row).toBeHidden()
  await page.getByRole("button", { name: "Tất cả", exact: true }).click()
  await expect(page.getByText(/đã trả lại người chuyển · Người chuyển nhầm/).first()).toBeVisible()
  for (const [tab, heading] of [
    ["Hoàn tiền", "Hoàn tiền"],
    ["Thông báo", "Thông báo của ngân hàng và cổng thanh toán"],
  ] as const) {
    await page.getByRole("tab", { name: tab }).click()
    await expect(page.getByRole("heading", { name: heading })).toBeVisible()
  }

  await page.goto(`${shop.backendUrl}/app/settlement`)
  await page.getByRole("tab", { name: "Sổ cái" }).click({ timeout: 20_000 })
  await expect(page.getByText("Phải trả chủ thể").or(page.getByText("Khách trả trước")).first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath("ledger.png") })
})
