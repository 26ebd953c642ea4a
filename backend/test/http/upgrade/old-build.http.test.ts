import type {
  Basket,
  DeliveryQuote,
  OperationsAnswer,
  OrderPage,
  PayPage,
  PlacedOrder,
  StockAudit,
  StockListReport,
  TrialBalance,
} from "@ocop/contracts"
import { sepayMessage } from "@ocop/payment-fakes"
import { comeAgain, hoanKiem, orderBody } from "../support/buyer"
import { facts, queue, upgradeOldBuild, type OldBuild } from "../support/old-build"

/** The demonstration's own; `npm start` shows it. */
const PASSWORD = "ocop-demo-2026"

/**
 * A shop in the field comes from build 9eeda44 to this one: what it has stored goes on, each once. The whole way, with
 * browsers and a power cut, is `npm run prove:upgrade`.
 */
describe("a database that build 9eeda44 has filled", () => {
  let shop: OldBuild

  beforeAll(async () => {
    shop = await upgradeOldBuild()
  })
  afterAll(() => shop.stop())

  async function signedIn(actor: string, email: string) {
    const { data } = await shop.call<{ token: string }>("POST", `/auth/${actor}/emailpass`, {
      email,
      password: PASSWORD,
    })
    const headers = { authorization: `Bearer ${data.token}` }
    return <T>(method: string, path: string, body?: unknown) => shop.call<T>(method, path, body, headers)
  }

  it.each(Object.entries(facts.orders))("opens the link of the %s order", async (_, token) => {
    const { status, data } = await shop.call<OrderPage>("GET", `/store/order-pages/${token}`)
    expect(status).toBe(200)
    expect(data.parts.length).toBeGreaterThan(0)
  })

  it("shows the buyer's basket, which can be ordered", async () => {
    const path = `/store/baskets/${facts.basketId}`
    const { status, data: basket } = await shop.call<Basket>("GET", path)
    expect([status, basket.groups.length]).toEqual([200, 2])
    const { data: quote } = await shop.call<DeliveryQuote>("POST", `${path}/delivery-quote`, hoanKiem)
    const total = basket.itemsTotal + quote.total
    const placed = await comeAgain(() => shop.call<PlacedOrder>("POST", `${path}/order`, orderBody(total)))
    expect([placed.status, placed.data.total]).toEqual([200, total])
  })

  it("takes what the counter's device has not sent, once, however often it is sent", async () => {
    const sent = async () => {
      const { status, data } = await shop.call<OperationsAnswer>(
        "POST",
        "/terminal/operations",
        { sentAt: new Date().toISOString(), operations: queue },
        { authorization: `Bearer ${facts.terminalKey}` },
      )
      expect(status).toBe(200)
      return data.results.map(({ outcome, first }) => first ?? outcome)
    }
    expect(queue.length).toBeGreaterThan(0)
    const applied = queue.map(() => "applied")
    expect(await sent()).toEqual(applied)
    expect(await sent()).toEqual(applied)
    const kept = await shop.rows<{ seq: number; receipt: string | null }>(
      `select seq::int, payload->'payload'->>'receipt' as receipt from stock_operation
        where terminal_id = (select terminal_id from stock_operation where op_key = $1) order by seq`,
      [queue[0]!.key],
    )
    expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => index + 1))
    expect(kept.map(({ receipt }) => receipt).filter((receipt) => receipt !== null)).toEqual(facts.receipts)
  })

  it("takes the money that was asked for by bank transfer", async () => {
    const read = async () =>
      (await shop.call<PayPage>("GET", `/store/pay-pages/${facts.orders.transfer}`)).data
    const asked = await read()
    expect(asked.state).toBe("awaiting_transfer")
    const [request] = asked.requests
    const { headers, body } = sepayMessage("http-tests-sepay", {
      id: 1,
      reference: "FT1",
      account: request!.account,
      amount: request!.due,
      description: `MBVCB.1.${request!.memo}.CT tu 0123456789 LO THI MAI`,
      at: new Date(),
    })
    const webhook = await fetch(`${shop.url}/hooks/bank/sepay`, {
      method: "POST",
      headers: { ...headers },
      body,
    })
    expect(webhook.status).toBe(200)
    await vi.waitFor(async () => expect((await read()).state).toBe("paid"), {
      timeout: 30_000,
      interval: 250,
    })
  })

  it("carries the sales point's unconfirmed stock list out, once", async () => {
    const manager = await signedIn("point", "quanlydiem@ocop.example")
    const path = `/point/stock-lists/${facts.stockListId}`
    const { data: checked } = await manager<StockListReport>("GET", path)
    expect(checked).toMatchObject({ state: "checked", counts: { good: 1, bad: 1 } })
    await manager("POST", `${path}/applications`)
    const again = await manager<StockListReport>("POST", `${path}/applications`)
    expect(again.data.state).toBe("applied")
    const booked = await shop.rows<{ pieces: number }>(
      `select sum(delta)::int as pieces from stock_movement
        where op_key in (select op_key from stock_list_row where list_id = $1)`,
      [facts.stockListId],
    )
    expect(booked).toEqual([{ pieces: checked.counts.pieces }])
  })

  it("has the history of its certificates, and refuses to rewrite them", async () => {
    const [counts] = await shop.rows<Record<string, number>>(
      `select (select count(*)::int from certificate) as certificates,
              (select count(*)::int from certificate_event where kind = 'recognised') as recognised,
              (select count(*)::int from certificate where state = 'withdrawn') as withdrawn,
              (select count(*)::int from certificate_event where kind = 'withdrawn') as withdrawals`,
    )
    expect(counts?.certificates).toBeGreaterThan(0)
    expect(counts?.recognised).toBe(counts?.certificates)
    expect(counts?.withdrawals).toBe(counts?.withdrawn)
    await expect(shop.rows("update certificate set star = 5")).rejects.toThrow(/append-only/)
    await expect(shop.rows("delete from certificate_event")).rejects.toThrow(/append-only/)
  })

  it("has books that agree with themselves after all of that", async () => {
    const officer = await signedIn("officer", "canbo@ocop.example")
    const { data: audit } = await officer<StockAudit>("GET", "/officer/stock/audit")
    expect(audit.rows).toEqual([])
    const operator = await signedIn("user", "quantri@ocop.example")
    await vi.waitFor(
      async () => {
        const { data: balance } = await operator<TrialBalance>("GET", "/operator/settlement/trial-balance")
        expect(balance).toMatchObject({ difference: 0 })
        expect(balance.entries).toBeGreaterThan(0)
      },
      { timeout: 90_000, interval: 1_000 },
    )
  })
})
