import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findByCode, itemsOfCode, searchItems, indexCatalogue } from "./local-catalogue"
import { verifyPin, pinLockoutSeconds } from "./pin"
import { discountOf, expectedCash, lineTotal, splitTender, saleTotal, withinLimit } from "./amounts"
import type { TerminalItem } from "./terminal-types"
import { uuidV7 } from "@ocop/stock"

const dong = fc.integer({ min: 0, max: 2_000_000_000 })

describe("keys", () => {
  it("are of version 7 and sort by time", () => {
    const chance = fc.uint8Array({ minLength: 10, maxLength: 10 })
    const time = fc.integer({ min: 0, max: 2 ** 45 })
    fc.assert(
      fc.property(time, chance, chance, (at, one, other) => {
        const key = uuidV7(at, one)
        expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(key < uuidV7(at + 1, other)).toBe(true)
      }),
    )
  })
})

describe("money", () => {
  it("loses no dong between total, cash, transfer and change", () => {
    fc.assert(
      fc.property(dong, dong, dong, (total, cash, transfer) => {
        const paid = splitTender(total, cash, transfer, "OCP7K2M9XQ4")
        const counted = paid.payments.reduce((sum, { amount }) => sum + amount, 0)
        expect(counted + paid.missing).toBe(total)
        const byTransfer = paid.payments.find(({ method }) => method === "vietqr")?.amount ?? 0
        expect(counted - byTransfer + paid.change).toBe(cash)
        expect(paid.change > 0 && paid.missing > 0).toBe(false)
      }),
    )
  })

  it("never gives more discount than its percentage", () => {
    const percent = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        percent,
        (n, price, p) => {
          const line = {
            itemId: "i",
            title: "t",
            quantity: n,
            unitPrice: price,
            discount: discountOf(n, price, p),
          }
          expect(withinLimit([line], p)).toBe(true)
          expect(lineTotal(line)).toBeGreaterThanOrEqual(0)
          if (price > 0) expect(withinLimit([{ ...line, discount: line.discount + 1 }], p)).toBe(false)
          expect(saleTotal([line, line])).toBe(2 * lineTotal(line))
        },
      ),
    )
  })

  it("expects in the drawer what went in and was not taken out", () => {
    const sale = (key: string, cash: number) =>
      ({
        key,
        kind: "sale",
        payload: { receipt: key, lines: [], total: cash, payments: [{ method: "cash", amount: cash }] },
      }) as const
    const refunds = [{ method: "cash", amount: 20 }] as const
    const back = { saleKey: "b", lines: [], refunds, reason: "hỏng", restock: false }
    expect(
      expectedCash([
        { key: "o", kind: "shift_open", payload: { float: 500 } },
        sale("a", 100),
        sale("b", 70),
        { key: "r", kind: "return", payload: back },
        { key: "v", kind: "void", payload: { saleKey: "a", reason: "nhầm" } },
        { key: "i", kind: "cash_in", payload: { amount: 40, reason: "đổi tiền" } },
        { key: "c", kind: "cash_out", payload: { amount: 90, reason: "nộp" } },
      ]),
    ).toBe(500 + 70 - 20 + 40 - 90)
  })
})

const item = (index: number, more: Partial<TerminalItem> = {}): TerminalItem => ({
  itemId: `iitem_${index}`,
  title: `Mật ong bạc hà số ${index}`,
  unit: null,
  barcode: null,
  sku: `SP-${index}`,
  handle: `mat-ong-${index}`,
  price: 1000,
  variantId: `variant_${index}`,
  producerId: "prdr_1",
  producerName: "Hợp tác xã Mèo Vạc",
  thumbnail: null,
  stocked: 1,
  reserved: 0,
  lots: [],
  ...more,
})

describe("the local catalogue", () => {
  const items = Array.from({ length: 5_000 }, (_, index) => item(index))
  const tea = item(5_000, { title: "Trà Shan tuyết Đỉnh Mây", barcode: "8934563138165" })
  const catalogue = indexCatalogue([...items, tea])

  it("finds items without diacritics, by code and by the first letters", () => {
    expect(searchItems(catalogue, "tra dinh")).toEqual([tea])
    expect(searchItems(catalogue, "meo vac 4999").map(({ itemId }) => itemId)).toEqual(["iitem_4999"])
    expect(findByCode(catalogue, " 8934563138165")).toBe(tea)
    expect(findByCode(catalogue, "sp-12")?.itemId).toBe("iitem_12")
    expect([searchItems(catalogue, "  "), findByCode(catalogue, "nothing")]).toEqual([[], undefined])
  })

  it("finds the goods of a scan in any spelling", () => {
    const label = item(5_001, { sku: "OCAS-DDAA12" })
    const sizes = [item(5_002, { handle: "tra-sen" }), item(5_003, { handle: "tra-sen" })]
    const shop = indexCatalogue([tea, label, ...sizes, item(1)])
    for (const code of [
      "8934563138165",
      "08934563138165",
      "]C1010893456313816510LO7",
      "https://id.gs1.org/01/08934563138165/10/LO7",
    ])
      expect(findByCode(shop, code)).toBe(tea)
    expect(findByCode(shop, "OCÁ-ĐÂ12")).toBe(label)
    expect(findByCode(shop, "http://localhost:3000/en/san-pham/mat-ong-1")?.itemId).toBe("iitem_1")
    expect(itemsOfCode(shop, "https://shop.example/san-pham/tra-sen")).toEqual(sizes)
    expect(findByCode(shop, "https://shop.example/san-pham/tra-sen")).toBeUndefined()
    expect(findByCode(shop, "8934563138164")).toBeUndefined()
  })

  it("answers among 5,000 in less than 100 ms", () => {
    const began = performance.now()
    expect(searchItems(catalogue, "khong co gi nhu the")).toEqual([])
    expect(performance.now() - began).toBeLessThan(100)
  })
})

describe("PIN", () => {
  it("is verified on the device", async () => {
    const { pbkdf2Sync } = await import("node:crypto")
    const salt = Buffer.from("0123456789abcdef")
    const hash = pbkdf2Sync("2468", salt, 1000, 32, "sha256").toString("base64")
    const algorithm = "PBKDF2-SHA256" as const
    const operator = { pin: { algorithm, iterations: 1000, salt: salt.toString("base64"), hash } }
    expect([await verifyPin(operator, "2468"), await verifyPin(operator, "2469")]).toEqual([true, false])
  })

  it("locks out after failed attempts", () => {
    expect([0, 4, 5, 6, 20].map(pinLockoutSeconds)).toEqual([0, 0, 10, 20, 300])
  })
})
