import { createHmac } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { SignedMessage } from "./bank-messages.js"
import { StripeRefusal, StripeState, type StripeEvent } from "./stripe-state.js"

/** What the next calls that fit meet instead of a proper answer. */
export interface BadDay {
  /** Part of `METHOD /path`, e.g. `POST /v1/refunds`. */
  readonly on: string
  readonly how: 429 | 500 | "hang" | "cut_after_commit"
  times: number
}

export interface FakeStripe {
  readonly url: string
  readonly state: StripeState
  readonly badDays: BadDay[]
  /** How many answered calls there were, by `METHOD /path` without ids. */
  readonly calls: Map<string, number>
  stop(): Promise<void>
}

/** An event as Stripe signs it. */
export function stripeMessage(secret: string, event: StripeEvent, signedAt = new Date()): SignedMessage {
  const body = JSON.stringify(event)
  const stamp = Math.floor(signedAt.getTime() / 1000)
  const signature = createHmac("sha256", secret).update(`${stamp}.${body}`).digest("hex")
  return {
    body,
    headers: { "content-type": "application/json", "stripe-signature": `t=${stamp},v1=${signature}` },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

const metadataOf = (form: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([key, value]) => {
      const name = /^metadata\[(.+)\]$/.exec(key)?.[1]
      return name ? [[name, value]] : []
    }),
  )

function answerTo(state: StripeState, method: string, path: string, form: URLSearchParams): object {
  const [, resource, id, action] = /^\/v1\/(\w+)(?:\/([^/]+))?(?:\/(\w+))?$/.exec(path) ?? []
  if (resource === "payment_intents" && method === "POST" && !id)
    return state.create(
      Number(form.get("amount")),
      form.get("currency") ?? "",
      form.get("capture_method") ?? "automatic",
      metadataOf(form),
    )
  if (resource === "payment_intents" && id) {
    if (method === "GET") return state.intent(id)
    if (action === "capture") return state.capture(id)
    if (action === "cancel") return state.cancel(id)
    if (!action) return state.update(id, Number(form.get("amount")))
  }
  if (resource === "refunds" && method === "POST") {
    const amount = form.get("amount")
    return state.refund(form.get("payment_intent") ?? "", amount ? Number(amount) : null, metadataOf(form))
  }
  if (resource === "refunds" && method === "GET") {
    const intentId = form.get("payment_intent")
    if (intentId !== null) return { object: "list", data: state.refundsOf(intentId), has_more: false }
    const since = Number(form.get("created[gte]") ?? 0)
    const page = state.listRefunds(since, form.get("starting_after"), Number(form.get("limit") ?? 10))
    return { object: "list", url: "/v1/refunds", ...page }
  }
  throw new StripeRefusal(404, "invalid_request_error", `Unrecognized request URL (${method}: ${path})`)
}

/** The cardholder's side, for the stub of Stripe.js in a browser and for tests. */
function play(state: StripeState, form: URLSearchParams): object {
  const intentId = (form.get("client_secret") ?? "").split("_secret_")[0] ?? ""
  if (state.intent(intentId).client_secret !== form.get("client_secret"))
    throw new StripeRefusal(404, "invalid_request_error", "No such payment_intent")
  return form.get("card") === "authenticate"
    ? state.authenticate(intentId)
    : state.confirm(intentId, form.get("card") ?? "ok")
}

/**
 * A Stripe of one's own: state, idempotency keys, signed events, bad days.
 *
 * @param webhook where events go, each as it happens; none: they are only kept
 */
export async function startFakeStripe(
  options: { port?: number; webhook?: { url: string; secret: string } } = {},
): Promise<FakeStripe> {
  const state = new StripeState()
  const badDays: BadDay[] = []
  const calls = new Map<string, number>()
  const remembered = new Map<string, { status: number; body: string }>()
  const { webhook } = options
  if (webhook) {
    state.onEvent = (event) => {
      const { headers, body } = stripeMessage(webhook.secret, event)
      setTimeout(() => void fetch(webhook.url, { method: "POST", headers, body }).catch(() => undefined), 50)
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://stripe")
    const method = request.method ?? "GET"
    const form = method === "GET" ? searchParams : new URLSearchParams(await bodyOf(request))
    const name = `${method} ${pathname}`
    const day = badDays.find(({ on, times }) => times > 0 && name.includes(on))
    if (day) day.times -= 1
    if (day?.how === "hang") return
    if (day?.how === 429 || day?.how === 500) {
      const type = day.how === 429 ? "rate_limit_error" : "api_error"
      response.writeHead(day.how, { "content-type": "application/json", "stripe-should-retry": "false" })
      response.end(JSON.stringify({ error: { type, message: "A bad day" } }))
      return
    }
    const plain = name.replace(/(pi|re|ch)_\w+/g, ":id")
    calls.set(plain, (calls.get(plain) ?? 0) + 1)
    const given = request.headers["idempotency-key"]
    const key = typeof given === "string" ? given : null
    let answer = key ? remembered.get(key) : undefined
    if (!answer) {
      try {
        const done =
          pathname === "/_test/confirm" ? play(state, form) : answerTo(state, method, pathname, form)
        answer = { status: 200, body: JSON.stringify(done) }
      } catch (error) {
        if (!(error instanceof StripeRefusal)) throw error
        const { status, type, code, message, intent } = error
        const body = { error: { type, code, message, ...(intent ? { payment_intent: intent } : {}) } }
        answer = { status, body: JSON.stringify(body) }
      }
      if (key) remembered.set(key, answer)
    }
    if (day?.how === "cut_after_commit") {
      request.socket.destroy()
      return
    }
    response.writeHead(answer.status, {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
    })
    response.end(answer.body)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    badDays,
    calls,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
