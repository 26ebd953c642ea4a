import type { Browser, Page } from "@playwright/test"

import { demoAccount } from "../support/api.ts"
import { message } from "../support/messages.ts"
import { enrolDevice, enterPin, newOperator, openShift } from "../support/point-of-sale.ts"
import { addOperator, createEnrolmentCode, salesPointOf } from "../support/sales-points.ts"
import type { ShopAddresses } from "../support/shop.ts"

export interface Step {
  readonly name: string
  readonly limit: number
  readonly median: number
  /** Nineteen of twenty were not slower. */
  readonly p95: number
  /** The very first, right after the counter was opened. */
  readonly first: number
  readonly slowest: number
}

const GOODS = 5_000
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const t = (key: string): string => message("vi", key)

/** Fills the device's catalogue beside the point's own goods: as many as a large point has. */
const fill = (page: Page): Promise<void> =>
  page.evaluate(
    (count) =>
      new Promise<void>((done, failed) => {
        const asked = indexedDB.open("quay")
        asked.onsuccess = () => {
          const change = asked.result.transaction("items", "readwrite")
          const words = ["Mật ong bạc hà", "Chè Shan tuyết", "Thịt trâu gác bếp", "Miến dong", "Gạo Séng cù"]
          for (let index = 0; index < count; index += 1)
            change.objectStore("items").put({
              itemId: `iitem_bench${String(index).padStart(5, "0")}`,
              variantId: `variant_${index}`,
              title: `${words[index % words.length]} loại ${index}`,
              unit: "Hộp 500 g",
              barcode: null,
              sku: `BENCH-${index}`,
              price: 10_000 + index,
              producerId: "prdr_bench",
              producerName: `Hợp tác xã số ${index % 300}`,
              thumbnail: null,
              stocked: 50,
              reserved: 0,
              lots: [],
            })
          change.oncomplete = () => {
            asked.result.close()
            done()
          }
          change.onerror = () => failed(change.error)
        }
      }),
    GOODS,
  )

/**
 * From a scanner's last key until the line has been painted; from a tap on "done" until the receipt has. Measured in
 * the page, so that the test's own way to the browser does not count.
 */
const measure = (page: Page, words: { pay: string; finish: string; next: string }, run: number) =>
  page.evaluate(
    async ({ pay, finish, next, at }) => {
      // A message that is sent before a frame is painted arrives after it was.
      const frame = (there: () => boolean) =>
        new Promise<boolean>((resolve) =>
          requestAnimationFrame(() => {
            const seen = there()
            const channel = new MessageChannel()
            channel.port1.onmessage = () => resolve(seen)
            channel.port2.postMessage(null)
          }),
        )
      const painted = () => frame(() => true)
      const until = async (there: () => boolean): Promise<number> => {
        const end = performance.now() + 10_000
        while (!(await frame(there))) if (performance.now() > end) throw new Error("It never came")
        return performance.now()
      }
      const button = (text: string) =>
        [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(text))
      const lines = () => document.querySelectorAll("ol > li").length
      const scan = async (code: string): Promise<number> => {
        const before = lines()
        for (const key of code)
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))
        const from = performance.now()
        document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }),
        )
        return (await until(() => lines() > before)) - from
      }
      const first = await scan(`BENCH-${(at * 97) % 5000}`)
      const second = await scan(`BENCH-${(at * 97 + 1) % 5000}`)
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')!
      const typed = performance.now()
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(
        field,
        `mat ong loai ${at}`,
      )
      field.dispatchEvent(new Event("input", { bubbles: true }))
      const search = (await until(() => document.querySelector('[aria-expanded="true"]') !== null)) - typed
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, "")
      field.dispatchEvent(new Event("input", { bubbles: true }))
      await painted()
      button(pay)!.click()
      await until(() => button(finish) !== undefined)
      const from = performance.now()
      button(finish)!.click()
      const receipt = (await until(() => document.querySelector("#hoa-don") !== null)) - from
      button(next)!.click()
      await until(() => document.querySelector('input[type="search"]') !== null)
      return { scan: Math.max(first, second), search, receipt }
    },
    { ...words, at: run },
  )

export async function measurePointOfSale(
  browser: Browser,
  shop: ShopAddresses,
  runs: number,
): Promise<Step[]> {
  const context = await browser.newContext({ ...phone, baseURL: shop.storefrontUrl, locale: "vi-VN" })
  const page = await context.newPage()
  try {
    const point = await salesPointOf(shop, demoAccount(shop, "quanlydiem@"))
    const lead = newOperator("Giàng A Sử", "2468", "lead")
    await addOperator(point, lead)
    await enrolDevice(page, await createEnrolmentCode(point, "Đo tốc độ"))
    await enterPin(page, lead)
    await openShift(page)
    await fill(page)
    await context.setOffline(true)
    await page.reload()
    await page.getByLabel(t("pos_find"), { exact: true }).waitFor()
    const session = await context.newCDPSession(page)
    await session.send("Emulation.setCPUThrottlingRate", { rate: 6 })
    const words = { pay: t("pos_pay"), finish: t("pos_finish"), next: t("pos_next") }
    const found: Array<{ scan: number; search: number; receipt: number }> = []
    for (let run = 0; run < runs; run += 1) found.push(await measure(page, words, run))
    const of = (name: string, limit: number, pick: (one: (typeof found)[number]) => number): Step => {
      const sorted = found.map(pick).sort((a, b) => a - b)
      return {
        name,
        limit,
        median: sorted[Math.floor(sorted.length / 2)]!,
        p95: sorted[Math.ceil(sorted.length * 0.95) - 1]!,
        first: pick(found[0]!),
        slowest: sorted.at(-1)!,
      }
    }
    return [
      of("scan until its line is painted", 100, ({ scan }) => scan),
      of("a word until its goods are painted", 500, ({ search }) => search),
      of("“done” until the receipt is painted", 500, ({ receipt }) => receipt),
    ]
  } finally {
    await context.close()
  }
}
