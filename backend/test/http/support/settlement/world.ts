import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OraclePart } from "./oracle"
import type { Random } from "./random"

const big = (amount: number): string => JSON.stringify({ value: String(amount), precision: 20 })
const id = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(10, "0")}`
const START = Date.parse("2026-01-05T00:00:00Z")
const HOUR = 3_600_000

/** Rows of the shop as its own workflows leave them, made in bulk, and the oracle's view of the same. */
export class World {
  readonly parts: OraclePart[] = []
  readonly producers: string[] = []
  readonly refundsOfOrder = new Map<string, number>()
  readonly #payments = new Map<string, string>()
  /** The simulated present. */
  now = START
  #orders = 0
  #rows = 0

  constructor(
    readonly database: Knex,
    readonly random: Random,
  ) {}

  async openShop(producers: number): Promise<void> {
    const stamp = new Date(START)
    const types = ["household", "cooperative", "enterprise", "cooperative_group", null] as const
    const rows = Array.from({ length: producers }, (_, index) => ({
      id: id("prdr", index),
      handle: `nha-${index}`,
      identity_key: `nha-${index}`,
      name: `Hộ sản xuất số ${index}`,
      legal_type: types[index % types.length],
      created_at: stamp,
      updated_at: stamp,
    }))
    await this.database.batchInsert("producer", rows, 500)
    this.producers.push(...rows.map((row) => row.id))
    // Two kinds of goods are enough: set 4 is goods, set 26 a service.
    await this.database.batchInsert(
      "listing",
      [4, 26].map((set) => ({
        id: `lstg_set${set}`,
        product_id: `prod_set${set}`,
        identity_key: `set-${set}`,
        set_number: set,
        producer_id: rows[0]!.id,
      })),
    )
    await this.database.batchInsert(
      "settlement_payee",
      rows.map((row, index) => ({
        producer_id: row.id,
        bank_bin: "970405",
        account_number: String(1_000_000 + index),
        account_name: row.name,
        updated_by: "world",
        updated_at: stamp,
      })),
    )
  }

  /** Orders of one to three producers, paid by a provider or in cash at the door. */
  async placeOrders(count: number): Promise<void> {
    const { random } = this
    const tables: Record<string, Record<string, unknown>[]> = {
      payment_collection: [],
      payment: [],
      capture: [],
      order_payment_collection: [],
      producer_order: [],
      producer_order_line: [],
    }
    const put = (table: string, row: Record<string, unknown>): void => void tables[table]!.push(row)
    for (let made = 0; made < count; made += 1) {
      const number = this.#orders++
      const orderId = id("order", number)
      const at = new Date(this.now - random.upTo(20 * HOUR))
      const cod = random.chance(0.6)
      const sellers = new Set(
        Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.upTo(this.producers.length)),
      )
      let total = 0
      for (const seller of sellers) {
        const partId = id("pord", this.parts.length)
        const lines = Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, index) => ({
          key: `${partId}l${index}`,
          amount: random.chance(0.05) ? random.upTo(60) : random.between(1, 4_000_000),
          service: random.chance(0.1),
          taken: 0,
        }))
        const fee = random.chance(0.1) ? 0 : random.between(12, 80) * 1_000
        const items = lines.reduce((sum, line) => sum + line.amount, 0)
        total += items + fee
        const own = random.chance(0.2)
        put("producer_order", {
          id: partId,
          handed_by: own ? "own" : "carrier",
          order_id: orderId,
          producer_id: this.producers[seller],
          code: partId,
          status: "placed",
          items_total: items,
          raw_items_total: big(items),
          delivery_fee: fee,
          raw_delivery_fee: big(fee),
          total: items + fee,
          raw_total: big(items + fee),
          weight_grams: 500,
          band: "far",
          days_min: 2,
          days_max: 4,
          created_at: at,
          updated_at: at,
        })
        for (const line of lines)
          put("producer_order_line", {
            id: `porl_${line.key}`,
            order_line_id: line.key,
            product_id: line.service ? "prod_set26" : "prod_set4",
            title: "Hàng",
            quantity: 1,
            unit_price: line.amount,
            raw_unit_price: big(line.amount),
            subtotal: line.amount,
            raw_subtotal: big(line.amount),
            producer_order_id: partId,
          })
        this.parts.push({
          id: partId,
          orderId,
          producer: seller,
          household: [0, 3, 4].includes(seller % 5),
          paid: cod ? "cod" : "provider",
          fee,
          lines,
          feeTaken: 0,
          sold: !cod,
          delivered: false,
          released: false,
          ended: false,
          failed: false,
          own,
          cash: 0,
        })
      }
      const payment = id("pay", number)
      this.#payments.set(orderId, payment)
      const amounts = { amount: total, raw_amount: big(total) }
      put("payment_collection", { id: id("pcol", number), currency_code: "vnd", ...amounts })
      put("payment", {
        id: payment,
        currency_code: "vnd",
        provider_id: cod ? "pp_cod_cod" : random.pick(["pp_vietqr_vietqr", "pp_stripe_stripe"]),
        payment_collection_id: id("pcol", number),
        payment_session_id: id("psess", number),
        ...amounts,
      })
      put("order_payment_collection", {
        id: id("ordpay", number),
        order_id: orderId,
        payment_collection_id: id("pcol", number),
      })
      if (!cod) put("capture", { id: id("capt", number), payment_id: payment, created_at: at, ...amounts })
    }
    for (const [table, rows] of Object.entries(tables)) await this.#insert(table, rows)
    // What PostgreSQL does by itself a minute later; a year of orders is not made in seconds elsewhere.
    await this.database.raw("analyze")
  }

  /** Parts move on by chance: delivered at the first or second try, canceled, sent back. */
  async move(share: number): Promise<void> {
    const { random } = this
    const byStatus = new Map<string, string[]>()
    for (const part of this.parts) {
      if (part.ended || !random.chance(share)) continue
      const status = part.delivered
        ? random.chance(0.08)
          ? "returned"
          : null
        : random.pick(
            part.failed
              ? ["delivered", "delivered", "returned"]
              : ["delivered", "delivered", "delivered", "delivered", "canceled", "declined", "failed"],
          )
      if (!status) continue
      byStatus.set(status, [...(byStatus.get(status) ?? []), part.id])
      // It goes out again or comes back; nothing has ended yet.
      if (status === "failed") {
        part.failed = true
        continue
      }
      if (status === "delivered") {
        part.delivered = true
        if (part.own && !part.sold)
          part.cash = part.fee + part.lines.reduce((sum, line) => sum + line.amount, 0)
        part.sold = true
        this.#due.set(part, this.now + 7 * 24 * HOUR)
        continue
      }
      part.ended = true
      if (!part.sold) continue
      let back = 0
      for (const line of part.lines) {
        back += line.amount - line.taken
        line.taken = line.amount
      }
      if (!part.delivered) {
        back += part.fee - part.feeTaken
        part.feeTaken = part.fee
      }
      this.#owe(part, back)
    }
    for (const [status, ids] of byStatus) {
      for (let from = 0; from < ids.length; from += 5_000) {
        const some = ids.slice(from, from + 5_000)
        await this.database("producer_order").whereIn("id", some).update({ status })
        // The trigger writes the real time; the world has its own.
        await this.database("settlement_status")
          .whereIn("part_id", some)
          .where({ status })
          .update({ at: new Date(this.now) })
      }
    }
  }

  readonly #due = new Map<OraclePart, number>()

  /** Refunds of a part of a line or of the delivery fee, some of them too large; those must be refused. */
  async charge(count: number): Promise<number> {
    const { random } = this
    const rows: Record<string, unknown>[] = []
    let refused = 0
    const known = (await this.database("settlement_producer_order").select("id", "source_id")) as {
      id: string
      source_id: string
    }[]
    const partIdOf = new Map(known.map((row) => [row.source_id, row.id]))
    const candidates = this.parts.filter((part) => part.sold && !part.ended && partIdOf.has(part.id))
    if (candidates.length === 0) return 0
    const used = new Set<OraclePart>()
    for (let made = 0; made < count; made += 1) {
      const part = random.pick(candidates)
      // One a round: which of two that do not fit together goes first is nobody's promise.
      if (used.has(part)) continue
      used.add(part)
      const line = random.chance(0.85) ? random.pick(part.lines) : null
      const left = line ? line.amount - line.taken : part.fee - part.feeTaken
      const tooMuch = random.chance(0.05)
      const whole = random.chance(0.25)
      if (left <= 0 && !tooMuch) continue
      const amount = tooMuch ? left + 1 + random.upTo(1_000) : whole ? left : random.between(1, left)
      if (tooMuch) refused += 1
      else {
        if (line) line.taken += amount
        else part.feeTaken += amount
        this.#owe(part, amount)
      }
      rows.push({
        id: id("strc", this.#rows++),
        part_id: partIdOf.get(part.id),
        line_key: line?.key ?? "",
        amount,
        reason: "world",
        charged_by: "world",
        charged_at: new Date(this.now),
      })
    }
    await this.#insert("settlement_refund_charge", rows)
    return refused
  }

  #owe(part: OraclePart, amount: number): void {
    if (amount === 0) return
    this.refundsOfOrder.set(part.orderId, (this.refundsOfOrder.get(part.orderId) ?? 0) + amount)
  }

  /** Buyers get back what is owed on some of their orders. */
  async payRefunds(share: number): Promise<void> {
    const rows: Record<string, unknown>[] = []
    for (const [orderId, owed] of this.refundsOfOrder) {
      if (owed === 0 || !this.random.chance(share)) continue
      rows.push({
        id: id("ref", this.#rows++),
        payment_id: this.#payments.get(orderId),
        amount: owed,
        raw_amount: big(owed),
        created_at: new Date(this.now),
      })
      this.refundsOfOrder.set(orderId, 0)
    }
    await this.#insert("refund", rows)
  }

  /** What the ledger must have released by now. */
  release(): void {
    for (const [part, due] of this.#due) if (due <= this.now) part.released = true
  }

  pass(days: number): void {
    this.now += days * 24 * HOUR
  }

  async #insert(table: string, rows: Record<string, unknown>[]): Promise<void> {
    if (rows.length > 0) await this.database.batchInsert(table, rows, 1_000)
  }
}
