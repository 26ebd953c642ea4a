import {
  addMonths,
  DAY_MS,
  endOfVietnamDay,
  findVietnamDay,
  instantMs,
  parseDay,
  startOfVietnamDay,
  type CalendarDay,
  type Instant,
} from "@ocop/vietnam-time"
import { inForce, isCertifiedStar, type CertifiedStar } from "./stars.js"

/** Life of a certificate, by date of decision: 36 months since the programme's beginning. A new rule is a new row. */
export const certificateLife: readonly { validFrom: string; months: number; source: string }[] = [
  {
    validFrom: "2018-01-01T00:00:00+07:00",
    months: 36,
    source: "Decisions 1048/QĐ-TTg (2019) and 148/QĐ-TTg (2023)",
  },
  {
    validFrom: "2026-05-22T00:00:00+07:00",
    months: 36,
    source: "Decision 26/2026/QĐ-TTg (22/05/2026), article 4",
  },
]

/** Days before the end in which a certificate counts as expiring, so that a producer can file again in time. */
export const EXPIRING_DAYS = 90

export type ValidityResult =
  | {
      ok: true
      /** 00:00 in Vietnam of the day of decision (UTC instant) */
      validFrom: Date
      /** Exclusive: the first instant at which the certificate is over (UTC instant) */
      validUntil: Date
      /** "year": the decision's day is not known and 1 January was taken, so the life shown is the shortest possible */
      precision: "day" | "year"
    }
  | {
      ok: false
      code: "missing_date" | "invalid_decision_date" | "invalid_recognition_year"
      message: string
    }

/**
 * The period of a certificate. A term counted in months ends with the end of the corresponding day (Civil
 * Code 91/2015/QH13, article 148): decided 15/06/2023, it is live through 15/06/2026, Vietnam time.
 *
 * When only the year of recognition is known, 1 January of it is taken: the badge may vanish too early but
 * is never shown after its right has lapsed. Say so beside it (`precision: "year"`).
 *
 * @param decisionDate calendar day "YYYY-MM-DD", or an instant whose day in Vietnam counts; wins over the year
 */
export function certificateValidity({
  decisionDate,
  recognitionYear,
}: {
  decisionDate?: Date | string | null
  recognitionYear?: number | null
}): ValidityResult {
  if (decisionDate !== undefined && decisionDate !== null && decisionDate !== "") {
    const day =
      (typeof decisionDate === "string" ? parseDay(decisionDate) : null) ??
      (decisionDate instanceof Date || decisionDate.includes("T") ? findVietnamDay(decisionDate) : null)
    const period = day && isProgrammeYear(Number(day.slice(0, 4))) ? periodFrom(day) : null
    if (!period)
      return {
        ok: false,
        code: "invalid_decision_date",
        message: "The decision's date must be a day of the programme, written YYYY-MM-DD.",
      }
    return { ok: true, ...period, precision: "day" }
  }
  if (recognitionYear === undefined || recognitionYear === null)
    return { ok: false, code: "missing_date", message: "Neither the decision's date nor the year is known." }
  const period = isProgrammeYear(recognitionYear) ? periodFrom(`${recognitionYear}-01-01`) : null
  if (!period)
    return {
      ok: false,
      code: "invalid_recognition_year",
      message: "The year of recognition must be a whole number from 2018 to 2100.",
    }
  return { ok: true, ...period, precision: "year" }
}

/** The programme began with Decision 490/QĐ-TTg (07/05/2018); the upper end only catches slips of the pen. */
function isProgrammeYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2018 && year <= 2100
}

function periodFrom(day: CalendarDay): { validFrom: Date; validUntil: Date } | null {
  const validFrom = startOfVietnamDay(day)
  const life = inForce(certificateLife, validFrom)
  return life ? { validFrom, validUntil: endOfVietnamDay(addMonths(day, life.months)) } : null
}

/** What the rules need to know of a certificate; rows of a database fit as they are. */
export interface CertificateFacts {
  id?: string
  star: number
  validFrom: Instant
  /** exclusive */
  validUntil: Instant
  /** "withdrawn" and "superseded" without their moment count from the beginning: in doubt no star; "annulled" never counted. */
  status?: string | null
  withdrawnAt?: Instant | null
  supersededAt?: Instant | null
}

export type CertificateState =
  "live" | "expiring" | "expired" | "withdrawn" | "superseded" | "annulled" | "not_yet_valid"

/**
 * State of a certificate at a moment. "expiring" is live too, with at most 90 days left. A certificate with
 * an unreadable period is "not_yet_valid": nothing proves that it ever began, so it gives no star.
 */
export function certificateState(certificate: CertificateFacts, at: Instant): CertificateState {
  const moment = instantMs(at)
  const from = instantMs(certificate.validFrom)
  const until = instantMs(certificate.validUntil)
  if (moment === null || from === null || until === null) return "not_yet_valid"
  if (certificate.status === "annulled") return "annulled"
  if (hasEnded(certificate.status === "withdrawn", certificate.withdrawnAt, moment)) return "withdrawn"
  if (hasEnded(certificate.status === "superseded", certificate.supersededAt, moment)) return "superseded"
  if (moment < from) return "not_yet_valid"
  if (moment >= until) return "expired"
  return until - moment <= EXPIRING_DAYS * DAY_MS ? "expiring" : "live"
}

function hasEnded(flagged: boolean, since: Instant | null | undefined, moment: number): boolean {
  if (since === null || since === undefined || since === "") return flagged
  const ms = instantMs(since)
  // An unreadable moment still means that it was ended: in doubt no star.
  return ms === null || ms <= moment
}

/** True while a certificate carries its star. */
export function isLive(certificate: CertificateFacts, at: Instant): boolean {
  const state = certificateState(certificate, at)
  return state === "live" || state === "expiring"
}

/**
 * The star of a product at a moment: THE only way a star exists. Among several live certificates the newest
 * decision governs, also when it is lower (re-evaluation replaces what was before); of the same day the higher.
 * Null when no certificate is live.
 */
export function liveStar<C extends CertificateFacts>(
  certificates: readonly C[],
  at: Instant,
): { star: CertifiedStar; certificate: C } | null {
  let best: { star: CertifiedStar; certificate: C } | null = null
  for (const certificate of certificates) {
    const star = certificate.star
    if (!isCertifiedStar(star) || !isLive(certificate, at)) continue
    if (!best || governs(certificate, best.certificate)) best = { star, certificate }
  }
  return best
}

function governs(left: CertificateFacts, right: CertificateFacts): boolean {
  const byStart = (instantMs(left.validFrom) ?? 0) - (instantMs(right.validFrom) ?? 0)
  if (byStart !== 0) return byStart > 0
  if (left.star !== right.star) return left.star > right.star
  const byEnd = (instantMs(left.validUntil) ?? 0) - (instantMs(right.validUntil) ?? 0)
  if (byEnd !== 0) return byEnd > 0
  return (left.id ?? "") > (right.id ?? "")
}

/**
 * The next instant after `at` at which `liveStar` gives another star or another certificate, or null when it
 * never will by the passing of time alone. Re-index the product then.
 */
export function nextBoundary(certificates: readonly CertificateFacts[], at: Instant): Date | null {
  const moment = instantMs(at)
  if (moment === null) return null
  const now = liveStar(certificates, moment)?.certificate ?? null
  const moments = certificates
    .flatMap((entry) => [entry.validFrom, entry.validUntil, entry.withdrawnAt, entry.supersededAt])
    .map((instant) => instantMs(instant))
    .filter((ms): ms is number => ms !== null && ms > moment)
    .sort((left, right) => left - right)
  const next = moments.find((ms) => (liveStar(certificates, ms)?.certificate ?? null) !== now)
  return next === undefined ? null : new Date(next)
}
