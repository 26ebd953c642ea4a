import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkDigit, KeyboardScans, type ScanTarget, type TypedKey } from "./index.js"

const LABEL = "OCAS-DDAA12"

/** A field as a browser has it, with a form around it: what is typed and not swallowed lands in it. */
function typeInto(
  target: ScanTarget,
  keys: ReadonlyArray<Partial<TypedKey> & { key: string; gap: number }>,
  before = "",
) {
  const scans = new KeyboardScans<object>((label) => label.toUpperCase() === LABEL)
  const field = target === "none" ? null : {}
  let value = before
  let at = 1000
  let ended = 0
  const codes: string[] = []
  for (const { gap, ...key } of keys) {
    at += gap
    const press: TypedKey = { code: "", repeat: false, shift: false, command: false, ...key, at }
    const { swallow, scan } = scans.press(press, { target, field, value })
    if (scan) {
      codes.push(scan.code)
      if (scan.restore) value = scan.restore.value
    }
    if (swallow) continue
    if (key.key === "Enter" || key.key === "Tab") ended += 1
    else if (!field) continue
    else if (key.key === "Backspace") value = value.slice(0, -1)
    else if (key.key.length === 1) value += key.key
  }
  return { value, ended, codes }
}
const typed = (text: string, gaps: readonly number[], end = "Enter") =>
  [...text, end].map((key, index) => ({ key, gap: gaps[index % gaps.length]! }))

const gaps = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 15 })
const gtinOf = (digits: number) =>
  fc
    .stringMatching(new RegExp(`^\\d{${digits - 1}}$`))
    .filter((body) => !/^0+$/.test(body))
    .map((body) => body + checkDigit(body))
const longGtin = fc.constantFrom(12, 13, 14).chain(gtinOf)
const anyTarget = fc.constantFrom<ScanTarget>("none", "search", "pieces", "money", "text")
const end = fc.constantFrom("Enter", "Tab")

describe("scans in the keys of a point of sale", () => {
  it("takes every EAN-13, UPC and GTIN-14 at any speed for a code, in any focus: nothing stays, nothing is submitted", () => {
    fc.assert(
      fc.property(
        longGtin,
        gaps(8, 400),
        anyTarget,
        end,
        fc.constantFrom("", "1", "50.000"),
        (code, speed, target, key, before) => {
          expect(typeInto(target, typed(code, speed, key), before)).toEqual({
            value: before,
            ended: 0,
            codes: [code],
          })
        },
      ),
      { numRuns: 2000 },
    )
  })

  it("leaves a sum behind a code as it was typed, when both land in one field", () => {
    fc.assert(
      fc.property(longGtin, gaps(8, 60), gaps(60, 300), (code, speed, hand) => {
        const sum = typed("50000", hand).slice(0, -1)
        const scan = typed(code, speed)
        const all = [...sum, { ...scan[0]!, gap: 400 }, ...scan.slice(1)]
        expect(typeInto("money", all)).toMatchObject({ value: "50000", ended: 0 })
      }),
    )
  })

  it("keeps every sum that a hand types: multiples of 500 dong up to 100 million", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), gaps(60, 400), end, (notes, speed, key) => {
        const sum = String(notes * 500)
        expect(typeInto("money", typed(sum, speed, key))).toEqual({ value: sum, ended: 1, codes: [] })
      }),
      { numRuns: 5000 },
    )
  })

  it.each(["17000000", "24000000", "31000000"])(
    "keeps %s, a right EAN-8, at every even speed of a hand",
    (sum) => {
      for (let gap = 60; gap <= 400; gap += 20)
        expect(typeInto("money", typed(sum, [gap]))).toEqual({ value: sum, ended: 1, codes: [] })
    },
  )

  it("takes an EAN-8 that is no multiple of 500 for a code at any speed, and any EAN-8 at a scanner's", () => {
    fc.assert(
      fc.property(gtinOf(8), gaps(8, 400), (code, speed) => {
        fc.pre(Number(code) % 500 !== 0)
        for (const target of ["money", "pieces", "search", "none"] as const)
          expect(typeInto(target, typed(code, speed))).toEqual({ value: "", ended: 0, codes: [code] })
      }),
    )
    fc.assert(
      fc.property(gtinOf(8), gaps(4, 40), anyTarget, (code, speed, target) => {
        expect(typeInto(target, typed(code, speed)).codes).toEqual([code])
      }),
    )
  })

  it("leaves a PIN and the number of a document alone, though they are a right EAN-8", () => {
    expect(typeInto("text", typed("96385074", [150]))).toEqual({ value: "96385074", ended: 1, codes: [] })
  })

  it("takes a number with separators for a sum, whatever its digits", () => {
    expect(typeInto("money", typed("96.385.074", [120]))).toEqual({
      value: "96.385.074",
      ended: 1,
      codes: [],
    })
  })

  it.each([8, 60, 200, 400])("reads addresses and known labels at %d ms a key", (gap) => {
    for (const code of [
      "https://id.gs1.org/01/08934563138165/10/LO7",
      "http://localhost:3000/san-pham/mat-ong",
      LABEL,
    ])
      for (const target of ["none", "search", "pieces", "money"] as const)
        expect(typeInto(target, typed(code, [gap]))).toEqual({ value: "", ended: 0, codes: [code] })
  })

  it("counts no letters that an input method took back, and reads the keys that it hides", () => {
    const telex = [
      "O",
      "C",
      "A",
      "Backspace",
      "Á",
      "-",
      "D",
      "Backspace",
      "Đ",
      "A",
      "Backspace",
      "Â",
      "1",
      "2",
      "Enter",
    ]
    expect(
      typeInto(
        "search",
        telex.map((key) => ({ key, gap: 8 })),
      ),
    ).toEqual({
      value: "",
      ended: 0,
      codes: ["OCÁ-ĐÂ12"],
    })
    const hidden = [..."8934563138165"].map((digit) => ({ key: "Process", code: `Digit${digit}`, gap: 60 }))
    expect(typeInto("none", [...hidden, { key: "Enter", gap: 60 }]).codes).toEqual(["8934563138165"])
  })

  it("reads a code with shifted signs and the separator of GS1 fields", () => {
    const keys = [
      { key: "Shift", gap: 8 },
      ...[..."(01)08934563138165(10)L7"].map((key) => ({ key, gap: 8, shift: true })),
      { key: "]", gap: 8, command: true },
      { key: "Enter", gap: 8 },
    ]
    expect(typeInto("money", keys)).toMatchObject({ value: "", ended: 0 })
  })

  it("swallows the second end of a scanner that sends CR and LF, and no later Enter", () => {
    const twice = [...typed("8934563138165", [60]), { key: "Enter", gap: 60 }]
    expect(typeInto("money", twice).ended).toBe(0)
    expect(typeInto("money", [...typed("8934563138165", [60]), { key: "Enter", gap: 700 }]).ended).toBe(1)
  })

  it("lets an Enter through where something new stands in the field", () => {
    const scans = new KeyboardScans<string>(() => false)
    const press = (key: string, at: number, value: string) =>
      scans.press(
        { key, code: "", at, repeat: false, shift: false, command: false },
        { target: "search", field: "search", value },
      )
    for (const [index, key] of [..."8934563138165"].entries()) press(key, index, "")
    expect(press("Enter", 20, "8934563138165").scan?.code).toBe("8934563138165")
    expect(press("Enter", 40, "mat ong").swallow).toBe(false)
  })

  it("takes neither words nor held keys nor a key of three zeros for a code", () => {
    expect(typeInto("search", typed("mat ong rung", [70, 44]))).toMatchObject({ ended: 1, codes: [] })
    const held = [
      { key: "5", gap: 200 },
      ...[..."000000"].map((key, index) => ({ key, gap: index ? 33 : 500, repeat: index > 0 })),
    ]
    expect(typeInto("money", [...held, { key: "Enter", gap: 200 }])).toMatchObject({
      value: "5000000",
      ended: 1,
    })
    const zeros = [..."17000000"].map((key, index) => ({
      key,
      gap: [150, 150, 150, 2, 2, 150, 2, 2][index]!,
    }))
    expect(typeInto("money", [...zeros, { key: "Enter", gap: 200 }])).toMatchObject({
      value: "17000000",
      ended: 1,
    })
  })

  it("begins anew where the focus moved", () => {
    const scans = new KeyboardScans<string>(() => false)
    const press = (key: string, field: string, at: number) =>
      scans.press(
        { key, code: "", at, repeat: false, shift: false, command: false },
        { target: "money", field, value: "" },
      )
    let at = 0
    for (const key of "8934563138165") press(key, key < "5" ? "a" : "b", (at += 60))
    expect(press("Enter", "b", at + 60).scan).toBeNull()
  })
})
