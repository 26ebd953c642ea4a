import { createHmac, timingSafeEqual } from "node:crypto"

const VERSION = "1"
const SHORTEST_SECRET = 16

/** Keys of signed links, newest first: the first signs, all verify, so a key can be rotated without breaking links. */
export interface LinkKeys {
  readonly current: string
  readonly previous: readonly string[]
}

/**
 * Reads `LINK_SECRET` and `LINK_SECRET_PREVIOUS` (comma-separated).
 *
 * @throws Error when the secret is missing or short: a guessable key would open every order
 */
export function linkKeys(env: NodeJS.ProcessEnv = process.env): LinkKeys {
  const current = env.LINK_SECRET ?? ""
  if (current.length < SHORTEST_SECRET) {
    throw new Error(`LINK_SECRET must have at least ${SHORTEST_SECRET} characters`)
  }
  const previous = (env.LINK_SECRET_PREVIOUS ?? "").split(",").filter((key) => key.length >= SHORTEST_SECRET)
  return { current, previous }
}

/** What a link opens: the same id signed for one kind opens nothing of another. */
export type LinkKind = "order" | "enquiry"

const signature = (kind: LinkKind, id: string, key: string): Buffer =>
  createHmac("sha256", key).update(`${VERSION}:${kind}:${id}`).digest()

/** Signed token of a link: `1.<id>.<HMAC-SHA256, base64url>`; whoever has it may do what the link is for. */
export const signLink = (kind: LinkKind, id: string, keys: LinkKeys): string =>
  `${VERSION}.${id}.${signature(kind, id, keys.current).toString("base64url")}`

/** Verifies a token: the id, or null when none of the keys signed it for this kind. Compares in constant time. */
export function verifyLink(kind: LinkKind, token: string, keys: LinkKeys): string | null {
  const [version, id, mac, ...rest] = token.split(".")
  if (version !== VERSION || !id || !mac || rest.length > 0) return null
  const given = Buffer.from(mac, "base64url")
  let genuine = false
  for (const key of [keys.current, ...keys.previous]) {
    const expected = signature(kind, id, key)
    if (given.length === expected.length && timingSafeEqual(given, expected)) genuine = true
  }
  return genuine ? id : null
}
