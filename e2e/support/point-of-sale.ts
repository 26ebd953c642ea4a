import { expect, type BrowserContext, type Page } from "@playwright/test"

import type { Database } from "./fixtures.ts"
import type { ShopAddresses } from "./shop.ts"
import { word } from "./words.ts"

export const POINT = "diem-ocop-sa-pa"
/** A shop that stays up sees a test more than once. */
const run = String(Date.now() % 1_000_000)
export const LEAD = { name: `Giàng A Sử ${run}`, pin: "2468", role: "lead" } as const
export const SELLER = { name: `Lò Thị Mai ${run}`, pin: "1357", role: "seller" } as const
export const OTHER_LEAD = { name: `Sùng Thị Dợ ${run}`, pin: "8642", role: "lead" } as const

const t = (key: string, values?: Record<string, string | number>): string => word("vi", key, values)

/** A sum as the screens write it. */
export const dong = (sum: number): string => `${String(sum).replace(/\B(?=(\d{3})+$)/g, ".")} ₫`

export const managerOf = (shop: ShopAddresses): { email: string; password: string } => {
  const manager = Object.values(shop.accounts).find(({ email }) => email.startsWith("quanlydiem@"))
  if (!manager) throw new Error("The demonstration has no manager of a point")
  return manager
}

/** The manager's side over HTTP. */
export async function pointApi(shop: ShopAddresses) {
  const { email, password } = managerOf(shop)
  const call = async <T>(path: string, body: unknown, token?: string): Promise<T> => {
    const response = await fetch(`${shop.backendUrl}${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const { token } = await call<{ token: string }>("/auth/point/emailpass", { email, password })
  return {
    code: (name: string) =>
      call<{ code: string }>("/point/enrolment-codes", { name }, token).then(({ code }) => code),
    operator: (who: { name: string; pin: string; role: string }) =>
      call<{ id: string }>("/point/operators", who, token),
    revoke: (id: string) => call(`/point/terminals/${id}/revoke`, {}, token),
  }
}

export interface PointGoods {
  readonly itemId: string
  readonly title: string
  readonly price: number
}

/** Goods that lie at the point with a price, each title once. */
export const goodsAtPoint = (database: Database, count: number): Promise<PointGoods[]> =>
  database.query<{ itemId: string; title: string; price: number }>(
    `select distinct on (product.title) level.inventory_item_id as "itemId", product.title, price.amount::int as price
       from inventory_level level
       join sales_point point on point.stock_location_id = level.location_id
       join product_variant_inventory_item link on link.inventory_item_id = level.inventory_item_id
       join product_variant variant on variant.id = link.variant_id and variant.deleted_at is null
       join product on product.id = variant.product_id and product.deleted_at is null
       join listing on listing.product_id = product.id and listing.deleted_at is null
       join product_variant_price_set ps on ps.variant_id = variant.id and ps.deleted_at is null
       join price on price.price_set_id = ps.price_set_id and price.currency_code = 'vnd'
            and price.deleted_at is null and price.min_quantity is null and price.price_list_id is null
      where point.handle = $1 and level.deleted_at is null
      order by product.title limit $2`,
    [POINT, count],
  )

/** Enters a PIN for somebody of the list. */
export async function signIn(page: Page, who: { name: string; pin: string }): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${who.name}`) }).click()
  await page.getByLabel(t("counter_pin"), { exact: true }).fill(who.pin)
  await page.getByRole("button", { name: t("counter_pin_enter"), exact: true }).click()
}

/** A device becomes a terminal, and waits until it opens without a connection. */
export async function enrol(page: Page, code: string): Promise<void> {
  await page.goto("/quay")
  await page.getByLabel(t("counter_enrol_code"), { exact: true }).fill(code)
  await page.getByRole("button", { name: t("counter_enrol_do") }).click()
  await expect(page.getByText(t("counter_who")).first()).toBeVisible({ timeout: 20_000 })
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

export async function openShift(page: Page, float = "500.000"): Promise<void> {
  await page.getByLabel(t("counter_float"), { exact: true }).fill(float)
  await page.getByRole("button", { name: t("counter_shift_open_do"), exact: true }).click()
  await expect(page.getByLabel(t("counter_find"), { exact: true })).toBeVisible()
}

export const find = (page: Page) => page.getByLabel(t("counter_find"), { exact: true })

/** Puts goods into the basket by their name. */
export async function take(page: Page, words: string): Promise<void> {
  await find(page).fill(words)
  await page.getByRole("option").first().click()
  await expect(page.getByRole("button", { name: t("counter_pay") })).toBeVisible()
}

/** Takes the money in cash, exactly. @returns the number of the receipt */
export async function payCash(page: Page): Promise<string> {
  await page.getByRole("button", { name: new RegExp(`^${t("counter_pay")}`) }).click()
  await page.getByRole("button", { name: new RegExp(`^${t("counter_finish")}`) }).click()
  await expect(page.getByText(t("counter_done"))).toBeVisible()
  return receiptNumber(page)
}

export async function receiptNumber(page: Page): Promise<string> {
  const text = await page.locator("#hoa-don").innerText()
  const number = /\d{6}-\d{4,}/.exec(text)?.[0]
  if (!number) throw new Error("There is no number on the receipt")
  return number
}

export const next = (page: Page) => page.getByRole("button", { name: t("counter_next") }).click()

/** What the server has of a terminal. */
export interface Arrived {
  readonly key: string
  readonly seq: number
  readonly kind: string
  readonly outcome: string
  readonly receipt: string | null
}
export const arrivedOf = (database: Database, terminalId: string): Promise<Arrived[]> =>
  database.query(
    `select op_key as key, seq::int as seq, kind, outcome, payload->'payload'->>'receipt' as receipt
       from stock_operation where terminal_id = $1 order by seq`,
    [terminalId],
  )

/** What the device has on its disk. */
export const onDisk = (
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

export const terminalOf = (page: Page): Promise<string> =>
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

/** The line goes and comes, for the page and for its service worker. */
export async function setOffline(context: BrowserContext, offline: boolean): Promise<void> {
  await context.setOffline(offline)
}

/** A scanner that plays keyboard: faster than any hand, with Enter behind. */
export const wedge = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    const target = document.activeElement ?? document.body
    for (const key of [...text, "Enter"])
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))
  }, code)
