import { commune as communeOf } from "./communes.js"
import type { Commune, OldDistrict } from "./communes.js"
import { placeIndex } from "./place-index.js"
import type { PlaceIndex, ProvinceName } from "./place-index.js"
import { segmentsOf } from "./place-text.js"
import type { Segment } from "./place-text.js"
import { province as provinceOf, provinceBySlug } from "./provinces.js"
import type { Province } from "./provinces.js"
import { communesNamed, districtsNamed, wardCommunes } from "./place-lookup.js"
import type { Scope } from "./place-lookup.js"

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

const MAX_LENGTH = 500

const messages: Record<PlaceErrorCode, string> = {
  empty: "There is no place text.",
  too_long: `A place text has at most ${MAX_LENGTH} characters.`,
  unknown_province: "The text names a province that neither exists nor existed before 01/07/2025.",
  unknown_place: "No province, district or commune of the text is known.",
  ambiguous_place: "The name exists in several provinces; add the province.",
  place_conflict: "The places named in the text do not lie in one province.",
}

function failure(code: PlaceErrorCode): PlaceResult {
  return { ok: false, code, message: messages[code] }
}

/**
 * The place of today that a text means, in the three-level form before 01/07/2025 ("xã Bảo Hà, huyện Bảo Yên,
 * tỉnh Lào Cai") or the two-level form since, with or without marks, abbreviated, in either order.
 * Names that fit several places are never guessed: they come back as `candidates` or as an error.
 *
 * @param provinceHint code, slug or name of the province, used only when the text names none
 */
export function resolvePlace(
  text: string,
  { provinceHint }: { provinceHint?: string | null } = {},
): PlaceResult {
  if (text.length > MAX_LENGTH) return failure("too_long")
  const index = placeIndex()
  const segments = segmentsOf(text, index.isName)
  if (segments.length === 0) return failure("empty")

  const named = provinceIn(segments, index)
  if (named === "unknown" || named === "conflict")
    return failure(named === "unknown" ? "unknown_province" : "place_conflict")
  if (named) return within({ code: named.name.code, abolished: named.name.abolished }, named.rest, index)
  const hinted = provinceHint ? hintedScope(provinceHint, index) : null
  if (hinted) return within(hinted, segments, index)
  return withoutProvince(segments, index)
}

function hintedScope(hint: string, index: PlaceIndex): Scope | null {
  const known = provinceOf(hint.trim()) ?? provinceBySlug(hint.trim())
  if (known) return { code: known.code, abolished: null }
  const name = segmentsOf(hint, index.isName)
    .map((segment) => provinceNamed(segment, index))
    .find((entry) => entry !== null)
  return name ? { code: name.code, abolished: name.abolished } : null
}

function provinceNamed(segment: Segment, index: PlaceIndex): ProvinceName | null {
  const whole = index.provinceNames.get(segment.wholeKey)
  if (whole && segment.level !== "commune") return whole
  const name = index.provinceNames.get(segment.key)
  if (!name) return null
  if (segment.level === null || segment.level === "province") return name
  return segment.level === "city" && name.city ? name : null
}

type NamedProvince = { name: ProvinceName; rest: Segment[] }

/**
 * Finds the part that names the province: one that says "tỉnh" or names a centrally run city wins; else the
 * last part, else the first (order reversed).
 */
function provinceIn(
  segments: readonly Segment[],
  index: PlaceIndex,
): NamedProvince | "unknown" | "conflict" | null {
  const said = segments.filter((segment) => segment.level === "province")
  const saidNames = said.map((segment) => provinceNamed(segment, index))
  if (saidNames.includes(null)) return "unknown"
  const cities = segments.filter((segment) => segment.level === "city" && provinceNamed(segment, index))
  const bare = [segments.at(-1), segments[0]].filter(
    (segment): segment is Segment => segment?.level === null && provinceNamed(segment, index) !== null,
  )
  const chosen = said.length > 0 ? said : cities.length > 0 && bare.length === 0 ? cities : bare.slice(0, 1)
  const names = chosen.map((segment) => provinceNamed(segment, index)).filter((name) => name !== null)
  const [first] = names
  if (!first) return endsWithProvince(segments, index)
  if (names.some((name) => name.code !== first.code)) return "conflict"
  // A former province may be named beside the present one, "tỉnh Cà Mau (Bạc Liêu cũ)": it adds nothing here.
  const rest = segments.filter((segment) => {
    if (chosen.includes(segment)) return false
    const name = provinceNamed(segment, index)
    if (!name || name.code !== first.code) return true
    return segment.level === null
      ? index.districts.has(segment.key) && !name.abolished
      : segment.level !== "city"
  })
  return { name: first, rest }
}

/** "Sa Pa Lào Cai" without a comma: a part whose last words are a province's name. */
function endsWithProvince(segments: readonly Segment[], index: PlaceIndex): NamedProvince | null {
  const last = segments.at(-1)
  if (!last || index.isName(last.key)) return null
  const words = last.name.split(" ")
  for (let cut = 1; cut < words.length; cut += 1) {
    const [tail] = segmentsOf(words.slice(cut).join(" "), index.isName)
    const name = tail && provinceNamed(tail, index)
    if (!name) continue
    const [head] = segmentsOf(words.slice(0, cut).join(" "), index.isName)
    const rest = segments.slice(0, -1)
    return { name, rest: head ? [...rest, { ...head, level: last.level, type: last.type }] : rest }
  }
  return null
}

/** Resolves the parts below a known province. */
function within(scope: Scope, segments: readonly Segment[], index: PlaceIndex): PlaceResult {
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

/** No province written and none hinted: a district or commune whose name exists in one province only. */
function withoutProvince(segments: readonly Segment[], index: PlaceIndex): PlaceResult {
  const scopes = new Map<string, Scope>()
  const add = (code: string) => scopes.set(code, { code, abolished: null })
  const inner = segments.find((segment) => segment.level === "commune")
  const outer =
    segments.find((segment) => segment.level === "district" || segment.level === "city") ??
    segments.findLast((segment) => segment.level === null && districtsNamed(index, segment, null).length > 0)
  if (outer) {
    const found = districtsNamed(index, outer, null)
    const holding = inner ? found.filter((entry) => wardCommunes(index, inner, null, [entry]).length > 0) : []
    for (const entry of holding.length > 0 ? holding : found) add(entry.oldProvince.provinceCode)
  }
  const bare = inner ?? segments.find((segment) => segment.level === null)
  if (bare && (scopes.size === 0 || (!inner && outer === bare))) {
    for (const entry of communesNamed(index, bare, null)) add(entry.provinceCode)
    for (const code of wardCommunes(index, bare, null, null)) {
      const entry = communeOf(code)
      if (entry) add(entry.provinceCode)
    }
  }
  const [scope, ...others] = scopes.values()
  if (!scope) return failure("unknown_place")
  return others.length > 0 ? failure("ambiguous_place") : within(scope, segments, index)
}

function success(
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
