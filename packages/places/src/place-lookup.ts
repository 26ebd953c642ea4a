import type { Commune, OldDistrict, OldProvince } from "./communes.js"
import type { PlaceIndex } from "./place-index.js"
import type { Segment } from "./place-text.js"

/** Where to look: a province of today, and the province before 2025 when the text names one that is gone. */
export interface Scope {
  code: string
  abolished: OldProvince | null
}

/** Communes of today with the name of a part; a written type that fits some of them leaves out the others. */
export function communesNamed(index: PlaceIndex, segment: Segment, scope: Scope | null): Commune[] {
  const inScope = (entry: Commune) => !scope || entry.provinceCode === scope.code
  const found = (index.communes.get(segment.key) ?? []).filter(inScope)
  if (found.length === 0 && segment.wholeKey !== segment.key)
    return (index.communes.get(segment.wholeKey) ?? []).filter(inScope)
  // "thị trấn" is no type of today, so the text is old and its namesakes of today are not meant.
  if (segment.type === "thị trấn") return []
  return narrowed(found, segment)
}

/** Districts before 01/07/2025 with the name of a part. */
export function districtsNamed(index: PlaceIndex, segment: Segment, scope: Scope | null): OldDistrict[] {
  const all = index.districts.get(segment.key) ?? index.districts.get(segment.wholeKey) ?? []
  const found = all.filter(
    ({ oldProvince }) =>
      !scope || (scope.abolished ? oldProvince === scope.abolished : oldProvince.provinceCode === scope.code),
  )
  // Districts were raised to towns and cities over the years, so another type is no other place.
  return narrowed(found, segment)
}

/** Codes of the communes today of the old wards with the name of a part, in all districts or some. */
export function wardCommunes(
  index: PlaceIndex,
  segment: Segment,
  scope: Scope | null,
  districts: readonly OldDistrict[] | null,
): string[] {
  const all = index.wards.get(segment.key) ?? index.wards.get(segment.wholeKey) ?? []
  const found = all
    .filter(({ district }) => {
      if (districts) return districts.includes(district)
      if (!scope) return true
      return scope.abolished
        ? district.oldProvince === scope.abolished
        : district.oldProvince.provinceCode === scope.code
    })
    .map(({ ward }) => ward)
  return [...new Set(narrowed(found, segment).flatMap((ward) => ward.communes))]
}

/** Keeps those of the written type, then those of the same marks, wherever some are left. */
function narrowed<Unit extends { type: string; nameVi: string }>(
  units: readonly Unit[],
  segment: Segment,
): Unit[] {
  if (units.length < 2) return [...units]
  const marks = markKey(segment.name)
  const sameMarks = units.filter((unit) => markKey(unit.nameVi) === marks)
  const rest = sameMarks.length > 0 ? sameMarks : [...units]
  const sameType = segment.type === null ? [] : rest.filter((unit) => unit.type === segment.type)
  return sameType.length > 0 ? sameType : rest
}

/** A spelling that keeps the marks but not their position: "Hoà" and "Hòa" are one. */
function markKey(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => {
      const parts = [...word.normalize("NFD")]
      const marks = parts.filter((part) => /\p{M}/u.test(part)).sort()
      return parts.filter((part) => !/\p{M}/u.test(part)).join("") + marks.join("")
    })
    .join(" ")
}
