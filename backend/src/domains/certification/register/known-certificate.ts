import { foldKey } from "@ocop/ocop"
import { vietnamDay } from "@ocop/vietnam-time"

/** A certificate of the register, as far as the rules need it. */
export interface KnownCertificate {
  readonly id: string
  readonly product_id: string
  readonly code: string
  readonly star: number
  readonly level: "district" | "province" | "central"
  readonly decision_number: string | null
  readonly decision_date: string | null
  readonly recognition_year: number | null
  readonly valid_from: Date
  readonly valid_until: Date
  readonly validity_precision: "day" | "year"
  readonly state: "active" | "withdrawn" | "superseded" | "annulled"
  readonly withdrawn_at: Date | null
  readonly superseded_by: string | null
  readonly replaced_by: string | null
}

export const KNOWN_COLUMNS = [
  "id",
  "product_id",
  "code",
  "star",
  "level",
  "decision_number",
  "decision_date",
  "recognition_year",
  "valid_from",
  "valid_until",
  "validity_precision",
  "state",
  "withdrawn_at",
  "superseded_by",
  "replaced_by",
] as const

/** What identifies a recognition of one product: the number of the decision and its day. */
export interface Recognition {
  readonly decisionNumber: string | null
  readonly validFrom: Date
  readonly precision: "day" | "year"
}

/** A decision's number as people compare it: signs, blanks and leading zeros do not matter. */
export const numberKey = (decisionNumber: string | null): string =>
  foldKey(decisionNumber ?? "")
    .replaceAll(" ", "")
    .replace(/^0+(?=\d)/, "")

export const yearOf = (validFrom: Date): number => Number(vietnamDay(validFrom).slice(0, 4))

/**
 * Whether two descriptions mean one recognition of the same product. Numbers of decisions begin anew each year, so a
 * number counts within its year. Another number of the very same day is taken for a slip, and a person decides; another
 * number of another day is another decision. Where a number is missing, the day decides, or the year where one of them
 * knows no more.
 */
export function sameRecognition(one: Recognition, other: Recognition): boolean {
  const [left, right] = [numberKey(one.decisionNumber), numberKey(other.decisionNumber)]
  const sameYear = yearOf(one.validFrom) === yearOf(other.validFrom)
  const sameStart = one.precision === other.precision && one.validFrom.getTime() === other.validFrom.getTime()
  if (left !== "" && right !== "") return left === right ? sameYear : sameStart
  return sameStart || (sameYear && one.precision !== other.precision)
}

export const recognitionOf = (certificate: KnownCertificate): Recognition => ({
  decisionNumber: certificate.decision_number,
  validFrom: certificate.valid_from,
  precision: certificate.validity_precision,
})
