import type { OldDistrict } from "./communes.js"
import type { PlaceIndex } from "./place-index.js"
import { communesNamed, districtsNamed, wardCommunes, type Scope } from "./place-lookup.js"
import { failure, success, type PlaceResult } from "./place-result.js"
import type { Segment } from "./place-text.js"

/** Resolves the segments below a known province. */
export function within(scope: Scope, segments: readonly Segment[], index: PlaceIndex): PlaceResult {
  const said = segments.filter((segment) => segment.level === "district" || segment.level === "city")
  const bare = segments.filter((segment) => segment.level === null)
  let districts: OldDistrict[] = []
  let unknownDistrict = false
  for (const segment of said) {
    const found = districtsNamed(index, segment, scope)
    if (found.length > 0) districts = found
    else if (districtsNamed(index, segment, null).length > 0) return failure("place_conflict")
    else unknownDistrict = true
  }
  // The innermost commune stands first in both orders' typed form; a typed one beats a bare one.
  let inner = segments.find((segment) => segment.level === "commune") ?? null
  const bareDistrict =
    districts.length === 0 ? bare.findLast((part) => districtsNamed(index, part, scope).length) : null
  const otherBare = bare.filter((part) => part !== bareDistrict)
  if (bareDistrict && (inner || otherBare.length > 0)) districts = districtsNamed(index, bareDistrict, scope)
  if (!inner) inner = otherBare.find((part) => namesCommune(part, scope, index)) ?? null

  if (bareDistrict && !inner && otherBare.length === 0) return bareName(bareDistrict, scope, index)
  if (inner && districts.length > 0) return inDistrict(scope, districts, inner, index)
  if (districts.length > 0) return areaOf(scope, districts)
  if (inner) return inProvince(scope, inner, unknownDistrict, index)
  const detail = segments.find((part) => part.level === "detail" && namesCommune(wholly(part), scope, index))
  return detail ? inProvince(scope, wholly(detail), true, index) : success(scope.code, "province", [])
}

function wholly(segment: Segment): Segment {
  return { ...segment, level: null, type: null, key: segment.wholeKey }
}

function namesCommune(segment: Segment, scope: Scope, index: PlaceIndex): boolean {
  return (
    communesNamed(index, segment, scope).length > 0 || wardCommunes(index, segment, scope, null).length > 0
  )
}

/** A bare name that was a district may also be a commune of today: the whole area is all that is sure. */
function bareName(segment: Segment, scope: Scope, index: PlaceIndex): PlaceResult {
  const area = districtsNamed(index, segment, scope).flatMap(communesOfDistrict)
  const today = communesNamed(index, segment, scope).map((entry) => entry.code)
  return success(scope.code, "district", [...today, ...area])
}

function inDistrict(
  scope: Scope,
  districts: readonly OldDistrict[],
  inner: Segment,
  index: PlaceIndex,
): PlaceResult {
  const codes = wardCommunes(index, inner, scope, districts)
  if (codes.length > 0) return success(scope.code, codes.length === 1 ? "commune" : "district", codes)
  // A commune of today written with its former district
  const area = new Set(districts.flatMap(communesOfDistrict))
  const today = communesNamed(index, inner, scope).filter((entry) => area.has(entry.code))
  if (today.length === 1)
    return success(
      scope.code,
      "commune",
      today.map((entry) => entry.code),
    )
  // District lines moved before 2025 too: its namesakes elsewhere in the province are possible, not sure.
  const elsewhere = wardCommunes(index, inner, scope, null)
  return elsewhere.length > 0
    ? success(scope.code, "district", [...elsewhere, ...area])
    : areaOf(scope, districts)
}

/** A district that became one commune as a whole is that commune; else all of its communes are possible. */
function areaOf(scope: Scope, districts: readonly OldDistrict[]): PlaceResult {
  const codes = [...new Set(districts.flatMap(communesOfDistrict))]
  return success(scope.code, codes.length === 1 ? "commune" : "district", codes)
}

function communesOfDistrict(district: OldDistrict): string[] {
  return district.wards.flatMap((ward) => ward.communes)
}

function inProvince(scope: Scope, inner: Segment, doubtful: boolean, index: PlaceIndex): PlaceResult {
  const today = communesNamed(index, inner, scope).map((entry) => entry.code)
  const former = wardCommunes(index, inner, scope, null)
  // The name of a province that is gone dates the text: its wards are meant, not their namesakes of today.
  if (scope.abolished && former.length > 0 && !doubtful)
    return success(scope.code, former.length === 1 ? "commune" : "province", former)
  const all = [...new Set([...today, ...former])]
  if (doubtful) return success(scope.code, "province", all)
  const [only] = today
  const sure = today.length === 1 && only !== undefined && (inner.type !== null || all.length === 1)
  if (sure) return success(scope.code, "commune", all, only)
  return success(scope.code, all.length === 1 ? "commune" : "province", all)
}
