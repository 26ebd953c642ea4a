import { describe, expect, it } from "vitest"
import { foldedSyllableOf, spell, syllableOf } from "./syllable.js"
import { markedTerm, soundTerm } from "./terms.js"

describe("syllables", () => {
  it.each(
    "trà chè rượu tuyết nghiêng quốc giếng gì giềng yến khuya khuỷu xoong thuở quế ngoằn huỳnh uyên ương bưởi đặc hoá".split(
      " ",
    ),
  )("%s is one", (word) => expect(syllableOf(word)).not.toBeNull())

  it.each("traf tuyêt cà̀ kà ghạo ngiêng đing shan bjooc rve hạch̉ tea strong mậtong 38 bạt̀ cât".split(" "))(
    "%s is none",
    (word) => expect(syllableOf(word)).toBeNull(),
  )

  it("knows unmarked ones", () => {
    for (const word of "tra ruou tuyet nghieng quoc khuyu duong".split(" "))
      expect(foldedSyllableOf(word), word).not.toBeNull()
    for (const word of "jam honey coffee dogn mieens glass".split(" "))
      expect(foldedSyllableOf(word), word).toBeNull()
  })

  it.each([
    ["tuyêt", "sắc", "tuyết"],
    ["rươu", "nặng", "rượu"],
    ["hoa", "sắc", "hoá"],
    ["qua", "hỏi", "quả"],
    ["gi", "huyền", "gì"],
    ["mua", "huyền", "mùa"],
    ["khuyu", "hỏi", "khuỷu"],
  ] as const)("spells %s + %s as %s", (base, tone, word) => expect(spell(base, tone)).toBe(word))

  it("refuses the tones that a stopped syllable cannot bear", () => expect(spell("mât", "huyền")).toBeNull())
})

describe("terms", () => {
  it("tells words apart that differ in marks alone, and not two styles of one", () => {
    const words = ["dầu", "đậu", "dâu", "đầu", "dau", "dấu"]
    expect(new Set(words.map(markedTerm)).size).toBe(words.length)
    expect(markedTerm("hóa")).toBe(markedTerm("hoá"))
    expect(markedTerm("đường")).toMatch(/^[a-z]+$/)
  })
  it("keeps a word being typed a prefix of the whole", () => {
    for (const [part, whole] of [
      ["bưở", "bưởi"],
      ["trà", "tràm"],
      ["tuyế", "tuyết"],
    ] as const)
      expect(markedTerm(whole).startsWith(markedTerm(part))).toBe(true)
  })
  it.each([
    ["trai", "chai"],
    ["xuong", "suon"],
    ["ruou", "rieu"],
    ["my", "mi"],
    ["banh", "ban"],
  ])("%s sounds as %s", (one, other) => expect(soundTerm(one)).toBe(soundTerm(other)))
})
