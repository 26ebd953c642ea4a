import type { TerminalOperator } from "./terminal-types"

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index)
  return bytes
}

/** Verifies an operator's PIN on the device: the point of sale must open without a connection. */
export async function verifyPin(operator: Pick<TerminalOperator, "pin">, pin: string): Promise<boolean> {
  const { salt, hash, iterations } = operator.pin
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, [
    "deriveBits",
  ])
  const wanted = bytesOf(hash)
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(salt), iterations }
  const made = new Uint8Array(await crypto.subtle.deriveBits(parameters, key, wanted.length * 8))
  return made.every((byte, index) => byte === wanted[index])
}

/** Lockout in seconds after failed PIN attempts in a row: five are free, then it doubles, up to five minutes. */
export const pinLockoutSeconds = (wrong: number): number =>
  wrong < 5 ? 0 : Math.min(300, 10 * 2 ** (wrong - 5))
