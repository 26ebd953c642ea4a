import { communeFullName, communes, oldDistricts, oldProvinces } from "@ocop/places"
import { provinces } from "@ocop/places/provinces"
import { normalise, unmarked } from "./normalise.js"
import type { PlaceLookup, PlaceMatch } from "./types.js"

interface Named extends PlaceMatch {
  name: string
  /** The name normalised, and without marks */
  spoken: string
  key: string
  types: readonly string[]
  /** Larger units win where a bare name fits several */
  rank: number
}

/** What people call a province besides its name. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  "TP. Hồ Chí Minh": ["Sài Gòn", "HCM", "TPHCM", "SG"],
  "Hà Nội": ["HN"],
  "Thừa Thiên Huế": ["Huế"],
  "Đắk Lắk": ["Đắc Lắc", "Dak Lak", "Daklak"],
}

/**
 * A lookup over the places of today and of before 01/07/2025, for `understand`. For servers: it loads every commune.
 * A bare name that fits places of the same rank in several provinces is not guessed.
 */
export function placeLookup(): PlaceLookup {
  const byKey = new Map<string, Named[]>()
  const add = (found: Omit<Named, "spoken" | "key">): void => {
    const spoken = normalise(found.name)
    const key = unmarked(spoken)
    const place = { ...found, spoken, key }
    for (const known of new Set([key, key.replaceAll(" ", "")])) {
      const list = byKey.get(known)
      if (list) list.push(place)
      else byKey.set(known, [place])
    }
  }
  for (const entry of provinces)
    for (const name of [entry.nameVi.replace(/^TP\. /, ""), ...(otherNames[entry.nameVi] ?? [])])
      add({
        name,
        label: entry.nameVi,
        types: ["tinh", "thanh pho", "tp"],
        rank: 4,
        provinceCodes: [entry.code],
        communeCodes: [],
      })
  const provinceName = new Map(provinces.map((entry) => [entry.code, entry.nameVi]))
  const oldCommunes = new Map<string, Set<string>>()
  for (const district of oldDistricts) {
    const codes = new Set(district.wards.flatMap((ward) => ward.communes))
    const own = oldCommunes.get(district.oldProvince.nameVi) ?? new Set()
    codes.forEach((code) => own.add(code))
    oldCommunes.set(district.oldProvince.nameVi, own)
    add({
      name: district.nameVi,
      label: `${district.nameVi} (${provinceName.get(district.oldProvince.provinceCode) ?? ""})`,
      types: ["huyen", "quan", "thi xa", "tx", "thanh pho", "tp"],
      rank: 2,
      provinceCodes: [district.oldProvince.provinceCode],
      communeCodes: [...codes],
    })
  }
  for (const old of oldProvinces) {
    if (provinces.some((entry) => entry.nameVi === old.nameVi)) continue
    add({
      name: old.nameVi,
      label: `${old.nameVi} cũ`,
      types: ["tinh", "thanh pho", "tp"],
      rank: 3,
      provinceCodes: [old.provinceCode],
      communeCodes: [...(oldCommunes.get(old.nameVi) ?? [])],
    })
  }
  for (const entry of communes)
    add({
      name: entry.nameVi,
      label: `${communeFullName(entry)} (${provinceName.get(entry.provinceCode) ?? ""})`,
      types: ["xa", "phuong", "thi tran", "tt", "dac khu"],
      rank: 1,
      provinceCodes: [entry.provinceCode],
      communeCodes: [entry.code],
    })
  return (name, type) => find(byKey, name, type)
}

/**
 * A test for words of Vietnamese place names, of today and of before: many ("Kạn", "Đắk", "Pleiku") are no well-formed
 * syllables and yet right. For `understand`.
 */
export function placeWords(): (folded: string) => boolean {
  const words = new Set<string>()
  const named = [...provinces, ...oldProvinces, ...oldDistricts, ...communes]
  for (const { nameVi } of named) for (const word of unmarked(normalise(nameVi)).split(" ")) words.add(word)
  return (folded) => words.has(folded)
}

function find(
  byKey: ReadonlyMap<string, readonly Named[]>,
  name: string,
  type: string | null,
): PlaceMatch | null {
  const folded = unmarked(name)
  const marked = folded !== name
  const all = (byKey.get(folded) ?? []).filter(
    (place) =>
      (type === null || place.types.includes(type)) &&
      (!marked || folded !== place.key || place.spoken === name),
  )
  // One syllable is too little to name a place by, unless its type is said.
  if (type === null && !name.includes(" ") && !all.some((place) => place.name.includes(" "))) return null
  const rank = Math.max(...all.map((place) => place.rank))
  const best = all.filter((place) => place.rank === rank)
  const provinceCodes = [...new Set(best.flatMap((place) => place.provinceCodes))]
  const [first] = best
  if (!first || provinceCodes.length > 1) return null
  // A district of before and a commune of today may share the name: whoever asks for it means the whole area.
  const inside = all.filter((place) => place.rank < 3 && place.provinceCodes[0] === first.provinceCodes[0])
  const communeCodes =
    rank === 4
      ? []
      : [...new Set([...best, ...(rank === 2 ? inside : [])].flatMap((place) => place.communeCodes))]
  return { label: first.label, provinceCodes, communeCodes }
}
