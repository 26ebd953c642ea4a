import { type SeededRandom } from "../lib/random.ts"

/** Words that shoppers type, with and without marks, as goods and places of the catalogue are called. */
const WORDS = [
  "chè shan tuyết",
  "che shan",
  "mật ong",
  "mat ong rung",
  "gạo séng cù",
  "miến dong",
  "bưởi",
  "rượu táo mèo",
  "trà hoa sen",
  "cà phê",
  "tinh dầu",
  "nấm hương",
  "thịt trâu gác bếp",
  "cá hồi",
  "ớt",
  "măng khô",
  "thổ cẩm",
  "tương ớt mường khương",
  "bánh",
  "nước mắm",
  "lạp xưởng",
  "mộc nhĩ",
  "cốm",
  "hạt điều",
  "sầu riêng",
  "yến sào",
]
const PROVINCES = [
  "01",
  "04",
  "08",
  "11",
  "12",
  "14",
  "15",
  "19",
  "20",
  "22",
  "24",
  "25",
  "31",
  "33",
  "37",
  "38",
  "40",
  "42",
]

/** One address of the browse page, as the shop's own links and forms make them. */
export type Address = Readonly<Record<string, string>>

/** A search with filters: words, stars, often a province or what is in stock, now and then a price or an order. */
export function facetSearch(random: SeededRandom): Address {
  return {
    q: random.pick(WORDS),
    sao: random.pick(["3", "4", "5", "4,5", "3,4"]),
    ...(random.next() < 0.5 ? { tinh: random.pick(PROVINCES) } : {}),
    ...(random.next() < 0.3 ? { "con-hang": "1" } : {}),
    ...(random.next() < 0.3
      ? { gia: `${random.whole(10) * 10_000}-${(20 + random.whole(30)) * 10_000}` }
      : {}),
  }
}

/** The beginning of some words, as it stands in the box between two letters. */
export function typedLetters(random: SeededRandom): string {
  const words = random.pick(WORDS)
  return words.slice(0, 2 + random.whole(Math.max(1, words.length - 2)))
}

/** What shoppers do on the browse page: a third browse by group or province, the others type words. */
export function anyQuestion(random: SeededRandom): Address {
  const kind = random.next()
  if (kind < 0.15) return { nhom: String(1 + random.whole(6)) }
  if (kind < 0.3) return { tinh: random.pick(PROVINCES), trang: String(1 + random.whole(5)) }
  if (kind < 0.6) return { q: random.pick(WORDS) }
  return facetSearch(random)
}

export const pathOf = (address: Address): string => `/san-pham?${new URLSearchParams(address).toString()}`
