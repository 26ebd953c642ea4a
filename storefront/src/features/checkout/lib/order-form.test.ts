import { placeOrderBody } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkOrder, errorsOfPaths, orderBody, orderFields, type OrderFields } from "./order-form"

const right: OrderFields = {
  name: "Lò Thị Mẩy",
  phone: "0912 345 678",
  email: "",
  way: "",
  point: "",
  fetch: "",
  fetchAll: "",
  province: "15",
  commune: "02989",
  street: "Thôn Liên Hà 3",
  note: "",
}

describe("the form of an order", () => {
  it("lets a full form through", () => {
    expect(checkOrder(right)).toEqual({})
    expect(orderBody(right, 120_000, "vi")).toMatchObject({
      contact: { email: null },
      note: null,
      payment: { method: "cod" },
      expectedTotal: 120_000,
    })
  })

  it.each([
    [{ name: " " }, { name: "name" }],
    [{ name: "a".repeat(121) }, { name: "name_long" }],
    [{ phone: "" }, { phone: "phone_missing" }],
    [{ phone: "12345" }, { phone: "phone" }],
    [{ email: "may@" }, { email: "email" }],
    [{ province: "" }, { province: "province" }],
    [{ commune: "" }, { commune: "commune" }],
    [{ way: "pickup" }, { point: "point" }],
    [{ way: "pickup", point: "slpt_0123456789", street: "", province: "" }, {}],
    [{ street: "x" }, { street: "street" }],
    [{ fetch: "prdr_01KAFETCH0123", fetchAll: "1", street: "", province: "" }, {}],
    [{ fetch: "prdr_01KAFETCH0123", street: "" }, { street: "street" }],
    [{ fetch: "x", fetchAll: "1", street: "" }, { street: "street" }],
    [{ note: "a".repeat(501) }, { note: "note_long" }],
  ])("names the field of %j", (typed, errors) => expect(checkOrder({ ...right, ...typed })).toEqual(errors))

  it("takes telephone numbers as people write them", () => {
    for (const phone of ["0912345678", "+84 912 345 678", "84912345678", "(024) 3825-3525", "0912.345.678"])
      expect(checkOrder({ ...right, phone })).toEqual({})
  })

  it("has an answer for anything that is sent", () => {
    expect(Object.keys(checkOrder(orderFields({ name: 5, phone: null })))).toEqual([
      "name",
      "phone",
      "province",
      "street",
    ])
  })

  it("agrees with the contract on every form", () => {
    const near = (text: string) => fc.oneof(fc.constant(text), fc.string({ unit: "grapheme", maxLength: 12 }))
    const fields = fc.record({
      name: fc.oneof(near(right.name), fc.string({ minLength: 115, maxLength: 125 })),
      phone: fc.oneof(near(right.phone), fc.stringMatching(/^\+?[0-9 .()-]{7,16}$/)),
      email: fc.oneof(near("a.b@c.vn"), fc.emailAddress()),
      way: fc.constantFrom("", "delivery", "pickup"),
      point: near("slpt_01KAPICKUP0123"),
      fetch: fc.constantFrom("", "prdr_01KAFETCH0123", "prdr_01KAFETCH0123,prdr_01KAFETCH0124", "x,,prdr"),
      fetchAll: fc.constantFrom("", "1", "2"),
      province: near("15"),
      commune: near("02989"),
      street: near(right.street),
      note: fc.oneof(near(""), fc.string({ minLength: 495, maxLength: 505 })),
    })
    fc.assert(
      fc.property(fields, (typed) => {
        const passes = Object.keys(checkOrder(typed)).length === 0
        expect(placeOrderBody.safeParse(orderBody(typed, 1_000, "vi")).success).toBe(passes)
      }),
      { numRuns: 1_000 },
    )
  })

  it("shows the backend's complaints at their fields", () => {
    expect(errorsOfPaths(["contact.phone", "address.communeCode", "expectedTotal"])).toEqual({
      phone: "phone",
      commune: "commune",
    })
  })
})
