/**
 * The payment memo: `OCP`, seven random characters, one check character. Eleven letters and digits without marks or
 * blanks, because a transfer's text passes through two banks that change everything else. The letters I, L, O
 * and U are missing, so that a hand-typed O is a zero and a hand-typed I a one.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
export const MEMO_PREFIX = "OCP"
const BODY = 7
export const MEMO_LENGTH = MEMO_PREFIX.length + BODY + 1

/** Check character in the manner of ISO 7064's hybrid systems (here 33,32): every single wrong character shows. */
function checkCharacter(body: string): string {
  const size = ALPHABET.length
  let sum = size
  for (const character of body) {
    sum += ALPHABET.indexOf(character)
    if (sum > size) sum -= size
    sum = (sum * 2) % (size + 1)
  }
  return ALPHABET[(size + 1 - sum) % size] as string
}

/**
 * A memo from seven random bytes (the caller's: this package has none). 34 thousand million different ones;
 * the caller still keeps a unique key over the open orders and asks again when it is hit.
 *
 * @throws RangeError for fewer than seven bytes
 */
export function makeMemo(randomBytes: Uint8Array): string {
  if (randomBytes.length < BODY) throw new RangeError(`A memo needs ${BODY} random bytes`)
  const body = Array.from(randomBytes.slice(0, BODY), (byte) => ALPHABET[byte % ALPHABET.length]).join("")
  return MEMO_PREFIX + body + checkCharacter(body)
}

/** Replaces lookalikes by the characters of the alphabet: O by 0, I and L by 1. */
export const withoutLookalikes = (text: string): string => text.replaceAll("O", "0").replace(/[IL]/g, "1")

/** Whether these eleven characters are a memo with the right check character. */
export function isMemo(text: string): boolean {
  const body = text.slice(MEMO_PREFIX.length, -1)
  return (
    text.length === MEMO_LENGTH &&
    text.startsWith(MEMO_PREFIX) &&
    [...body].every((character) => ALPHABET.includes(character)) &&
    checkCharacter(body) === text.at(-1)
  )
}
