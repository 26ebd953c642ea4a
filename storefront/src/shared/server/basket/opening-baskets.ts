/** Baskets that are being opened here, by the key of the add that opens them. */
const opening = new Map<string, Promise<string | null>>()
/** Longer than an add takes on a slow line, and than its key is sent along. */
const REMEMBERED_MS = 60_000

/** Remembers which basket an add opens. @param id of the basket; null: it was not opened */
export function rememberOpening(key: string, id: Promise<string | null>): void {
  opening.set(key, id)
  setTimeout(() => opening.delete(key), REMEMBERED_MS).unref()
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
