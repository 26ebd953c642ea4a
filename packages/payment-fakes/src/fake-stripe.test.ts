import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startFakeStripe, type FakeStripe } from "./fake-stripe.js"

describe("the fake Stripe", () => {
  let fake: FakeStripe
  beforeAll(async () => {
    fake = await startFakeStripe()
  })
  afterAll(() => fake.stop())
  const post = async (path: string, form: Record<string, string>, key?: string) => {
    const reply = await fetch(fake.url + path, {
      method: "POST",
      body: new URLSearchParams(form),
      headers: key ? { "idempotency-key": key } : {},
    })
    return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  }

  it("makes one intent for one idempotency key and answers the same again, also after a cut", async () => {
    const form = { amount: "120000", currency: "vnd", capture_method: "manual" }
    fake.badDays.push({ on: "POST /v1/payment_intents", how: "cut_after_commit", times: 1 })
    await expect(post("/v1/payment_intents", form, "one")).rejects.toThrow()
    const again = await post("/v1/payment_intents", form, "one")
    expect(again.status).toBe(200)
    expect(fake.state.intents.size).toBe(1)
  })

  it("holds, takes and gives back no more than there is", async () => {
    const { body } = await post("/v1/payment_intents", {
      amount: "500",
      currency: "vnd",
      capture_method: "manual",
    })
    const id = String(body.id)
    expect(
      (await post("/_test/confirm", { client_secret: String(body.client_secret), card: "declined" })).status,
    ).toBe(402)
    await post("/_test/confirm", { client_secret: String(body.client_secret), card: "3ds" })
    expect(fake.state.intent(id).status).toBe("requires_action")
    await post("/_test/confirm", { client_secret: String(body.client_secret), card: "authenticate" })
    expect((await post(`/v1/payment_intents/${id}/capture`, {})).body.status).toBe("succeeded")
    expect((await post("/v1/refunds", { payment_intent: id, amount: "400" })).status).toBe(200)
    expect((await post("/v1/refunds", { payment_intent: id, amount: "101" })).status).toBe(400)
    expect(fake.state.events.map(({ type }) => type).slice(-5)).toEqual([
      "payment_intent.payment_failed",
      "payment_intent.requires_action",
      "payment_intent.amount_capturable_updated",
      "payment_intent.succeeded",
      "charge.refunded",
    ])
  })
})
