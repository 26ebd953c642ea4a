import type { BrowserContext, Page } from "@playwright/test"

/**
 * The counter's words on the screen. They are not read from a build: one build's keys are not the other's, and the
 * words of both are the same.
 */
const WORDS = {
  oneTimeCode: "Mã một lần",
  connect: "Nối thiết bị",
  who: "Ai đứng quầy?",
  pin: "Mã PIN",
  enter: "Vào",
  float: "Tiền lẻ đầu ca",
  openShift: "Mở ca",
  find: "Tên hàng hoặc mã vạch",
  pay: /^Thanh toán/,
  finish: /^Xong/,
  done: "Đã bán xong",
  next: "Bán tiếp",
} as const

const SECOND = 1_000

export interface Operator {
  readonly name: string
  readonly pin: string
}

/** Connects a browser as a device of a sales point, signs an operator in, opens a shift. */
export async function startCounter(page: Page, code: string, operator: Operator): Promise<void> {
  await page.goto("/quay")
  await page.getByLabel(WORDS.oneTimeCode, { exact: true }).fill(code)
  await page.getByRole("button", { name: WORDS.connect }).click()
  await page
    .getByText(WORDS.who)
    .first()
    .waitFor({ timeout: 30 * SECOND })
  // From here on the counter opens without a connection.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await signIn(page, operator)
  await page.getByLabel(WORDS.float, { exact: true }).fill("500000")
  await page.getByRole("button", { name: WORDS.openShift, exact: true }).click()
  await page.getByLabel(WORDS.find, { exact: true }).waitFor()
}

export async function signIn(page: Page, operator: Operator): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${operator.name}`) }).click()
  await page.getByLabel(WORDS.pin, { exact: true }).fill(operator.pin)
  await page.getByRole("button", { name: WORDS.enter, exact: true }).click()
}

/** Sells one piece for cash. @returns the receipt's number */
export async function sell(page: Page, title: string): Promise<string> {
  await page.getByLabel(WORDS.find, { exact: true }).fill(title)
  await page.getByRole("option").first().click()
  await page.getByRole("button", { name: WORDS.pay }).click()
  await page.getByRole("button", { name: WORDS.finish }).click()
  await page.getByText(WORDS.done).waitFor()
  const receipt = /\d{6}-\d{4,}/.exec(await page.locator("#hoa-don").innerText())?.[0]
  if (receipt === undefined) throw new Error("There is no number on the receipt")
  await page.getByRole("button", { name: WORDS.next }).click()
  return receipt
}

/** What the counter keeps on the disk of its device, all of it. */
export interface DeviceDisk {
  /** As IndexedDB counts. */
  readonly version: number
  readonly stores: readonly {
    readonly name: string
    readonly keyPath: string
    readonly indexes: readonly { readonly name: string; readonly keyPath: string; readonly unique: boolean }[]
    readonly rows: readonly unknown[]
  }[]
}

/** Name of the counter's database in the browser; devices in the field have it, so it never changes. */
export const DEVICE_DATABASE = "quay"

/** Reads the device's disk without the counter's own code. */
export const readDisk = (page: Page): Promise<DeviceDisk> =>
  page.evaluate(
    (name) =>
      new Promise<DeviceDisk>((resolve, reject) => {
        const asked = indexedDB.open(name)
        asked.onerror = () => reject(new Error(String(asked.error)))
        asked.onsuccess = () => {
          const database = asked.result
          const names = Array.from(database.objectStoreNames)
          const transaction = database.transaction(names)
          // What a store consists of can be asked for only as long as its transaction runs.
          const read = names.map((store) => {
            const objects = transaction.objectStore(store)
            const indexes = Array.from(objects.indexNames, (index) => {
              const { keyPath, unique } = objects.index(index)
              return { name: index, keyPath: String(keyPath), unique }
            })
            return { name: store, keyPath: String(objects.keyPath), indexes, all: objects.getAll() }
          })
          transaction.onerror = () => reject(new Error(String(transaction.error)))
          transaction.oncomplete = () => {
            const { version } = database
            database.close()
            resolve({
              version,
              stores: read.map(({ all, ...store }) => ({ ...store, rows: all.result as unknown[] })),
            })
          }
        }
      }),
    DEVICE_DATABASE,
  )

export interface StoredOperation {
  readonly key: string
  readonly seq: number
  readonly kind: string
  readonly state: string
}

export const operationsOf = (disk: DeviceDisk): StoredOperation[] =>
  (disk.stores.find(({ name }) => name === "operations")?.rows ?? []) as StoredOperation[]

/** Titles of goods that can be sold at the counter, as soon as its device has them. */
export async function titlesOf(page: Page, count: number): Promise<string[]> {
  for (let turn = 1; ; turn += 1) {
    const goods = ((await readDisk(page)).stores.find(({ name }) => name === "items")?.rows ?? []) as {
      title: string
      price: number | null
      stocked: number
    }[]
    const sellable = goods.filter(({ price, stocked }) => price !== null && stocked >= 5)
    if (sellable.length >= count) return sellable.slice(0, count).map(({ title }) => title)
    if (turn === 120) throw new Error(`The counter has ${sellable.length} goods to sell`)
    await page.waitForTimeout(250)
  }
}

/** Waits until nothing on the device waits for the server. */
export async function allSent(page: Page, timeoutMs: number): Promise<void> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const waiting = operationsOf(await readDisk(page)).filter(({ state }) => state === "waiting")
    if (waiting.length === 0) return
    if (Date.now() > end) throw new Error(`${waiting.length} operations are still on the device`)
    await page.waitForTimeout(250)
  }
}

/** The terminal's key, which lies in a cookie that no script can read. */
export async function terminalKeyOf(context: BrowserContext, shopUrl: string): Promise<string> {
  const cookies = await context.cookies(`${shopUrl}/quay/api/me`)
  const key = cookies.find(({ name }) => name === "ocop_quay")?.value
  if (key === undefined) throw new Error("The device has no key")
  return key
}
