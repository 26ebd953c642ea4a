import { expect, type Page } from "@playwright/test"

import type { ReadOnlyDatabase } from "./fixtures.ts"
import { message } from "./messages.ts"
import { uniqueWord } from "./unique.ts"

const t = (key: string, values?: Record<string, string | number>): string => message("vi", key, values)

export interface Operator {
  readonly name: string
  readonly pin: string
  readonly role: "lead" | "seller"
}

/** A person of the counter; a shop that stays up sees a test more than once. */
export const newOperator = (name: string, pin: string, role: Operator["role"]): Operator => ({
  name: `${name} ${uniqueWord()}`,
  pin,
  role,
})

/** Chooses an operator and enters the PIN. */
export async function enterPin(page: Page, who: Pick<Operator, "name" | "pin">): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${who.name}`) }).click()
  await page.getByLabel(t("pos_pin"), { exact: true }).fill(who.pin)
  await page.getByRole("button", { name: t("pos_pin_enter"), exact: true }).click()
}

/** Enrols the device as a terminal and waits until its service worker can open it offline. */
export async function enrolDevice(page: Page, code: string): Promise<void> {
  await page.goto("/quay")
  await page.getByLabel(t("pos_enrol_code"), { exact: true }).fill(code)
  await page.getByRole("button", { name: t("pos_enrol_do") }).click()
  await expect(page.getByText(t("pos_who")).first()).toBeVisible({ timeout: 20_000 })
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), {
      message: "the service worker is active",
      timeout: 20_000,
    })
    .toBe("activated")
}

export async function openShift(page: Page, float = "500.000"): Promise<void> {
  await page.getByLabel(t("pos_float"), { exact: true }).fill(float)
  await page.getByRole("button", { name: t("pos_shift_open_do"), exact: true }).click()
  await expect(productSearch(page)).toBeVisible()
}

export const productSearch = (page: Page) => page.getByLabel(t("pos_find"), { exact: true })

/** Adds the first product that the search finds to the sale. */
export async function addToSale(page: Page, text: string): Promise<void> {
  await productSearch(page).fill(text)
  await page.getByRole("option").first().click()
  await expect(page.getByRole("button", { name: t("pos_pay") })).toBeVisible()
}

/** Pays the exact sum in cash. @returns the number of the receipt */
export async function payInCash(page: Page): Promise<string> {
  await page.getByRole("button", { name: new RegExp(`^${t("pos_pay")}`) }).click()
  await page.getByRole("button", { name: new RegExp(`^${t("pos_finish")}`) }).click()
  await expect(page.getByText(t("pos_done"))).toBeVisible()
  return receiptNumber(page)
}

export async function receiptNumber(page: Page): Promise<string> {
  const text = await page.locator("#hoa-don").innerText()
  const number = /\d{6}-\d{4,}/.exec(text)?.[0]
  if (!number) throw new Error("There is no number on the receipt")
  return number
}

export const startNextSale = (page: Page) => page.getByRole("button", { name: t("pos_next") }).click()

/** An operation of a terminal as the server stored it. */
export interface ReceivedOperation {
  readonly key: string
  readonly seq: number
  readonly kind: string
  readonly outcome: string
  readonly receipt: string | null
}
export const receivedOperations = (
  database: ReadOnlyDatabase,
  terminalId: string,
): Promise<ReceivedOperation[]> =>
  database.query(
    `select op_key as key, seq::int as seq, kind, outcome, payload->'payload'->>'receipt' as receipt
       from stock_operation where terminal_id = $1 order by seq`,
    [terminalId],
  )

/** The operations that the device keeps in IndexedDB. */
export const storedOperations = (
  page: Page,
): Promise<Array<{ key: string; seq: number; kind: string; state: string }>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("quay")
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const all = asked.result.transaction("operations").objectStore("operations").getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            asked.result.close()
            resolve(
              (all.result as Array<{ key: string; seq: number; kind: string; state: string }>).map(
                ({ key, seq, kind, state }) => ({ key, seq, kind, state }),
              ),
            )
          }
        }
      }),
  )

export const terminalIdOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const asked = indexedDB.open("quay")
        asked.onsuccess = () => {
          const me = asked.result.transaction("settings").objectStore("settings").get("me")
          me.onerror = () => reject(me.error)
          me.onsuccess = () => {
            asked.result.close()
            resolve((me.result as { value: { terminalId: string } }).value.terminalId)
          }
        }
      }),
  )

/** Types like a barcode scanner that acts as a keyboard: faster than any hand, with Enter at the end. */
export const scanBarcode = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    const target = document.activeElement ?? document.body
    for (const key of [...text, "Enter"])
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))
  }, code)
