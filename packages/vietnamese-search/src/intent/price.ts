import { formatDong } from "./dong.js"
import type { Words } from "../query.js"
import type { Chip, Filters } from "../types.js"

const unit = "(?:k|nghin|ngan|ng|tr|trieu|cu|d|dong|vnd|vnđ)"
const amount = (name: string): string => `(?<${name}>\\d[\\d.,]*) ?(?<${name}Unit>${unit})?(?: dong| vnd)?`
// A number with a unit of weight, strength or stars is no price.
const noPrice =
  "(?! ?(?:sao|star|stars|g|gr|gam|gram|kg|ml|l|lit|do|con|cai|hop|goi|chai|tuoi|nam|thang)(?= |$))"
const to = "(?:-| ?(?:den|toi|to) ?)"

const range = new RegExp(
  `(?:gia )?(?:tu |from |between )?${amount("low")} ?${to} ?${amount("high")}${noPrice}`,
)
/** "100k - 200k": normalising leaves a dash only between digits. */
const apart = new RegExp(
  `(?:gia )?(?:tu )?(?<low>\\d[\\d.,]*) ?(?<lowUnit>${unit}) ${amount("high")}${noPrice}`,
)
const below = new RegExp(
  `(?:gia )?(?:duoi|toi da|khong qua|nho hon|re hon|it hon|thap hon|under|below|less than|max) ${amount("high")}${noPrice}`,
)
const above = new RegExp(
  `(?:gia )?(?:tren|tu|hon|toi thieu|it nhat|cao hon|lon hon|over|above|more than|min) ${amount("low")}(?: tro len)?${noPrice}`,
)
const about = new RegExp(`(?:gia )?(?:khoang|tam|gia|co|about|around) ${amount("mid")}${noPrice}`)

const factors: ReadonlyMap<string, number> = new Map([
  ["k", 1_000],
  ["nghin", 1_000],
  ["ngan", 1_000],
  ["ng", 1_000],
  ["tr", 1_000_000],
  ["trieu", 1_000_000],
  ["cu", 1_000_000],
])
/** No price in this shop is above a thousand million dong; a longer number is something else. */
const HIGHEST = 1_000_000_000

/** "200k", "1,5 triệu", "200.000đ", a bare "200" (thousand, as people say prices); null when it is no price. */
function dong(digits: string | undefined, unitWord: string | undefined): number | null {
  if (digits === undefined) return null
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits)
  const number = Number(grouped ? digits.replace(/[.,]/g, "") : digits.replace(",", "."))
  if (!Number.isFinite(number) || number <= 0) return null
  const factor = unitWord === undefined ? (number < 1_000 ? 1_000 : 1) : (factors.get(unitWord) ?? 1)
  const value = Math.round(number * factor)
  return value <= HIGHEST ? value : null
}

/** Takes the words that limit the price out of the question. */
export function takePrice(words: Words, filters: Filters, chips: Chip[]): void {
  const ranged = words.find(range) ?? words.find(apart)
  if (ranged) {
    const { low, lowUnit, high, highUnit } = ranged.groups
    const from = dong(low, lowUnit ?? highUnit)
    const until = dong(high, highUnit ?? lowUnit)
    // Two bare numbers ("2-3") are hardly a price unless a unit or a word says so.
    const said = lowUnit !== undefined || highUnit !== undefined || words.folded[ranged.from] === "gia"
    if (from !== null && until !== null && from <= until && said) {
      set(
        words,
        filters,
        chips,
        ranged,
        { priceMin: from, priceMax: until },
        `${formatDong(from)} – ${formatDong(until)}`,
      )
      return
    }
  }
  const most = words.find(below)
  const priceMax = dong(most?.groups.high, most?.groups.highUnit)
  if (most && priceMax !== null)
    set(words, filters, chips, most, { priceMax }, `Dưới ${formatDong(priceMax)}`)
  const least = words.find(above)
  const priceMin = dong(least?.groups.low, least?.groups.lowUnit)
  if (least && priceMin !== null && (priceMax === null || priceMin <= priceMax))
    set(words, filters, chips, least, { priceMin }, `Từ ${formatDong(priceMin)}`)
  if (most || least) return
  const middle = words.find(about)
  const mid = dong(middle?.groups.mid, middle?.groups.midUnit)
  if (!middle || mid === null) return
  // "About" is taken as a fifth more or less.
  const [from, until] = [Math.round(mid * 0.8), Math.round(mid * 1.2)]
  set(
    words,
    filters,
    chips,
    middle,
    { priceMin: from, priceMax: until },
    `${formatDong(from)} – ${formatDong(until)}`,
  )
}

function set(
  words: Words,
  filters: Filters,
  chips: Chip[],
  at: { from: number; to: number },
  found: Pick<Filters, "priceMin" | "priceMax">,
  label: string,
): void {
  Object.assign(filters, found)
  chips.push({ kind: "price", label, remove: words.without(at.from, at.to) })
  words.take(at.from, at.to)
}
