import { wholeProduct } from "../number/decimal.js"
import { outside, type Bounds } from "../number/bounds.js"
import { NUMBER, onlyMeaning, readWrittenNumber } from "../number/written-number.js"
import { LONGEST_VALUE, understood, unread, type Reading, type Unread } from "../reading.js"
import { groupedText } from "../text/format.js"
import { plainValue } from "../text/plain-text.js"
import { VOLUME_NAMES, WEIGHT_NAMES } from "./weight.js"

/** "Chục" is ten and "tá" twelve; what they were taken for is shown beside the field. */
const FACTORS: readonly (readonly [number, string])[] = [
  [10, "chục|chuc"],
  [12, "tá|dozen"],
  [100, "trăm|tram"],
  [1000, "nghìn|nghin|ngàn|ngan|k"],
]
const PIECES = new RegExp(
  String.raw`^(${NUMBER}|nửa|nua)\s*(?:(${FACTORS.map(([, words]) => words).join("|")})(?!\p{L})\s*(rưỡi|ruoi)?)?\s*(\p{L}{2}[\p{L} ]{0,28})?\.?$`,
  "u",
)
const MEASURE = new RegExp(
  String.raw`^(?:${WEIGHT_NAMES}|${VOLUME_NAMES}|đồng|đ|vnđ|vnd|triệu|tr|tỷ)(?!\p{L})`,
  "u",
)
/** What holds a number of pieces that nobody wrote. */
const PACKS = /^(?:thùng|thung|kiện|kien|lốc|loc|két|ket|pallet|carton|cartons)(?!\p{L})/u
const ABOUT = /^(?:khoảng|tầm|gần|hơn|trên|dưới|ít nhất|tối đa|about)(?!\p{L})|^[~<>≥≤±]|\+$|trở lên$/u

function counted(text: string, units: readonly string[] | undefined): number | Unread {
  const [, written = "", factorWord, half, unit] = PIECES.exec(text) ?? []
  if (written === "")
    return unread(/\d\s*[₫%đ]|\d\s*(?:g|l|đ)(?!\p{L})/u.test(text) ? "pieces_is_measure" : "pieces_unclear")
  if (unit && units && !units.includes(unit.trim())) return unread("pieces_unclear")
  if (unit && PACKS.test(unit)) return unread("pieces_of_packs")
  if (unit && MEASURE.test(unit)) return unread("pieces_is_measure")
  const factor = FACTORS.find(([, words]) => factorWord && words.split("|").includes(factorWord))?.[0] ?? 1
  if (/^n/.test(written)) return factor > 1 && !half ? factor / 2 : unread("pieces_unclear")
  const number = readWrittenNumber(written)
  if (!number) return unread("pieces_ambiguous")
  const meaning = factor === 1 ? (number.grouped ?? number.decimal) : onlyMeaning(number)
  if (!meaning || meaning === "either") return unread("pieces_ambiguous")
  const whole = wholeProduct(meaning, factor)
  if (whole === null) return unread("pieces_not_whole")
  return whole + (half ? factor / 2 : 0)
}

export interface PiecesRules extends Partial<Bounds> {
  /** The only words that may follow the number, e.g. those for hours. */
  readonly units?: readonly string[]
}

/** Reads a number of pieces: "12", "1.000", "1.000 hộp", "2 chục", "1 tá". Pieces are whole: "0,5" is refused. */
export function readPieces(
  typed: string,
  { least = 0, most = 1e9, units }: PiecesRules = {},
): Reading<number> {
  const text = plainValue(typed)
  if (text === "") return unread("value_empty")
  if (text.length > LONGEST_VALUE) return unread("pieces_unclear")
  if (/^-\s*\d/.test(text)) return unread("pieces_negative")
  if (ABOUT.test(text)) return unread("pieces_about")
  if (/\d\s*\p{L}*\s*(?:-|~|đến|tới|to|hoặc)\s*\d/u.test(text)) return unread("pieces_range")
  const pieces = counted(text, units)
  if (typeof pieces !== "number") return pieces
  return outside("pieces", pieces, { least, most }, groupedText) ?? understood(pieces, groupedText(pieces))
}
