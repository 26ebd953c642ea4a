import { commune, oldNamesOf, province, resolvePlace } from "@ocop/places"
import { placeLookup } from "@ocop/vietnamese-search/places"

/** Display name of a place: "xã Bảo Hà, tỉnh Lào Cai" or "tỉnh Lào Cai"; null when the province is not known. */
export function placeName(provinceCode: string | null, communeCode: string | null): string | null {
  const found = provinceCode ? province(provinceCode) : null
  if (!found) return null
  const below = communeCode ? commune(communeCode) : null
  const whole = `${found.type} ${found.nameVi}`
  return below ? `${below.type} ${below.nameVi}, ${whole}` : whole
}

/** Former names by which people still search for a place: communes and districts before 01/07/2025. */
export function formerPlaceNames(communeCode: string | null): string[] {
  if (!communeCode) return []
  const names = new Set<string>()
  for (const old of oldNamesOf(communeCode)) {
    names.add(old.ward)
    names.add(old.district)
    names.add(old.province)
  }
  return [...names].filter(Boolean)
}

/**
 * Communes of today in which a listing may be: its own where that is known, else all successors of the place as a
 * recognition list names it.
 */
export function communesMeant(
  provinceCode: string | null,
  communeCode: string | null,
  asWritten: string | null,
): string[] {
  if (communeCode) return [communeCode]
  const hint = provinceCode ? province(provinceCode)?.nameVi : undefined
  const resolved = asWritten ? resolvePlace(asWritten, hint ? { provinceHint: hint } : {}) : null
  if (!resolved?.ok) return []
  if (resolved.precision !== "province" || !asWritten) return [...resolved.candidates]
  // A former province is a part of one of today; for a province of today the code alone is enough.
  former ??= placeLookup()
  return [
    ...(former(
      asWritten
        .toLowerCase()
        .replace(/^\s*tỉnh\s+/, "")
        .trim(),
      "tinh",
    )?.communeCodes ?? []),
  ]
}

let former: ReturnType<typeof placeLookup> | undefined
