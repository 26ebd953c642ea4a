import type { Browser, BrowserContext, Page } from "@playwright/test"

import { demoAccount, succeeded } from "../support/api.ts"
import type { ReadOnlyDatabase } from "../support/fixtures.ts"
import { message, messagePattern } from "../support/messages.ts"
import {
  addToSale,
  enrolDevice,
  enterPin,
  newOperator,
  openShift,
  receiptNumber,
  receivedOperations,
  storedOperations,
  terminalIdOf,
} from "../support/point-of-sale.ts"
import { addOperator, createEnrolmentCode, salesPointOf, type SalesPoint } from "../support/sales-points.ts"
import type { ShopAddresses } from "../support/shop.ts"

const t = (key: string): string => message("vi", key)
const HOURS = 72
/** Two days ahead, like a device whose battery was empty. */
const WRONG_MS = 2 * 86_400_000
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: "vi-VN" }

/** Different products of the point that can be sold. */
async function titlesWithPrice(point: SalesPoint, count: number): Promise<string[]> {
  const { items } = await succeeded(point.api.call("listPointStock", {}))
  return [...new Set(items.filter(({ price }) => price !== null).map(({ title }) => title))].slice(0, count)
}

export interface OfflineResult {
  readonly measured: Readonly<Record<string, string | number>>
  readonly problems: readonly string[]
}

/** The same chance in each run, so that a failure comes again. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A device whose clock is wrong and can be put forward by the test. */
async function deviceOf(browser: Browser, shop: ShopAddresses): Promise<BrowserContext> {
  const context = await browser.newContext({ ...phone, baseURL: shop.storefrontUrl })
  await context.addInitScript((wrong) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + wrong + Number(localStorage.getItem("test:later") ?? 0)
  }, WRONG_MS)
  return context
}

async function sellOne(page: Page, title: string): Promise<string> {
  await addToSale(page, title)
  await page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) }).click()
  await page.getByRole("button", { name: new RegExp(`^${t("pos_finish")}`) }).click()
  await page.getByText(t("pos_done")).waitFor()
  const receipt = await receiptNumber(page)
  await page.getByRole("button", { name: t("pos_next") }).click()
  return receipt
}

/**
 * Sells for three simulated days without a connection on a slow device: reloads and killed tabs in the middle of
 * sales, a second tab that takes over, a clock that is two days wrong, a disk that runs full. Then the line comes back.
 */
export async function sellOfflineForThreeDays(
  browser: Browser,
  shop: ShopAddresses,
  database: ReadOnlyDatabase,
  sales: number,
): Promise<OfflineResult> {
  const problems: string[] = []
  const chance = chanceOf(20_261_127)
  const lead = newOperator("Ba ngày", "2580", "lead")
  const point = await salesPointOf(shop, demoAccount(shop, "quanlydiem@"))
  await addOperator(point, lead)
  const titles = await titlesWithPrice(point, 12)
  const context = await deviceOf(browser, shop)
  const counts = { reloads: 0, kills: 0, takeovers: 0, fullDisk: 0 }
  const receipts: string[] = []
  let page = await context.newPage()

  /** Opens the counter again after a kill: the person signs in, the rest is as it was. */
  const reopen = async (): Promise<void> => {
    page = await context.newPage()
    await slow(page)
    await page.goto("/quay")
    await enterPin(page, lead)
    await page.getByLabel(t("pos_find"), { exact: true }).waitFor()
    const left = page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) })
    if (await left.isVisible()) await finishLeft()
  }
  const slow = async (one: Page): Promise<void> => {
    const session = await context.newCDPSession(one)
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  }
  /** A basket that a killed tab left is still there: it is sold now. */
  const finishLeft = async (): Promise<void> => {
    await page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) }).click()
    await page.getByRole("button", { name: new RegExp(`^${t("pos_finish")}`) }).click()
    await page.getByText(t("pos_done")).waitFor()
    receipts.push(await receiptNumber(page))
    await page.getByRole("button", { name: t("pos_next") }).click()
  }
  try {
    await enrolDevice(page, await createEnrolmentCode(point, "Ba ngày"))
    await enterPin(page, lead)
    await openShift(page)
    await page.getByText(t("pos_pill_sent")).waitFor({ timeout: 45_000 })
    const terminal = await terminalIdOf(page)
    await page.getByText(messagePattern("vi", "pos_clock_ahead")).waitFor()
    await context.setOffline(true)
    await slow(page)
    const began = Date.now()
    while (receipts.length < sales) {
      const step = receipts.length
      await page.evaluate(
        (later) => localStorage.setItem("test:later", String(later)),
        Math.round((step / sales) * HOURS * 3_600_000),
      )
      const title = titles[Math.floor(chance() * titles.length)]!
      const luck = chance()
      if (luck < 0.03) {
        // In the middle of a sale: the basket must be there again.
        counts.reloads += 1
        await addToSale(page, title)
        await page.reload()
        await finishLeft()
      } else if (luck < 0.05) {
        counts.kills += 1
        await addToSale(page, title)
        await killed(page)
        await reopen()
      } else if (luck < 0.07) {
        counts.takeovers += 1
        const old = page
        page = await context.newPage()
        await slow(page)
        await page.goto("/quay")
        await page.getByRole("button", { name: t("pos_elsewhere_take") }).click()
        await enterPin(page, lead)
        await old.getByText(t("pos_elsewhere_title")).waitFor()
        await old.close()
        receipts.push(await sellOne(page, title))
      } else receipts.push(await sellOne(page, title))
      if (step === Math.floor(sales / 2)) {
        receipts.push(await fullDisk(context, page, title, problems))
        counts.fullDisk += 1
      }
    }
    const seconds = Math.round((Date.now() - began) / 1000)
    if (!(await page.getByText(t("pos_late_title")).isVisible()))
      problems.push("nothing said that sales are unsent for more than a day")
    if (!(await page.getByText(messagePattern("vi", "pos_clock_ahead")).isVisible()))
      problems.push("nothing said that the clock is wrong")
    const disk = await storedOperations(page)
    const before = await receivedOperations(database, terminal)
    if (before.length !== 1)
      problems.push(`${before.length} operations arrived while there was no connection`)
    const back = Date.now()
    await context.setOffline(false)
    await page.getByText(t("pos_pill_sent")).waitFor({ timeout: 300_000 })
    const drained = Math.round((Date.now() - back) / 1000)
    const arrived = await receivedOperations(database, terminal)
    const sold = arrived.filter(({ kind }) => kind === "sale")
    const lost = receipts.filter((number) => sold.filter(({ receipt }) => receipt === number).length !== 1)
    if (lost.length > 0) problems.push(`not there exactly once: ${lost.join(" ")}`)
    if (sold.length !== receipts.length) problems.push(`${sold.length} sales for ${receipts.length} receipts`)
    if (arrived.map(({ key }) => key).join() !== disk.map(({ key }) => key).join())
      problems.push("the server's list is not the device's")
    if (arrived.some(({ seq }, index) => seq !== index + 1)) problems.push("there is a gap in the numbers")
    if (arrived.some(({ outcome }) => outcome !== "applied")) problems.push("not everything was applied")
    return {
      problems,
      measured: {
        "receipts that the screen said were done": receipts.length,
        "sales on the server": sold.length,
        "lost or doubled": lost.length,
        ...counts,
        "seconds of selling": seconds,
        "seconds until all was sent": drained,
      },
    }
  } finally {
    await context.close()
  }
}

/** Ends the tab's process as the system does when memory is short. */
async function killed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await Promise.race([session.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")])
  await page.close().catch(() => undefined)
}

/** The browser keeps what it knows of the free space for about half a minute. */
const QUOTA_KNOWN_MS = 35_000

/**
 * The disk is full: nothing may be called done, the basket stays, and with space again the same sale goes through.
 *
 * @returns the number of the sale's receipt
 */
async function fullDisk(
  context: BrowserContext,
  page: Page,
  title: string,
  problems: string[],
): Promise<string> {
  const session = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 })
  await page.waitForTimeout(QUOTA_KNOWN_MS)
  const before = (await storedOperations(page)).length
  await addToSale(page, title)
  await page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) }).click()
  const finish = page.getByRole("button", { name: new RegExp(`^${t("pos_finish")}`) })
  await finish.click()
  await page.getByText(t("pos_problem_storage_full")).waitFor({ timeout: 15_000 })
  if (await page.getByText(t("pos_done")).isVisible()) problems.push("done was said on a full disk")
  if ((await storedOperations(page)).length !== before) problems.push("something was written on a full disk")
  await session.send("Storage.overrideQuotaForOrigin", { origin })
  await finish.click()
  await page.getByText(t("pos_done")).waitFor()
  const receipt = await receiptNumber(page)
  await page.getByRole("button", { name: t("pos_next") }).click()
  return receipt
}
