import { describe, expect, it } from "vitest"
import { markedTerm } from "../syllable/terms.js"
import { rejoin, repairWord } from "./repair.js"

const best = (word: string): string => repairWord(word)[0]?.to ?? word

describe("residue of Telex", () => {
  it.each([
    ["traf", "trà"],
    ["tuyeets", "tuyết"],
    ["tuyêts", "tuyết"],
    ["ruwowuj", "rượu"],
    ["ruouwj", "rượu"],
    ["dduwowngf", "đường"],
    ["duongwf", "dường"],
    ["gaoj", "gạo"],
    ["matajj", "matajj"],
    ["mieens", "miến"],
    ["ddawcj", "đặc"],
    ["nghees", "nghế"],
    ["hoas", "hoá"],
    ["quaf", "quà"],
  ])("%s → %s", (typed, meant) => expect(best(typed)).toBe(meant))

  it("undoes what an input method would have typed for any syllable", () => {
    for (const word of "trà chè gạo mật rượu bưởi đường miến nước quế bánh thổ cẩm dầu lạc gừng nghệ tỏi ớt mắm tương cá thịt trứng muối".split(
      " ",
    ))
      expect(best(markedTerm(word)), markedTerm(word)).toBe(word)
  })
})

describe("residue of VNI", () => {
  it.each([
    ["che6", "chê"],
    ["tra2", "trà"],
    ["ma65t", "mật"],
    ["rung72", "rừng"],
    ["ruou75", "rượu"],
    ["d9a85c", "đặc"],
    ["duong972", "đường"],
  ])("%s → %s", (typed, meant) => expect(best(typed)).toBe(meant))
})

describe("other repairs", () => {
  it.each([
    ["matong", "mat ong"],
    ["nuocmam", "nuoc mam"],
    ["caphe", "ca phe"],
    ["mậtong", "mật ong"],
    ["dogn", "dong"],
    ["kà", "cà"],
    ["nge", "nghe"],
    ["đing", "đinh"],
  ])("%s → %s", (typed, meant) => expect(best(typed)).toBe(meant))

  it.each("trà tra shan tea ginger coffee st24 om5451 38 200k 99,9 box mix fresh tuyêt sapa̱ ocop".split(" "))(
    "leaves %s",
    (word) => expect(repairWord(word).filter((repair) => repair.sure)).toEqual([]),
  )

  it("leaves what the catalogue knows", () => {
    expect(repairWord("traphaco", false, (word) => word === "traphaco")).toEqual([])
  })

  it("joins what a slip of the space bar tore apart", () => {
    expect(rejoin("mậ t ong".split(" "))).toEqual(["mật", "ong"])
    expect(rejoin("chè b".split(" "))).toEqual(["chè", "b"])
    expect(rejoin("cá tra".split(" "))).toEqual(["cá", "tra"])
  })
})
