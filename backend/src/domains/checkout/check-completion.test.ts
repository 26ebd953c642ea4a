import { describe, expect, it } from "vitest"
import type { Goods } from "../basket/load-goods"
import { parcelPlan, type ParcelPlan } from "../basket/parcel-plan"
import { checkCompletion, type BasketToComplete } from "./check-completion"
import { problemCodeOf } from "../../shared/errors/root-problem"

const at = new Date("2026-11-22T03:00:00Z")
const hoanKiem = { provinceCode: "01", communeCode: "00070" }
const honey: Goods = {
  variantId: "variant_honey",
  productId: "prod_honey",
  handle: "mat-ong",
  title: "Mật ong",
  unit: null,
  set: 4,
  imageUrl: null,
  price: 120_000,
  available: 3,
  weightGrams: 600,
  illustrative: [],
  producer: { id: "prdr_1", handle: "htx", name: "HTX", legalType: "cooperative" },
  place: { provinceCode: "15", communeCode: null },
  producerPlace: { provinceCode: null, communeCode: null },
  terms: null,
}
const shelf = new Map([[honey.variantId, honey]])
const lines = [
  { id: "cali_1", variantId: honey.variantId, title: "Mật ong", quantity: 2, unitPrice: 120_000 },
]
const planned = parcelPlan(lines, shelf, hoanKiem, at)
if (!planned.ok) throw new Error(planned.code)
const plan: ParcelPlan = planned.plan

const good: BasketToComplete = {
  lines,
  address: {
    first_name: "Hoa",
    phone: "0912345678",
    address_1: "12 Hàng Bè",
    metadata: { province_code: "01", commune_code: "00070" },
  },
  shippingMethods: [{ shipping_option_id: "so_1", amount: plan.total, data: { ...plan } }],
  itemTotal: 240_000,
  shippingTotal: plan.total,
  total: 240_000 + plan.total,
  sessions: [{ provider_id: "pp_cod_cod", amount: 240_000 + plan.total, status: "pending", data: {} }],
}
const codeOf = (basket: BasketToComplete, goods: ReadonlyMap<string, Goods> = shelf): string | null => {
  try {
    checkCompletion(basket, goods, "so_1", at)
    return null
  } catch (error) {
    return problemCodeOf(error)
  }
}
const method = good.shippingMethods[0]!

describe("what may become an order", () => {
  it("is a basket that is what it says", () => {
    expect(codeOf(good)).toBeNull()
  })

  it("is paid by one session for exactly its total, here and at the provider", () => {
    const [session] = good.sessions
    const paidBy = (...sessions: BasketToComplete["sessions"]) => codeOf({ ...good, sessions })
    expect(paidBy({ ...session!, data: { amount: good.total } })).toBeNull()
    expect(paidBy({ ...session!, status: "canceled", amount: 1 }, session!)).toBeNull()
    expect(paidBy()).toBe("payment_amount_differs")
    expect(paidBy({ ...session!, status: "error" })).toBe("payment_amount_differs")
    expect(paidBy({ ...session!, amount: good.total - 1 })).toBe("payment_amount_differs")
    expect(paidBy({ ...session!, data: { amount: good.total + 1 } })).toBe("payment_amount_differs")
    expect(paidBy(session!, session!)).toBe("payment_amount_differs")
  })

  it.each<[string, Partial<BasketToComplete>, string]>([
    ["nobody", { address: { ...good.address, first_name: " " } }, "invalid_request"],
    ["no telephone", { address: { ...good.address, phone: "12" } }, "invalid_request"],
    ["no street", { address: { ...good.address, address_1: "" } }, "invalid_request"],
    ["no codes", { address: { ...good.address, metadata: null } }, "invalid_request"],
    [
      "a commune of another province",
      { address: { ...good.address, metadata: { province_code: "15", commune_code: "00070" } } },
      "delivery_unavailable",
    ],
    ["no lines", { lines: [] }, "basket_empty"],
    ["more than there is", { lines: [{ ...lines[0]!, quantity: 4 }] }, "out_of_stock"],
    ["an old price", { lines: [{ ...lines[0]!, unitPrice: 1 }] }, "basket_changed"],
    ["no delivery", { shippingMethods: [] }, "basket_changed"],
    ["two deliveries", { shippingMethods: [method, method] }, "basket_changed"],
    ["another method", { shippingMethods: [{ ...method, shipping_option_id: "so_2" }] }, "basket_changed"],
    ["a cheaper delivery", { shippingMethods: [{ ...method, amount: 0 }] }, "basket_changed"],
    [
      "parcels of another basket",
      { shippingMethods: [{ ...method, data: { ...plan, parcels: [] } }] },
      "basket_changed",
    ],
    ["a discount on the goods", { itemTotal: 200_000, total: 200_000 + plan.total }, "basket_changed"],
    ["a credit", { total: 1 }, "basket_changed"],
  ])("is not a basket with %s", (_, change, code) => {
    expect(codeOf({ ...good, ...change })).toBe(code)
  })

  it("is not a basket of goods that left the shop", () => {
    expect(codeOf(good, new Map([[honey.variantId, { ...honey, price: null }]]))).toBe("basket_changed")
  })
})
