import type { Basket, DeliveryQuote, PlacedOrder } from "@ocop/contracts"
import { ask } from "../lib/get.ts"
import { retryAfterOf } from "../lib/until-answered.ts"

export interface Reply<T> {
  readonly status: number
  readonly data: T
  /** Seconds after which a busy shop wants to be asked again. */
  readonly retryAfter: number | null
}

/** What a reply holds, if it is a good one. @throws Error that says what came instead */
export function answered<T>({ status, data }: Reply<T>, what: string): T {
  if (status >= 200 && status < 300) return data
  throw new Error(`${what}: HTTP ${status} ${JSON.stringify(data).slice(0, 300)}`)
}

/** A commune of Hà Nội, by its code since 01/07/2025. */
const TO = { provinceCode: "01", communeCode: "00070" }

/** Calls a backend as the storefront's server does: with the shop's key and the reader's address. */
export function callerOf(backendUrl: string, publishableKey: string) {
  async function call<T>(
    method: string,
    path: string,
    data?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<T>> {
    const answer = await ask(backendUrl + path, {
      method,
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
      headers: { "x-publishable-api-key": publishableKey, ...headers },
      timeoutMs: 120_000,
    })
    const text = answer.body.toString()
    return {
      status: answer.status,
      data: (text.startsWith("{") ? JSON.parse(text) : text) as T,
      retryAfter: retryAfterOf(answer.headers["retry-after"]),
    }
  }
  const from = (address: string): Record<string, string> => ({ "x-forwarded-for": address })
  return {
    url: backendUrl,
    call,
    open: (variantId: string, address: string) =>
      call<Basket>("POST", "/store/baskets", { variantId, quantity: 1 }, from(address)),
    add: (id: string, variantId: string) =>
      call<Basket>("POST", `/store/baskets/${id}/lines`, { variantId, quantity: 1 }),
    read: (id: string) => call<Basket>("GET", `/store/baskets/${id}`),
    quote: (id: string) => call<DeliveryQuote>("POST", `/store/baskets/${id}/delivery-quote`, TO),
    order: (id: string, expectedTotal: number, address = "203.0.113.1") =>
      call<PlacedOrder>(
        "POST",
        `/store/baskets/${id}/order`,
        {
          contact: { name: "Nguyễn Thị Hoa", phone: "0912345678", email: null },
          address: { ...TO, street: "12 Hàng Bè" },
          note: null,
          payment: "cod",
          expectedTotal,
        },
        from(address),
      ),
    signIn: async (actor: "officer" | "user", email: string, password: string): Promise<string> => {
      const reply = await call<{ token: string }>("POST", `/auth/${actor}/emailpass`, { email, password })
      if (reply.status !== 200) throw new Error(`Sign-in of ${email}: ${reply.status}`)
      return reply.data.token
    },
  }
}
export type Caller = ReturnType<typeof callerOf>

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
