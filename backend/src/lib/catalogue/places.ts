import { commune, oldNamesOf, province } from "@ocop/places"

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
