import { commune as communeOf, type Commune } from "./communes.js"
import { province as provinceOf, type Province } from "./provinces.js"

export type PlaceErrorCode =
  "empty" | "too_long" | "unknown_province" | "unknown_place" | "ambiguous_place" | "place_conflict"

export type PlaceResult =
  | {
      ok: true
      province: Province
      /** Set only when the text names one commune of today */
      commune: Commune | null
      precision: "commune" | "district" | "province"
      /**
       * Codes of the communes that the text may mean: one or more of an old district or ward that was split.
       * With a commune, further codes are old wards of its name elsewhere in the province: worth a second look.
       */
      candidates: readonly string[]
    }
  | { ok: false; code: PlaceErrorCode; message: string }

export const MAX_LENGTH = 500

const messages: Record<PlaceErrorCode, string> = {
  empty: "There is no place text.",
  too_long: `A place text has at most ${MAX_LENGTH} characters.`,
  unknown_province: "The text names a province that neither exists nor existed before 01/07/2025.",
  unknown_place: "No province, district or commune of the text is known.",
  ambiguous_place: "The name exists in several provinces; add the province.",
  place_conflict: "The places named in the text do not lie in one province.",
}

export function failure(code: PlaceErrorCode): PlaceResult {
  return { ok: false, code, message: messages[code] }
}

/**
 * @param candidates codes of the communes that the text may mean
 * @param chosen code of the commune that it surely means; with precision "commune" else the only candidate
 */
export function success(
  code: string,
  precision: "commune" | "district" | "province",
  candidates: readonly string[],
  chosen?: string,
): PlaceResult {
  const province = provinceOf(code)
  if (!province) return failure("unknown_province")
  const unique = [...new Set(candidates)]
  const one = chosen ?? (precision === "commune" ? unique[0] : undefined)
  const commune = one === undefined ? null : communeOf(one)
  return { ok: true, province, commune, precision: commune ? "commune" : precision, candidates: unique }
}
