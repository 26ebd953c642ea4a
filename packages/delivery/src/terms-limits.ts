import { bandsByDistance, type ProducerTerms } from "./producer-terms.js"
import type { Band } from "./tariffs.js"

type Span = readonly [least: number, most: number]

/** The platform's limits of producers' delivery terms, from a date on. */
export interface TermsLimits {
  readonly validFrom: string
  readonly source: string
  /** Dong, by band */
  readonly baseDong: Readonly<Record<Band, Span>>
  readonly perExtra500gDong: Span
  /** From dispatch to the door */
  readonly days: Span
  readonly freeFromDong: Span
  readonly preparationHours: Span
}

/** ILLUSTRATIVE: up to twice the usual fee; a threshold above five million would be one that nobody meets. */
export const termsLimits: readonly TermsLimits[] = [
  {
    validFrom: "2025-07-01T00:00:00+07:00",
    source: "Platform rules of selling, illustrative",
    baseDong: {
      same_commune: [0, 25_000],
      same_province: [0, 40_000],
      same_region: [0, 50_000],
      neighbour_region: [0, 60_000],
      far: [0, 70_000],
    },
    perExtra500gDong: [0, 15_000],
    days: [1, 10],
    freeFromDong: [50_000, 5_000_000],
    preparationHours: [1, 120],
  },
]

/** The limits in force at a moment, null before the first. */
export const termsLimitsAt = (at: Date, rows: readonly TermsLimits[] = termsLimits): TermsLimits | null =>
  rows.findLast(({ validFrom }) => Date.parse(validFrom) <= at.getTime()) ?? null

export interface TermsFault {
  /** Dotted, as in the terms: `bands.far.baseDong` */
  readonly path: string
  readonly code: "too_low" | "too_high" | "not_whole" | "days_order" | "hours_order" | "hours_missing"
  /** What would still be right, where a number is at fault */
  readonly span?: Span
}

function outside(path: string, value: number, span: Span): TermsFault[] {
  if (!Number.isSafeInteger(value)) return [{ path, code: "not_whole", span }]
  if (value < span[0]) return [{ path, code: "too_low", span }]
  return value > span[1] ? [{ path, code: "too_high", span }] : []
}

function bandFaults(band: Band, { bands }: ProducerTerms, limits: TermsLimits): TermsFault[] {
  const own = bands[band]
  if (!own) return []
  const [min, max] = own.days
  return [
    ...outside(`bands.${band}.baseDong`, own.baseDong, limits.baseDong[band]),
    ...outside(`bands.${band}.perExtra500gDong`, own.perExtra500gDong, limits.perExtra500gDong),
    ...outside(`bands.${band}.days.0`, min, limits.days),
    ...outside(`bands.${band}.days.1`, max, limits.days),
    ...(min > max ? [{ path: `bands.${band}.days`, code: "days_order" as const }] : []),
  ]
}

function pickupFaults({ pickup }: ProducerTerms, limits: TermsLimits): TermsFault[] {
  if (!pickup) return []
  const { openingHours, preparationHours } = pickup
  const crossed = openingHours.some(({ opens, closes }) => !(opens < closes))
  return [
    ...outside("pickup.preparationHours", preparationHours, limits.preparationHours),
    ...(openingHours.length === 0 ? [{ path: "pickup.openingHours", code: "hours_missing" as const }] : []),
    ...(crossed ? [{ path: "pickup.openingHours", code: "hours_order" as const }] : []),
  ]
}

/** Violations of the platform's limits; empty when the terms may be saved. */
export function termsFaults(terms: ProducerTerms, limits: TermsLimits): TermsFault[] {
  return [
    ...bandsByDistance.flatMap((band) => bandFaults(band, terms, limits)),
    ...(terms.freeFromDong === null ? [] : outside("freeFromDong", terms.freeFromDong, limits.freeFromDong)),
    ...pickupFaults(terms, limits),
  ]
}
