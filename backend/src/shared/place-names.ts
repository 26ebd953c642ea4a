import { commune, oldNamesOf, province, resolvePlace } from "@ocop/places"
import { placeLookup } from "@ocop/vietnamese-search/places"

/** "xã Bảo Hà, tỉnh Lào Cai" or "tỉnh Lào Cai"; null when the province is not known. */
export function placeName(provinceCode: string | null, communeCode: string | null): string | null {
  const found = provinceCode ? province(provinceCode) : null
  if (!found) return null
  const below = communeCode ? commune(communeCode) : null
  const whole = `${found.type} ${found.nameVi}`
  return below ? `${below.type} ${below.nameVi}, ${whole}` : whole
}

/** Names by which people still look for a place: communes and districts of before 01/07/2025. */
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
 * Every commune of today that a listing may lie in: its own where that is known, else all that the place as a
 * recognition list wrote it may have become.
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
  // A province of before is a part of today's; of a province of today the code alone says as much.
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
