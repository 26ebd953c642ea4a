/** Tones by their combining mark. */
export type Tone = "" | "sắc" | "huyền" | "hỏi" | "ngã" | "nặng"

const toneByMark: ReadonlyMap<string, Tone> = new Map([
  ["\u0301", "sắc"],
  ["\u0300", "huyền"],
  ["\u0309", "hỏi"],
  ["\u0303", "ngã"],
  ["\u0323", "nặng"],
])
const markByTone: ReadonlyMap<Tone, string> = new Map([...toneByMark].map(([mark, tone]) => [tone, mark]))

/** Splits a word into its letters without tone ("trà" → "tra") and its tone; null with two tones. */
export function splitTone(word: string): { base: string; tone: Tone } | null {
  let tone: Tone = ""
  let base = ""
  for (const sign of word.normalize("NFD")) {
    const found = toneByMark.get(sign)
    if (found === undefined) base += sign
    else if (tone !== "") return null
    else tone = found
  }
  return { base: base.normalize("NFC"), tone }
}

/** Puts a tone on one letter. */
export function withTone(letter: string, tone: Tone): string {
  return (letter + (markByTone.get(tone) ?? "")).normalize("NFC")
}

export const isVowel = (letter: string): boolean => "aăâeêioôơuưy".includes(letter)
