import type { DeliveryBand, DeliverySettings, OwnBands, Problem, SaveDeliveryBody } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { groupedText, readDays, readDong, readPieces, type Reading } from "@ocop/typed-values"
import { m } from "~/paraglide/messages"
import { unreadWords } from "~/shared/forms/reading-words"

export const BANDS: readonly DeliveryBand[] = [
  "same_commune",
  "same_province",
  "same_region",
  "neighbour_region",
  "far",
]

export const bandWords: Record<DeliveryBand, () => string> = {
  same_commune: m.delivery_terms_band_same_commune,
  same_province: m.delivery_terms_band_same_province,
  same_region: m.delivery_terms_band_same_region,
  neighbour_region: m.delivery_terms_band_neighbour_region,
  far: m.delivery_terms_band_far,
}

/** A band as it is typed. */
export interface BandDraft {
  readonly own: boolean
  readonly base: string
  readonly extra: string
  readonly min: string
  readonly max: string
}

/** The form as it is typed; the place is read from its own fields. */
export interface DeliveryDraft {
  readonly bands: Readonly<Record<DeliveryBand, BandDraft>>
  readonly free: string
  readonly offersPickup: boolean
  readonly street: string
  readonly days: readonly number[]
  /** "07:30" */
  readonly opens: string
  readonly closes: string
  readonly preparation: string
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
const minutesOf = (text: string): number => {
  const [hours, minutes] = text.split(":").map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
/** How the numbers of the terms are read; the platform's own limits are the backend's to keep. */
export const termReaders = {
  dong: (typed) => readDong(typed, { least: 0, most: 100_000_000 }),
  days: (typed) => readDays(typed, { least: 0, most: 365 }),
  hours: (typed) =>
    readPieces(typed, { least: 0, most: 10_000, units: ["giờ", "gio", "tiếng", "h", "hours", "hour"] }),
} satisfies Record<string, (typed: string) => Reading<number>>

/** Dong as typed; null while it cannot be read. */
export const dongOf = (typed: string): number | null => {
  const reading = termReaders.dong(typed)
  return reading.ok ? reading.value : null
}

/** What holds, ready to be typed over. A band without an own price begins with the platform's. */
export function draftOf({ bands, platform, freeFromDong, pickup, home }: DeliverySettings): DeliveryDraft {
  const [period] = pickup?.openingHours ?? []
  return {
    bands: Object.fromEntries(
      BANDS.map((band) => {
        const { baseDong, perExtra500gDong, daysMin, daysMax } = bands[band] ?? platform.bands[band]
        const typed = {
          base: groupedText(baseDong),
          extra: groupedText(perExtra500gDong),
          min: String(daysMin),
          max: String(daysMax),
        }
        return [band, { own: bands[band] !== null, ...typed }]
      }),
    ) as Record<DeliveryBand, BandDraft>,
    free: freeFromDong === null ? "" : groupedText(freeFromDong),
    offersPickup: pickup !== null,
    street: pickup?.street ?? home.street ?? "",
    days: pickup ? [...new Set(pickup.openingHours.map(({ day }) => day))] : [1, 2, 3, 4, 5, 6],
    opens: clock(period?.opens ?? 450),
    closes: clock(period?.closes ?? 1_020),
    preparation: String(pickup?.preparationHours ?? 24),
  }
}

export type DraftErrors = Readonly<Record<string, string>>

type Read = { ok: true; body: SaveDeliveryBody } | { ok: false; errors: DraftErrors }

/** What was typed as the backend reads it, or what is no number or no place. */
export function readDraft(
  draft: DeliveryDraft,
  place: { provinceCode: string; communeCode: string },
  basedOn: number,
): Read {
  const errors: Record<string, string> = {}
  const read = (path: string, kind: keyof typeof termReaders, typed: string): number => {
    const reading = termReaders[kind](typed)
    if (reading.ok) return reading.value
    errors[path] = unreadWords(reading)
    return 0
  }
  const bands = Object.fromEntries(
    BANDS.map((band) => {
      const { own, base, extra, min, max } = draft.bands[band]
      return [
        band,
        own
          ? {
              baseDong: read(`bands.${band}.baseDong`, "dong", base),
              perExtra500gDong: read(`bands.${band}.perExtra500gDong`, "dong", extra),
              daysMin: read(`bands.${band}.days.0`, "days", min),
              daysMax: read(`bands.${band}.days.1`, "days", max),
            }
          : null,
      ]
    }),
  ) as OwnBands
  const freeFromDong = draft.free.trim() === "" ? null : read("freeFromDong", "dong", draft.free)
  if (draft.offersPickup) {
    if (!place.communeCode) errors["pickup.place"] = m.delivery_terms_place_wrong()
    if (draft.street.trim().length < 2) errors["pickup.street"] = m.delivery_terms_street_wrong()
    if (draft.days.length === 0) errors["pickup.openingHours"] = m.delivery_terms_hours_missing()
  }
  const pickup = draft.offersPickup
    ? {
        ...place,
        street: draft.street.trim(),
        openingHours: draft.days
          .toSorted((a, b) => a - b)
          .map((day) => ({ day, opens: minutesOf(draft.opens), closes: minutesOf(draft.closes) })),
        preparationHours: read("pickup.preparationHours", "hours", draft.preparation),
      }
    : null
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, body: { basedOn, bands, freeFromDong, pickup } }
}

/** A sentence for each field that lies outside the platform's limits, by the path that the backend names. */
export function errorsOf(problem: Problem, { limits }: DeliverySettings): DraftErrors {
  const spanOf = (path: string) => {
    const [, band, kind] = path.split(".")
    if (path === "freeFromDong") return { ...limits.freeFromDong, dong: true }
    if (path === "pickup.preparationHours") return { ...limits.preparationHours, dong: false }
    if (kind === "baseDong") return { ...limits.baseDong[band as DeliveryBand], dong: true }
    if (kind === "perExtra500gDong") return { ...limits.perExtra500gDong, dong: true }
    return { ...limits.days, dong: false }
  }
  const words = (path: string, code: string): string => {
    if (code === "hours_missing") return m.delivery_terms_hours_missing()
    if (code === "hours_order") return m.delivery_terms_hours_order()
    if (path === "communeCode") return m.delivery_terms_place_wrong()
    const { least, most, dong } = spanOf(path)
    if (code === "days_order")
      return m.delivery_terms_limits_days({ least: String(least), most: String(most) })
    return limitWords({ least, most }, dong)
  }
  return Object.fromEntries(
    (problem.fields ?? []).map(({ path, code }) => [
      path === "communeCode" ? "pickup.place" : path.replace(/\.days$/, ".days.1"),
      words(path, code),
    ]),
  )
}

export const limitWords = ({ least, most }: { least: number; most: number }, dong = true): string =>
  m.delivery_terms_limit({
    least: dong ? formatDong(least) : String(least),
    most: dong ? formatDong(most) : String(most),
  })
