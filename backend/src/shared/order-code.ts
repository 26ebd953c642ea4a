const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
const PREFIX = "OC"

/**
 * Check character of ISO 7064 MOD 37,36: catches every single wrong character and nearly every swap of two neighbours
 * (all but 3 in 1,000 of the numbers below 100,000), the errors that people make when they copy a code from paper or
 * read it out on the phone.
 */
function checkCharacter(text: string): string {
  const size = ALPHABET.length
  let sum = size
  for (const character of text) {
    sum += ALPHABET.indexOf(character)
    if (sum > size) sum -= size
    sum = (sum * 2) % (size + 1)
  }
  return ALPHABET[(size + 1 - sum) % size] as string
}

/**
 * Order code for buyers: `OC`, the order's running number, a check character.
 *
 * @param displayId running number of the Medusa order, 1 or more
 */
export function orderCodeOf(displayId: number): string {
  const body = `${PREFIX}${displayId}`
  return body + checkCharacter(body)
}

/** Running number of an order code; null when it is no order code or its check character is wrong. */
export function displayIdOf(code: string): number | null {
  const body = code.slice(0, -1)
  if (!/^OC[1-9]\d{0,9}[A-Z0-9]$/.test(code) || checkCharacter(body) !== code.at(-1)) return null
  const displayId = Number(body.slice(PREFIX.length))
  // The column is a 32-bit integer: a larger number cannot name an order.
  return displayId <= 2_147_483_647 ? displayId : null
}

/** Code of one producer order, e.g. `OC12K-2`; producer orders are numbered in the order of their producers' ids. */
export const producerOrderCodeOf = (orderCode: string, position: number): string => `${orderCode}-${position}`
