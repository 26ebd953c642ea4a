import type { PlannedRow } from "./planned-row"

export interface RecordRow {
  readonly id: string
  readonly listing_key: string
  readonly decision_key: string
  readonly year: number
  readonly content_hash: string
  readonly product_id: string
  readonly certificate_id: string | null
}

/**
 * Finds the earlier record that a row of a new list updates. The decision number identifies it; else the year, when a
 * number was added or corrected; else a record without either, when the new list brings the first date.
 */
export function matchRecord(row: PlannedRow, records: readonly RecordRow[]): RecordRow | null {
  const own = records.filter((record) => record.listing_key === row.listingKey)
  const exact = own.find((record) => record.decision_key === row.decisionKey && record.year === row.year)
  if (exact) return exact
  const byDecision = row.decisionKey ? own.filter((record) => record.decision_key === row.decisionKey) : []
  if (byDecision.length === 1) return byDecision[0] ?? null
  const byYear = row.year ? own.filter((record) => record.year === row.year) : []
  if (byYear.length === 1) return byYear[0] ?? null
  const undated = own.filter((record) => record.year === 0 && record.decision_key === "")
  return undated.length === 1 ? (undated[0] ?? null) : null
}
