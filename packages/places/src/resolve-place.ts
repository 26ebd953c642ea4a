import { commune as communeOf } from "./communes.js"
import { placeIndex, type PlaceIndex, type ProvinceName } from "./place-index.js"
import { communesNamed, districtsNamed, wardCommunes, type Scope } from "./place-lookup.js"
import { failure, MAX_LENGTH, type PlaceResult } from "./place-result.js"
import { segmentsOf, type Segment } from "./place-text.js"
import { province as provinceOf, provinceBySlug } from "./provinces.js"
import { within } from "./resolve-within.js"

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
 * Finds the segment that names the province: one with "tỉnh" or a centrally run city wins; else the
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
