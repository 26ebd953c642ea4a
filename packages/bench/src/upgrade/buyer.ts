/** A buyer's browser without scripts: pages, forms and the cookies that the shop sets. */
export class Buyer {
  readonly #shopUrl: string
  readonly #cookies: Map<string, string>

  constructor(shopUrl: string, cookies: ReadonlyMap<string, string> = new Map()) {
    this.#shopUrl = shopUrl
    this.#cookies = new Map(cookies)
  }

  /** The cookies that the buyer's browser keeps. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies
  }

  async open(path: string): Promise<Page> {
    return this.#ask(path, {})
  }

  /** Sends a form; a redirect is not followed. */
  async send(path: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.#ask(path, { method: "POST", body: new URLSearchParams(fields) })
  }

  async #ask(path: string, options: RequestInit): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ")
    const answer = await fetch(this.#shopUrl + path, {
      ...options,
      headers: { cookie },
      redirect: "manual",
      signal: AbortSignal.timeout(60_000),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
      if (name === undefined || value === undefined) continue
      if (value === "" || /max-age=0(;|$)/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") }
  }
}

export interface Page {
  readonly status: number
  readonly text: string
  readonly location: string | null
}

/** Value of a form's field on a page; undefined if the page has none of this name. */
export function fieldOf(page: Page, name: string): string | undefined {
  const input = new RegExp(`<input[^>]*\\sname="${name}"[^>]*>`).exec(page.text)?.[0]
  return input === undefined ? undefined : (/\svalue="([^"]*)"/.exec(input)?.[1] ?? "")
}

export interface Goods {
  readonly handle: string
  readonly variantId: string
  readonly producer: string
}

/** Goods of so many producers that can be bought, as the shop's own pages offer them. */
export async function goodsOfProducers(buyer: Buyer, count: number): Promise<Goods[]> {
  const found = new Map<string, Goods>()
  for (let sheet = 1; sheet <= 5; sheet += 1) {
    const list = await buyer.open(`/san-pham?trang=${sheet}`)
    for (const handle of new Set(links(list.text, "san-pham"))) {
      const page = await buyer.open(`/san-pham/${handle}`)
      const variantId = fieldOf(page, "variantId")
      const [producer] = links(page.text, "nha-san-xuat")
      if (variantId === undefined || producer === undefined || found.has(producer)) continue
      found.set(producer, { handle, variantId, producer })
      if (found.size === count) return [...found.values()]
    }
  }
  throw new Error(`The shop offers goods of ${found.size} producers only`)
}

const links = (text: string, of: string): string[] =>
  [...text.matchAll(new RegExp(`href="/${of}/([a-z0-9-]+)"`, "g"))].map(([, handle]) => handle as string)

/** Puts goods into the basket by the form of their page. */
export async function putIntoBasket(buyer: Buyer, goods: Goods): Promise<void> {
  const answer = await buyer.send("/gio-hang", { variantId: goods.variantId, quantity: "1" })
  if (answer.status !== 303) throw new Error(`The basket's form: HTTP ${answer.status}`)
  const basket = await buyer.open("/gio-hang")
  if (!basket.text.includes(goods.handle)) throw new Error(`The basket does not show ${goods.handle}`)
}

const WHO = {
  name: "Lò Thị Mai",
  phone: "0912 345 678",
  email: "lo.thi.mai@example.vn",
  street: "Thôn Liên Hà 3, gần nhà văn hoá",
  province: "15",
  commune: "02947",
  way: "parcel",
}

export interface Ordered {
  /** What the order's page is opened with. */
  readonly token: string
  readonly total: number
}

const TRIES = 20

/**
 * Orders what is in the basket, with the price of delivery seen before, as the form asks for. A shop that is busy says
 * so above the form; the buyer sends it again.
 */
export async function order(buyer: Buyer, payment: "cod" | "vietqr"): Promise<Ordered> {
  const fields = { ...WHO, payment }
  await buyer.send("/dat-hang", { ...fields, intent: "place" })
  for (let turn = 1; ; turn += 1) {
    const form = await buyer.open("/dat-hang")
    const expectedTotal = fieldOf(form, "expectedTotal") ?? ""
    const quotedCommune = fieldOf(form, "quotedCommune") ?? ""
    const answer = await buyer.send("/dat-hang", {
      ...fields,
      intent: "order",
      expectedTotal,
      quotedCommune,
    })
    const token = /^\/(?:don-hang|thanh-toan)\/([^/?]+)/.exec(answer.location ?? "")?.[1]
    if (token !== undefined) return { token, total: Number(expectedTotal) }
    if (turn === TRIES)
      throw new Error(`The order was not taken: ${problemOn(await buyer.open("/dat-hang"))}`)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
}

/** What a page shows, in short, without its markup. */
const problemOn = ({ status, text }: Page): string => {
  const main = /<main[^>]*>(.*)<\/main>/s.exec(text)?.[1] ?? text
  const words = main.replace(/<(script|style|option)[^>]*>.*?<\/\1>/gs, " ").replace(/<[^>]*>/g, " ")
  return `HTTP ${status} ${words.replace(/\s+/g, " ").slice(0, 600)}`
}
