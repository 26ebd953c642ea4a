import type { Basket, DeliveryQuote, OrderPage, PlacedOrder, Problem } from "@ocop/contracts"

export interface Reply<T> {
  status: number
  data: T
  headers: Record<string, string>
}

/** The part of axios that the test runner's `api` gives. */
export interface Api {
  request(config: Record<string, unknown>): Promise<Reply<unknown>>
}

/** A commune of Hà Nội and one of Lào Cai, by their codes since 01/07/2025. */
export const hoanKiem = { provinceCode: "01", communeCode: "00070" }

export const orderBody = (expectedTotal: number, more: Record<string, unknown> = {}) => ({
  contact: { name: "Nguyễn Thị Hoa", phone: "0912 345 678", email: null },
  address: { ...hoanKiem, street: "12 Hàng Bè" },
  note: "Gọi trước khi giao",
  payment: "cod",
  expectedTotal,
  ...more,
})

/** Calls the shop as the storefront's server does; never throws for an answer. */
export function buyerOf(api: Api, publishableKey: string) {
  async function call<T>(method: string, url: string, data?: unknown, headers: Record<string, string> = {}) {
    const reply = await api.request({
      method,
      url,
      data,
      headers: { "x-publishable-api-key": publishableKey, ...headers },
      validateStatus: () => true,
    })
    return reply as Reply<T>
  }
  return {
    call,
    open: (variantId: string, quantity: number) =>
      call<Basket>("POST", "/store/baskets", { variantId, quantity }),
    read: (id: string) => call<Basket>("GET", `/store/baskets/${id}`),
    add: (id: string, variantId: string, quantity: number) =>
      call<Basket>("POST", `/store/baskets/${id}/lines`, { variantId, quantity }),
    set: (id: string, lineId: string, quantity: number) =>
      call<Basket>("PUT", `/store/baskets/${id}/lines/${lineId}`, { quantity }),
    remove: (id: string, lineId: string) => call<Basket>("DELETE", `/store/baskets/${id}/lines/${lineId}`),
    quote: (id: string, place = hoanKiem) =>
      call<DeliveryQuote>("POST", `/store/baskets/${id}/delivery-quote`, place),
    order: (id: string, expectedTotal: number, more: Record<string, unknown> = {}) =>
      comeAgain(() =>
        call<PlacedOrder>("POST", `/store/baskets/${id}/order`, orderBody(expectedTotal, more)),
      ),
    page: (token: string) => call<OrderPage>("GET", `/store/order-pages/${token}`),
    lookUp: (phone: string, code: string, headers?: Record<string, string>) =>
      call<{ token: string; code: string }>("POST", "/store/order-lookups", { phone, code }, headers),
  }
}

/** As the shop's page does: who is told that an order is still under way comes again. */
export async function comeAgain<T>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
  for (;;) {
    const reply = await ask()
    if (reply.headers["retry-after"] === undefined || reply.status !== 503) return reply
    await new Promise((resolve) => setTimeout(resolve, 1_000 + Math.random() * 2_000))
  }
}

export type Buyer = ReturnType<typeof buyerOf>

export const problemOf = (reply: Reply<unknown>): Problem => reply.data as Problem
