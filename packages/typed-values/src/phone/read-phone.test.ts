import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sentenceOf } from "../sentences/sentence-of.js"
import { OLD_MOBILE, phoneText } from "./numbering-plan.js"
import { readPhone } from "./read-phone.js"

const code = (typed: string) => {
  const reading = readPhone(typed)
  return reading.ok ? reading.value : reading.code
}

it.each([
  ["0912345678", "0912345678"],
  ["0912 345 678", "0912345678"],
  ["0912.345.678", "0912345678"],
  ["0912-345-678", "0912345678"],
  ["(0912) 345 678", "0912345678"],
  ["+84 912 345 678", "0912345678"],
  ["+84912345678", "0912345678"],
  ["+84 (0)912 345 678", "0912345678"],
  ["+840912345678", "0912345678"],
  ["(+84) 912.345.678", "0912345678"],
  ["0084 912 345 678", "0912345678"],
  ["00840912345678", "0912345678"],
  ["84912345678", "0912345678"],
  ["84 0912345678", "0912345678"],
  ["\u202a0912345678\u202c", "0912345678"],
  ["\u200e+84\u00a0912\u202f345\u2011678", "0912345678"],
  ["０９１２３４５６７８", "0912345678"],
  ["＋８４　９１２　３４５　６７８", "0912345678"],
  ["ĐT: 0912 345 678", "0912345678"],
  ["tel:+84912345678", "0912345678"],
  ["0203 3825 123", "02033825123"],
  ["024 3825 1234", "02438251234"],
  ["(028) 3822.1234", "02838221234"],
  ["+84 24 3825 1234", "02438251234"],
])("%s is %s", (typed, digits) => expect(code(typed)).toBe(digits))

it.each([
  ["", "value_empty"],
  ["abc", "phone_unclear"],
  ["12345", "phone_too_short"],
  ["091234567", "phone_too_short"],
  ["024 3825 123", "phone_too_short"],
  ["09123456789", "phone_too_long"],
  ["091234567890", "phone_too_long"],
  ["0123 456 7890", "phone_old_mobile"],
  ["01629876543", "phone_old_mobile"],
  ["+84 123 456 7890", "phone_old_mobile"],
  ["04 3825 1234", "phone_old_landline"],
  ["0000000000", "phone_impossible"],
  ["00000000000", "phone_impossible"],
  ["1111111111", "phone_impossible"],
  ["0111111111", "phone_no_such_prefix"],
  ["0123456789", "phone_no_such_prefix"],
  ["0951234567", "phone_no_such_prefix"],
  ["02301234567", "phone_no_such_prefix"],
  ["02400000000", "phone_impossible"],
  ["912345678", "phone_no_zero"],
  ["0912345678 (giờ HC)", "phone_with_words"],
  ["0912345678 gặp chị Lan", "phone_with_words"],
  ["0912345678/0987654321", "phone_two"],
  ["0912345678; 0987654321", "phone_two"],
  ["+1 415 555 2671", "phone_foreign"],
  ["0044 20 7946 0958", "phone_foreign"],
  ["1900 1234", "phone_service"],
  ["1800 599 920", "phone_service"],
])("%j is refused: %s", (typed, expected) => expect(code(typed)).toBe(expected))

describe("a number of before 2018", () => {
  it("is refused with the number of today", () => {
    expect(sentenceOf(failure("01234567890")).vi).toBe(
      "Đầu số 0123 đã đổi thành 083 từ năm 2018. Số mới là 0834 567 890, đúng không?",
    )
    for (const [old, current] of Object.entries(OLD_MOBILE)) {
      const { facts } = failure(`${old}4567890`)
      expect(facts).toEqual({ old, current, suggestion: phoneText(`${current}4567890`) })
      expect(code(facts?.suggestion ?? "")).toBe(`${current}4567890`)
    }
  })
})

function failure(typed: string) {
  const reading = readPhone(typed)
  if (reading.ok) throw new Error(`${typed} is read`)
  return reading
}

it("reads a number from every spelling of it, and gives only numbers that can be dialled", () => {
  const mobile = fc
    .tuple(
      fc.constantFrom("32", "39", "52", "59", "70", "79", "81", "89", "90", "99"),
      fc.integer({ min: 0, max: 9_999_999 }),
    )
    .map(([prefix, rest]) => `0${prefix}${String(rest).padStart(7, "0")}`)
    .filter((digits) => !/^0(\d)\1+$/.test(digits))
  fc.assert(
    fc.property(mobile, fc.constantFrom(" ", ".", "-", "\u00a0", "\u2011"), (digits, mark) => {
      const spaced = phoneText(digits).replaceAll(" ", mark)
      for (const typed of [
        spaced,
        `+84${digits.slice(1)}`,
        `+84 (0)${spaced.slice(1)}`,
        `0084${digits}`,
        `\u202a${digits}\u202c`,
      ])
        expect(code(typed)).toBe(digits)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789+84(). -x"), maxLength: 20 }), (text) => {
      const reading = readPhone(text)
      if (reading.ok) expect(reading.value).toMatch(/^0(?:[35789]\d{8}|2\d{9})$/)
    }),
    { numRuns: 2000 },
  )
})
