import { createHash, pbkdf2, randomBytes, randomInt } from "node:crypto"
import { promisify } from "node:util"
import type { z, pinCheck } from "@ocop/contracts"

const derive = promisify(pbkdf2)
/**
 * PBKDF2 iterations: a phone checks a PIN in well under a second. Whoever holds the device can guess four digits,
 * whatever this number is.
 */
const PIN_ITERATIONS = 100_000
/** Characters of a code, without letters and digits that are easily confused. */
const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Hash of a key or code. They are long and random, so a plain hash is enough. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex")
export const newTerminalKey = (): string => `ocpt_${randomBytes(32).toString("base64url")}`
export const newEnrolmentCode = (): string =>
  Array.from({ length: 10 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("")

export async function pinCheckOf(pin: string): Promise<z.infer<typeof pinCheck>> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, PIN_ITERATIONS, 32, "sha256")
  return {
    algorithm: "PBKDF2-SHA256",
    iterations: PIN_ITERATIONS,
    salt: salt.toString("base64"),
    hash: hash.toString("base64"),
  }
}
