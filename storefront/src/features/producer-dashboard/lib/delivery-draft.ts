import type { DeliveryBand, DeliverySettings, OwnBands, Problem, SaveDeliveryBody } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"

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
const dots = (value: number): string => value.toLocaleString("vi-VN")

/** A whole number as people write it, with or without dots; null when it is none. */
export const wholeOf = (text: string): number | null => {
  const digits = text.replace(/[.\s₫]/g, "")
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

/** What holds, ready to be typed over. A band without an own price begins with the platform's. */
export function draftOf({ bands, platform, freeFromDong, pickup, home }: DeliverySettings): DeliveryDraft {
  const [period] = pickup?.openingHours ?? []
  return {
    bands: Object.fromEntries(
      BANDS.map((band) => {
        const { baseDong, perExtra500gDong, daysMin, daysMax } = bands[band] ?? platform.bands[band]
        const typed = {
          base: dots(baseDong),
          extra: dots(perExtra500gDong),
          min: String(daysMin),
          max: String(daysMax),
        }
        return [band, { own: bands[band] !== null, ...typed }]
      }),
    ) as Record<DeliveryBand, BandDraft>,
    free: freeFromDong === null ? "" : dots(freeFromDong),
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
  const whole = (path: string, text: string): number => {
    const value = wholeOf(text)
    if (value === null) errors[path] = m.delivery_terms_not_whole()
    return value ?? 0
  }
  const bands = Object.fromEntries(
    BANDS.map((band) => {
      const { own, base, extra, min, max } = draft.bands[band]
      return [
        band,
        own
          ? {
              baseDong: whole(`bands.${band}.baseDong`, base),
              perExtra500gDong: whole(`bands.${band}.perExtra500gDong`, extra),
              daysMin: whole(`bands.${band}.days.0`, min),
              daysMax: whole(`bands.${band}.days.1`, max),
            }
          : null,
      ]
    }),
  ) as OwnBands
  const freeFromDong = draft.free.trim() === "" ? null : whole("freeFromDong", draft.free)
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
        preparationHours: whole("pickup.preparationHours", draft.preparation),
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
