/**
 * A Vietnamese input method changes what a scanner types: Telex makes `OCÁ-ĐÂ12` of `OCAS-DDAA12`, VNI makes `Á1` of
 * `A11`. Which key of a syllable was the mark cannot be seen any more, so codes are compared by the keys of each run of
 * letters, in order of the alphabet.
 */

const hasVietnameseLetters = (text: string): boolean => /[^\u0000-\u007f]/.test(text)

interface InputMethod {
  /** Key behind a letter for each mark of its decomposed form. */
  readonly marks: Readonly<Record<string, string>>
  /** Key for the mark above a, e, o and the one of đ; null: the letter itself once more. */
  readonly circumflex: string | null
  readonly stroke: string | null
  /** Whether digits can be marks, so that they are sorted among the letters. */
  readonly digits: boolean
}

const TELEX: InputMethod = {
  marks: {
    "\u0301": "s",
    "\u0300": "f",
    "\u0309": "r",
    "\u0303": "x",
    "\u0323": "j",
    "\u0306": "w",
    "\u031b": "w",
  },
  circumflex: null,
  stroke: null,
  digits: false,
}
const VNI: InputMethod = {
  marks: {
    "\u0301": "1",
    "\u0300": "2",
    "\u0309": "3",
    "\u0303": "4",
    "\u0323": "5",
    "\u0306": "8",
    "\u031b": "7",
  },
  circumflex: "6",
  stroke: "9",
  digits: true,
}

/** The keys that were pressed for a text under an input method, those of each run sorted. */
function keysOf(text: string, method: InputMethod): string {
  let keys = ""
  let letter = ""
  for (const sign of text.normalize("NFD").toLowerCase()) {
    const mark = sign === "\u0302" ? (method.circumflex ?? letter) : method.marks[sign]
    if (sign === "đ") keys += `d${method.stroke ?? "d"}`
    else keys += mark ?? sign
    if (mark === undefined) letter = sign
  }
  const run = method.digits ? /[a-z0-9]+/g : /[a-z]+/g
  return keys.replace(run, (letters) => [...letters].sort().join(""))
}

/**
 * Finds the code that was typed while a Vietnamese input method was on.
 *
 * @returns the one code that fits; null when none or several do
 */
export function codeBehindInputMethod(typed: string, codes: Iterable<string>): string | null {
  if (!hasVietnameseLetters(typed)) return null
  const wanted = [TELEX, VNI].map((method) => ({ method, keys: keysOf(typed, method) }))
  const found = new Set<string>()
  for (const code of codes)
    if (wanted.some(({ method, keys }) => keysOf(code, method) === keys)) found.add(code)
  const [only, other] = found
  return only !== undefined && other === undefined ? only : null
}

/** Whether a text holds letters that no code has: a Vietnamese input method is on. */
export const typedWithInputMethod = hasVietnameseLetters
