import { instantMs, type Instant } from "@ocop/vietnam-time"
import { foldKey } from "./text.js"

export type Star = 1 | 2 | 3 | 4 | 5
/** Only three, four and five stars receive a certificate. */
export type CertifiedStar = 3 | 4 | 5

export interface StarBands {
  /** First moment (Vietnam midnight) at which the bands apply. */
  validFrom: string
  source: string
  /** Highest first; `minPoints` of 100 is inclusive. */
  bands: readonly { star: Star; minPoints: number }[]
}

const bands148 = [
  { star: 5, minPoints: 90 },
  { star: 4, minPoints: 70 },
  { star: 3, minPoints: 50 },
  { star: 2, minPoints: 30 },
  { star: 1, minPoints: 0 },
] as const

/** Star bands by date. */
export const starBands: readonly StarBands[] = [
  { validFrom: "2019-08-21T00:00:00+07:00", source: "Decision 1048/QĐ-TTg (21/08/2019)", bands: bands148 },
  { validFrom: "2023-02-24T00:00:00+07:00", source: "Decision 148/QĐ-TTg (24/02/2023)", bands: bands148 },
  {
    validFrom: "2026-05-22T00:00:00+07:00",
    source: "Decision 26/2026/QĐ-TTg (22/05/2026), article 3",
    bands: bands148,
  },
]

/** Which levels' mandatory criteria (tiêu chí bắt buộc) are all met. A level missing here is not met. */
export type MandatoryMet = Partial<Record<CertifiedStar, boolean>>

export type StarResult =
  | { ok: true; star: Star; /** what the points alone would give */ band: Star; source: string }
  | { ok: false; code: "invalid_points" | "invalid_date"; message: string }

/**
 * Star of a council's average: the lower of the band of the points and the highest level whose mandatory
 * criteria are all met (a product that fails those of three stars stays at two, whatever its points).
 *
 * @param points average of the members, 0–100, decimals allowed: 89.99 is four stars, never rounded up
 * @param at moment of the decision, default: the newest bands
 */
export function starFromPoints(points: number, mandatoryMet: MandatoryMet, at?: Instant): StarResult {
  if (!Number.isFinite(points) || points < 0 || points > 100)
    return { ok: false, code: "invalid_points", message: "Points must be a number from 0 to 100." }
  const config = at === undefined ? starBands.at(-1) : inForce(starBands, at)
  if (!config)
    return { ok: false, code: "invalid_date", message: "No star bands were in force at that moment." }
  const band = config.bands.find((entry) => points >= entry.minPoints)?.star ?? 1
  let highest: Star = 2
  for (const level of [3, 4, 5] as const) {
    if (mandatoryMet[level] !== true) break
    highest = level
  }
  return { ok: true, star: Math.min(band, highest) as Star, band, source: config.source }
}

export type IssuingLevel = "district" | "province" | "central"

/** Who decides a star, by date: Decision 1489/QĐ-TTg (06/07/2025) moved three stars from district to province. */
export const issuingLevels: readonly {
  validFrom: string
  source: string
  levels: Readonly<Record<CertifiedStar, IssuingLevel>>
}[] = [
  {
    validFrom: "2019-08-21T00:00:00+07:00",
    source: "Decision 1048/QĐ-TTg, then Annex II of Decision 148/QĐ-TTg",
    levels: { 3: "district", 4: "province", 5: "central" },
  },
  {
    validFrom: "2025-07-06T00:00:00+07:00",
    source: "Decision 1489/QĐ-TTg (06/07/2025)",
    levels: { 3: "province", 4: "province", 5: "central" },
  },
  {
    validFrom: "2026-05-22T00:00:00+07:00",
    source: "Decision 26/2026/QĐ-TTg (22/05/2026), article 4",
    levels: { 3: "province", 4: "province", 5: "central" },
  },
]

/** The level that recognises a star at a moment; null for a star without certificate or a date before the programme. */
export function issuingLevel(star: number, date: Instant): IssuingLevel | null {
  if (!isCertifiedStar(star)) return null
  return inForce(issuingLevels, date)?.levels[star] ?? null
}

/**
 * Who signed a decision, by the abbreviation in its number: "12/QĐ-UBND" is a People's Committee's, "2361/QĐ-BNNMT" the
 * ministry's. Null where the number does not say.
 */
export function signingLevel(decisionNumber: string): "local" | "central" | null {
  const words = foldKey(decisionNumber).split(" ")
  if (words.some((word) => /^(qd)?(ubnd|hdnd)/.test(word))) return "local"
  return words.some((word) => /^(qd)?(bnn\w*|bnnptnt|ttg)$/.test(word)) ? "central" : null
}

export function isCertifiedStar(star: number): star is CertifiedStar {
  return star === 3 || star === 4 || star === 5
}

/** The newest row of a dated configuration (oldest first) that is in force at a moment. */
export function inForce<Row extends { validFrom: string }>(rows: readonly Row[], at: Instant): Row | null {
  const moment = instantMs(at)
  if (moment === null) return null
  return rows.findLast((row) => Date.parse(row.validFrom) <= moment) ?? null
}
