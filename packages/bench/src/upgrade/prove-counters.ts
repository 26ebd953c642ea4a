import type { BrowserContext, Page } from "@playwright/test"

import { until, type Proofs } from "../cluster/proofs.ts"
import { allSent, operationsOf, readDisk, sell, titlesOf } from "./counter.ts"
import type { Filled, FilledCounter } from "./fill.ts"
import { UNSENT } from "./fill.ts"
import type { Shop } from "./shop.ts"

const PATIENCE_MS = 90_000
const SENDING = "**/quay/api/operations"

interface Kept {
  readonly key: string
  readonly seq: number
  readonly kind: string
  readonly outcome: string
  readonly receipt: string | null
}

/** What the server has of the device that made these operations. */
async function keptOf(shop: Shop, counter: FilledCounter): Promise<Kept[]> {
  const [first] = operationsOf(counter.disk)
  return shop.query<Kept>(
    `select op_key as key, seq::int as seq, kind, outcome, payload->'payload'->>'receipt' as receipt from stock_operation
      where terminal_id = (select terminal_id from stock_operation where op_key = $1) order by seq`,
    [first?.key],
  )
}

/** Each receipt that the screen has shown is there once, in its order, and the device's numbers have no gap. */
async function proveSales(
  shop: Shop,
  proofs: Proofs,
  name: string,
  counter: FilledCounter,
  receipts: readonly string[],
): Promise<void> {
  const kept = await keptOf(shop, counter)
  const sales = kept.filter(({ kind }) => kind === "sale").map(({ receipt }) => receipt)
  proofs.check(
    `${name}: each of ${receipts.length} sales is there once, in its order`,
    sales.join() === receipts.join(),
    sales.join() === receipts.join() ? "" : { shown: receipts, kept: sales },
  )
  proofs.check(
    `${name}: numbers without a gap, everything applied`,
    kept.every(({ seq, outcome }, index) => seq === index + 1 && outcome === "applied"),
    `${kept.length} operations`,
  )
}

/** Version of the counter's programs that a server hands out, as its service worker names it. */
async function versionAt(shop: Shop): Promise<string> {
  const worker = await (await fetch(`${shop.storefrontUrl}/quay-sw.js`)).text()
  const version = /VERSION = "([0-9a-f]+)"/.exec(worker)?.[1]
  if (version === undefined) throw new Error("The counter's service worker does not name its version")
  return version
}

const versionsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await caches.keys())
      .filter((name) => name.startsWith("quay-"))
      .map((name) => name.slice("quay-".length)),
  )

/** The page that was open all the time goes on with the programs that it has. */
export async function proveOpenPage(shop: Shop, proofs: Proofs, filled: Filled): Promise<void> {
  const { page, receipts } = filled.open
  await page.context().setOffline(false)
  await allSent(page, PATIENCE_MS)
  await proveSales(shop, proofs, "the page that stayed open", filled.open, receipts)
  const [title] = await titlesOf(page, 1)
  const more = [...receipts, await sell(page, title as string)]
  await allSent(page, PATIENCE_MS)
  await proveSales(shop, proofs, "the page that stayed open, one sale later", filled.open, more)
}

/**
 * The device that was switched off opens its counter again. Nothing is let through to the server until it runs the
 * new build's programs: these have to read what the old ones have stored.
 */
export async function proveClosedDevice(
  shop: Shop,
  proofs: Proofs,
  filled: Filled,
  context: BrowserContext,
): Promise<void> {
  const { receipts, disk } = filled.closed
  const page = context.pages()[0] ?? (await context.newPage())
  await page.route(SENDING, (route) => route.abort())
  await page.goto("/quay")
  const wanted = await versionAt(shop)
  const before = await versionsOn(page)
  const taken = await until(async () => (await versionsOn(page)).includes(wanted), PATIENCE_MS, 250)
  proofs.check("the device fetches the new build's programs", taken !== null, { before, wanted })
  if (!before.includes(wanted)) await takeOver(page)
  await page.goto("/quay")
  const script = await page.evaluate(
    () => document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? "",
  )
  proofs.check("the counter runs them", (await versionsOn(page)).join() === wanted, script)
  const same = await readDisk(page)
  proofs.check(
    "the queue is on the device as the old build left it",
    operationsOf(same).filter(({ state }) => state === "waiting").length === UNSENT.closed &&
      JSON.stringify(operationsOf(same).map(({ key }) => key)) ===
        JSON.stringify(operationsOf(disk).map(({ key }) => key)),
    `${operationsOf(same).length} operations`,
  )
  proofs.check(
    "nothing of it is at the server yet",
    (await keptOf(shop, filled.closed)).length === operationsOf(disk).length - UNSENT.closed,
  )
  await page.unroute(SENDING)
  await page.reload()
  await allSent(page, PATIENCE_MS)
  await proveSales(shop, proofs, "the device that was off", filled.closed, receipts)
}

/** As the button "new version" of the counter does. */
async function takeOver(page: Page): Promise<void> {
  await page.evaluate(
    (patience) =>
      new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error("The new service worker did not take over")), patience)
        navigator.serviceWorker.addEventListener("controllerchange", () => {
          clearTimeout(late)
          resolve()
        })
        const ask = async (): Promise<void> => {
          const registration = await navigator.serviceWorker.getRegistration("/quay")
          if (registration?.waiting) registration.waiting.postMessage("take-over")
          else setTimeout(() => void ask(), 250)
        }
        void ask()
      }),
    PATIENCE_MS,
  )
}
