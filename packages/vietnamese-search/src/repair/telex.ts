import { splitTone, type Tone } from "../syllable/letters.js"
import { spell } from "../syllable/syllable.js"

const telexTone: ReadonlyMap<string, Tone> = new Map([
  ["s", "sắc"],
  ["f", "huyền"],
  ["r", "hỏi"],
  ["x", "ngã"],
  ["j", "nặng"],
])
const vniTone: ReadonlyMap<string, Tone> = new Map([
  ["1", "sắc"],
  ["2", "huyền"],
  ["3", "hỏi"],
  ["4", "ngã"],
  ["5", "nặng"],
])
const circumflex: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" }
const horn: Readonly<Record<string, string>> = { a: "ă", o: "ơ", u: "ư" }
const vowel = /[aăâeêioôơuưy]/

/** Gives the horn or breve to the last letters that can bear it: "uo" together, else o, u, a. */
function hook(base: string, letters: string): string | null {
  if (letters.includes("u") && /uo(?=[^o]*$)/.test(base)) return base.replace(/uo(?=[^o]*$)/, "ươ")
  for (let at = base.length - 1; at >= 0; at -= 1) {
    const letter = base[at] ?? ""
    const made = letters.includes(letter) ? horn[letter] : undefined
    if (made) return base.slice(0, at) + made + base.slice(at + 1)
  }
  return null
}

function roof(base: string, wanted: string): string | null {
  for (let at = base.length - 1; at >= 0; at -= 1) {
    const letter = base[at] ?? ""
    const made = wanted.includes(letter) ? circumflex[letter] : undefined
    if (made) return base.slice(0, at) + made + base.slice(at + 1)
  }
  return null
}

/**
 * True when a vowel key is the second of a pair that makes a circumflex. Behind a consonant ("tuyetes") only in a word
 * with a tone key too: "sapa" is a name.
 */
function doubles(base: string, key: string, word: string): boolean {
  if (roof(base, key) === null || /^(h?oe|kho)$/.test(base)) return false
  return vowel.test(base.at(-1) ?? "") || /[aeiouy].*[sfrxj]/.test(word)
}

/**
 * The syllable that Telex keys were meant to give ("tuyeets" → "tuyết", "ruwowuj" → "rượu"), also where some
 * marks had already been made ("tuyêts"). Null when the keys give no well-formed syllable or change nothing.
 */
export function fromTelex(word: string): string | null {
  const split = splitTone(word)
  if (!split || word.length > 12) return null
  let { tone } = split
  let base = ""
  for (const key of split.base) {
    const seenVowel = vowel.test(base)
    const keyTone = seenVowel ? telexTone.get(key) : undefined
    if (keyTone !== undefined) {
      if (tone !== "") return null
      tone = keyTone
    } else if (key === "w") {
      const hooked = hook(base, "uoa") ?? (seenVowel ? null : `${base}ư`)
      if (hooked === null) return null
      base = hooked
    } else if (key === "d" && base.startsWith("d") && (base === "d" || seenVowel)) {
      base = `đ${base.slice(1)}`
    } else if (key in circumflex && seenVowel && doubles(base, key, split.base)) {
      base = roof(base, key) ?? base
    } else base += key
  }
  return finished(base, tone, word)
}

/** As `fromTelex` for VNI's digits: "ma65t" → "mật", "rung72" → "rừng", "d9a85c" → "đặc". */
export function fromVni(word: string): string | null {
  if (!/^\p{Ll}{2}|^d9/u.test(word) || !/[1-9]/.test(word) || word.length > 12) return null
  const split = splitTone(word)
  if (!split) return null
  let { tone } = split
  let base = ""
  for (const key of split.base) {
    const keyTone = vniTone.get(key)
    let made: string | null = null
    if (keyTone !== undefined) {
      if (tone !== "") return null
      tone = keyTone
      made = base
    } else if (key === "6") made = roof(base, "aeo")
    else if (key === "7") made = hook(base, "uo")
    else if (key === "8") made = hook(base, "a")
    else if (key === "9") made = base.startsWith("d") ? `đ${base.slice(1)}` : null
    else if (/\p{Ll}/u.test(key)) made = base + key
    if (made === null) return null
    base = made
  }
  return finished(base, tone, word)
}

function finished(base: string, tone: Tone, word: string): string | null {
  const made = spell(base, tone) ?? (tone === "" ? null : spell(halfMarked(base), tone))
  return made === word ? null : made
}

/** Fast typists leave out the horn of u in "ươ": "uơ" inside a closed syllable is "ươ". */
const halfMarked = (base: string): string => base.replace(/uơ(?=.)/, "ươ").replace(/ưo(?=.)/, "ươ")
