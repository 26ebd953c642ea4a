/** Days after a review is written within which its buyer may change it; a review is a memory, not a lever. */
export const REVIEW_OPEN_DAYS = 30

const DAY_MS = 24 * 3_600_000

/** Until when a review may be changed. */
export const reviewOpenUntil = (writtenAt: Date): Date =>
  new Date(writtenAt.getTime() + REVIEW_OPEN_DAYS * DAY_MS)

/**
 * The average in tenths of a point, half up, in whole numbers; 0 without a review.
 *
 * @param spread how many gave one point, two, … five
 */
export function averageTenths(spread: readonly number[]): number {
  const count = spread.reduce((sum, many) => sum + many, 0)
  if (count === 0) return 0
  const points = spread.reduce((sum, many, index) => sum + many * (index + 1), 0)
  return Math.floor((20 * points + count) / (2 * count))
}

/** A name as reviews show it, `Nguyễn Thị Hoa` as `Hoa N.`: in Vietnam the given name comes last and is what people use. */
export function publicName(fullName: string): string | null {
  const words = fullName.normalize("NFC").trim().split(/\s+/).filter(Boolean)
  const given = words.at(-1)
  if (!given) return null
  const family = words.length > 1 ? [...(words[0] ?? "")][0] : undefined
  return family ? `${given} ${family.toLocaleUpperCase("vi")}.` : given
}
