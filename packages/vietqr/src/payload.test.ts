import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { crc16 } from "./crc16.js"
import { decodeVietQr, encodeVietQr, type Transfer } from "./payload.js"

const example: Transfer = {
  bin: "970415",
  account: "113366668888",
  to: "account",
  amount: 79_000,
  memo: "Thanh toan don hang",
}

/** A published payload, and two whose checksums were made by another program (Python's binascii.crc_hqx). */
const golden: readonly [Transfer, string][] = [
  [
    example,
    "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA53037045405790005802VN62230819Thanh toan don hang6304EAC8",
  ],
  [
    { ...example, amount: null, memo: null },
    "00020101021138560010A0000007270126000697041501121133666688880208QRIBFTTA53037045802VN6304F443",
  ],
  [
    { bin: "970403", account: "9704031101234567", to: "card", amount: null, memo: null },
    "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52",
  ],
]

const accounts = fc.string({
  unit: fc.constantFrom(..."0123456789ABCXYZabcxyz"),
  minLength: 1,
  maxLength: 19,
})
const memos = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 25,
  })
  .filter((memo) => memo.trim() === memo)
const transfers: fc.Arbitrary<Transfer> = fc.record({
  bin: fc.stringMatching(/^\d{6}$/),
  account: accounts,
  to: fc.constantFrom("account" as const, "card" as const),
  amount: fc.option(fc.integer({ min: 1, max: 9_999_999_999_999 })),
  memo: fc.option(memos),
})

describe("VietQR", () => {
  it("computes CRC-16/CCITT-FALSE", () => {
    expect(crc16("123456789")).toBe("29B1")
    expect(crc16("")).toBe("FFFF")
  })

  it.each(golden)("writes and reads a known code (%#)", (transfer, text) => {
    expect(encodeVietQr(transfer)).toEqual({ ok: true, value: text })
    expect(decodeVietQr(text)).toEqual({ ok: true, value: transfer })
  })

  it("reads back whatever it wrote", () => {
    fc.assert(
      fc.property(transfers, (transfer) => {
        const written = encodeVietQr(transfer)
        expect(written.ok && decodeVietQr(written.value)).toEqual({ ok: true, value: transfer })
      }),
      { numRuns: 2_000 },
    )
  })

  it("never reads a code with one changed character as the same transfer", () => {
    fc.assert(
      fc.property(transfers, fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), (transfer, at, code) => {
        const written = encodeVietQr(transfer)
        if (!written.ok) throw new Error(written.code)
        const place = at % (written.value.length - 4)
        const changed =
          written.value.slice(0, place) + String.fromCharCode(code) + written.value.slice(place + 1)
        fc.pre(changed !== written.value)
        expect(decodeVietQr(changed).ok).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it("never throws, whatever is shown to the camera", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => !decodeVietQr(text).ok))
    const sealed = fc.string({ maxLength: 100 }).map((text) => `${text}6304${crc16(`${text}6304`)}`)
    fc.assert(fc.property(sealed, (text) => !decodeVietQr(text).ok))
  })

  it.each([
    [{ bin: "97041" }, "invalid_bin"],
    [{ account: "" }, "invalid_account"],
    [{ account: "12345678901234567890" }, "invalid_account"],
    [{ account: "0123 456" }, "invalid_account"],
    [{ amount: 0 }, "invalid_amount"],
    [{ amount: 79_000.5 }, "invalid_amount"],
    [{ amount: -1 }, "invalid_amount"],
    [{ memo: "Thanh toán" }, "invalid_memo"],
    [{ memo: "" }, "invalid_memo"],
    [{ memo: "x".repeat(26) }, "invalid_memo"],
  ] as const)("refuses %j", (change, code) => {
    expect(encodeVietQr({ ...example, ...change })).toEqual({ ok: false, code })
  })

  it.each([
    ["53037045405", "53038405405", "not_dong"],
    ["A000000727", "A000000775", "not_vietqr"],
    ["540579000", "54057900X", "malformed"],
  ])("tells %s changed to %s", (from, to, code) => {
    const written = encodeVietQr(example)
    const body = written.ok ? written.value.slice(0, -4).replace(from, to) : ""
    expect(decodeVietQr(body + crc16(body))).toEqual({ ok: false, code })
  })
})
