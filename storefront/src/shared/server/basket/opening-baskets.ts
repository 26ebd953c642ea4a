/** Baskets that are being opened here, by the keys of the visitor's adds that were on their way then. */
const opening = new Map<string, Promise<string | null>>()
/** Longer than an add takes on a slow line, and than its key is sent along. */
const REMEMBERED_MS = 60_000

/**
 * Remembers which basket an add opens, for all of the visitor's adds that are on their way: an earlier one may arrive later.
 *
 * @param id of the basket; null: it was not opened
 */
export function rememberOpening(keys: readonly string[], id: Promise<string | null>): void {
  for (const key of keys) opening.set(key, id)
  setTimeout(() => keys.forEach((key) => opening.delete(key)), REMEMBERED_MS).unref()
}

/**
 * The basket that another add of the same visitor opens: a second add whose first answer has not arrived would open a
 * second basket, and the goods of one would be lost. Known to this process only.
 *
 * @param keys of the visitor's adds that are on their way
 */
export async function basketBeingOpened(keys: readonly string[]): Promise<string | null> {
  for (const key of keys) {
    const id = await opening.get(key)
    if (id) return id
  }
  return null
}
