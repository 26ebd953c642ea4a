import { fold } from "../text.js"
import { type Outcome, found, unclear } from "./outcome.js"

const WORDS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5 }
/** Words that stand around a level and do not change it: "Giữ hạng 3 sao", "4 sao (nâng hạng) cấp tỉnh". */
const AROUND = new Set(
  (
    "sao star stars ocop san pham sp hang xep phan dat chuan cap muc loai giu duy tri nang len moi lai cong nhan " +
    "duoc da danh gia ket qua tinh huyen quoc trung uong"
  ).split(" "),
)

/** "4", "4sao", "04 (bốn) sao", "4*", "★★★★☆", "Giữ hạng 4 sao", "4/5" → 1 to 5. Two levels in one cell are refused. */
export function parseStar(text: string): Outcome<number> {
  if (text === "") return unclear("star_missing")
  const drawn = text.match(/[★⭐🌟]/gu)
  if (drawn && /^[★⭐🌟☆\s\ufe0f]+$/u.test(text))
    return drawn.length <= 5 ? found(drawn.length) : unclear("star_invalid")
  if (/^\*{1,5}$/.test(text)) return found(text.length)
  if (/^\s*-/.test(text) || /\d[.,][1-9]/.test(text)) return unclear("star_invalid")
  if (/tiem nang|potential/.test(fold(text))) return unclear("star_potential")
  const whole = text.replace(/(\d)[.,]0+(?!\d)/g, "$1").replace(/(\d)\s*\/\s*5(?!\d)/g, "$1")
  const tokens = fold(whole.replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, "$1$2 "))
    .split(" ")
    .filter((token) => token !== "" && !AROUND.has(token))
  const levels = tokens.map((token) => (/^0?[1-5]$/.test(token) ? Number(token) : WORDS[token]))
  const [level, ...others] = levels
  const digits = tokens.filter((token) => /\d/.test(token)).length
  return level !== undefined && digits <= 1 && others.every((other) => other === level)
    ? found(level)
    : unclear("star_invalid")
}
