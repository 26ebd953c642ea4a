import type { PlannedRow } from "../register/planned-row"

const momentOf = (row: PlannedRow): number =>
  row.certificate ? Date.parse(row.certificate.validFrom) : Date.UTC(row.year, 0)

/**
 * The row that speaks for each product: that of the newest decision. Where it stands in the file does not matter.
 *
 * @param isOutdated listings for which the register knows a newer decision than these rows; they are left as they are
 */
export function newestRows(
  rows: readonly PlannedRow[],
  isOutdated: (listingKey: string) => boolean,
): PlannedRow[] {
  const newest = new Map<string, PlannedRow>()
  for (const row of rows) {
    const before = newest.get(row.listingKey)
    if (!before || momentOf(row) > momentOf(before)) newest.set(row.listingKey, row)
  }
  return [...newest.values()].filter(({ listingKey }) => !isOutdated(listingKey))
}
