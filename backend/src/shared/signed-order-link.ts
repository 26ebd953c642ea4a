import { signLink, verifyLink, type LinkKeys } from "./signed-link"

export { linkKeys, type LinkKeys } from "./signed-link"

/** Signed token of a link to one order; whoever has it may read the order. */
export const signOrderToken = (orderId: string, keys: LinkKeys): string => signLink("order", orderId, keys)

/** Verifies a token: the order's id, or null when none of the keys signed it. */
export const verifyOrderToken = (token: string, keys: LinkKeys): string | null =>
  verifyLink("order", token, keys)
