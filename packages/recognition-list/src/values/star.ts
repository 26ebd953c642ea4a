import { fold } from "../text.js"
import { type Outcome, found, unclear } from "./outcome.js"

const WORDS: Record<string, number> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5 }
const LEVEL =
  /^(?:(?:xep|phan|dat|hang|hang sao|san pham|ocop|chuan|cap|muc) )*0?([1-5])(?: 0)?(?: (?:sao|stars?))?(?: (?:ocop|cap (?:tinh|huyen|quoc gia|trung uong)))?$/
const WORDED = /^(?:(?:xep|phan|dat|hang|san pham|ocop) )*(mot|hai|ba|bon|tu|nam)(?: sao)?$/

/** "4", "4 sao", "04 sao", "4*", "★★★★", "★★★☆☆", "Bốn sao", "Hạng 4 sao" → 1 to 5. */
export function parseStar(text: string): Outcome<number> {
  if (text === "") return unclear("star_missing")
  const drawn = text.match(/[★⭐🌟]/gu)
  if (drawn && /^[★⭐🌟☆\s\ufe0f]+$/u.test(text)) {
    return drawn.length <= 5 ? found(drawn.length) : unclear("star_invalid")
  }
  if (/^\*{1,5}$/.test(text)) return found(text.length)
  if (/-/.test(text.trimStart().slice(0, 1))) return unclear("star_invalid")
  const folded = fold(text)
  if (/tiem nang|potential/.test(folded)) return unclear("star_potential")
  const digits = LEVEL.exec(folded)
  if (digits?.[1] && !/\d[.,][1-9]/.test(text)) return found(Number(digits[1]))
  const word = WORDED.exec(folded)
  const level = word?.[1] ? WORDS[word[1]] : undefined
  return level ? found(level) : unclear("star_invalid")
}
