import { communes, oldDistricts, oldProvinces } from "./communes.js"
import type { Commune, OldDistrict, OldProvince, OldWard } from "./communes.js"
import { placeKey } from "./fold.js"
import { provinces } from "./provinces.js"

/** A name under which a province of today is or was known. */
export interface ProvinceName {
  code: string
  /** Set when the name was given up on 01/07/2025, so the text is older than that */
  abolished: OldProvince | null
  /** The name may follow "thành phố" */
  city: boolean
}

export interface PlaceIndex {
  provinceNames: ReadonlyMap<string, ProvinceName>
  communes: ReadonlyMap<string, readonly Commune[]>
  districts: ReadonlyMap<string, readonly OldDistrict[]>
  wards: ReadonlyMap<string, readonly { ward: OldWard; district: OldDistrict }[]>
  isName(key: string): boolean
}

/** Spellings that people use and no rule of folding gives. */
const provinceAliases: Readonly<Record<string, string>> = {
  hcm: "ho chi minh",
  tphcm: "ho chi minh",
  "sai gon": "ho chi minh",
  hn: "ha noi",
  brvt: "ba ria vung tau",
  "thua thien hue": "hue",
  "tt hue": "hue",
  "dac lac": "dak lak",
  "dak lac": "dak lak",
  "dac nong": "dak nong",
}

let index: PlaceIndex | null = null

/** The names of all places by folded key, built at first use (some 15,000 names, a few tens of milliseconds). */
export function placeIndex(): PlaceIndex {
  index ??= build()
  return index
}

function build(): PlaceIndex {
  const provinceNames = new Map<string, ProvinceName>()
  for (const entry of provinces)
    provinceNames.set(placeKey(entry.nameVi.replace(/^TP\. /, "")), {
      code: entry.code,
      abolished: null,
      city: entry.type === "thành phố",
    })
  for (const entry of oldProvinces)
    if (!provinceNames.has(entry.key))
      provinceNames.set(entry.key, { code: entry.provinceCode, abolished: entry, city: false })
  for (const [alias, key] of Object.entries(provinceAliases)) {
    const name = provinceNames.get(placeKey(key))
    if (!name) throw new Error(`Alias of an unknown province: ${key}`)
    provinceNames.set(placeKey(alias), name)
  }
  const byKey = {
    communes: new Map<string, Commune[]>(),
    districts: new Map<string, OldDistrict[]>(),
    wards: new Map<string, { ward: OldWard; district: OldDistrict }[]>(),
  }
  for (const entry of communes) push(byKey.communes, placeKey(entry.nameVi), entry)
  for (const district of oldDistricts) {
    push(byKey.districts, district.key, district)
    for (const ward of district.wards) push(byKey.wards, ward.key, { ward, district })
  }
  const maps = [provinceNames, byKey.communes, byKey.districts, byKey.wards]
  const isName = (key: string) => maps.some((map) => map.has(key))
  return { provinceNames, ...byKey, isName }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
