import { communeLines, oldDistrictLines, oldProvinceLines } from "./data/units.gen.js"
import { foldPlace, placeKey } from "./fold.js"
import { province } from "./provinces.js"

export type CommuneType = "xã" | "phường" | "đặc khu"

export interface Commune {
  /** Five digits. Codes were reused in 2025: a code means this commune only since 01/07/2025. */
  code: string
  /** Without its type: "Bảo Hà" */
  nameVi: string
  type: CommuneType
  provinceCode: string
  /** Type and name, unique within the province: "xa-bao-ha"; with the code where marks alone tell two apart */
  slug: string
}

/** A commune's name before 01/07/2025, with the types written out. */
export interface OldName {
  ward: string
  district: string
  province: string
}

export interface OldWard {
  type: "xã" | "phường" | "thị trấn" | "đặc khu"
  nameVi: string
  key: string
  /** Codes of the communes today into which it went, one or several */
  communes: readonly string[]
}

export interface OldDistrict {
  type: "thành phố" | "thị xã" | "huyện" | "quận"
  nameVi: string
  key: string
  oldProvince: OldProvince
  wards: readonly OldWard[]
}

export interface OldProvince {
  nameVi: string
  key: string
  type: "tỉnh" | "thành phố"
  /** Code of the province today */
  provinceCode: string
}

const wardTypes = { x: "xã", p: "phường", t: "thị trấn", d: "đặc khu" } as const
const communeTypes = { x: "xã", p: "phường", d: "đặc khu" } as const
const districtTypes = { c: "thành phố", s: "thị xã", h: "huyện", q: "quận" } as const

function typeOf<Types extends object>(types: Types, letter: string | undefined): Types[keyof Types] {
  if (letter === undefined || !(letter in types)) throw new Error(`Generated place data: type "${letter}"`)
  return types[letter as keyof Types]
}

function fields(line: string): [string, string, string] {
  const [first, second, third] = line.split("|")
  if (first === undefined || second === undefined) throw new Error("Generated place data: short line")
  return [first, second, third ?? ""]
}

/** Every commune today, ordered by province and code. */
export const communes: readonly Commune[] = communeLines.flatMap((line) => {
  const [provinceCode, list] = fields(line)
  const slugs = new Map<string, number>()
  const entries = list.split(";").map((entry): Commune => {
    const type = typeOf(communeTypes, entry[5])
    const nameVi = entry.slice(6)
    const slug = foldPlace(`${type} ${nameVi}`).replace(/ /g, "-")
    slugs.set(slug, (slugs.get(slug) ?? 0) + 1)
    return { code: entry.slice(0, 5), nameVi, type, provinceCode, slug }
  })
  // Names of one province that differ in marks alone get their code, so that neither owns the plain slug.
  return entries.map((entry) =>
    (slugs.get(entry.slug) ?? 0) > 1 ? { ...entry, slug: `${entry.slug}-${entry.code}` } : entry,
  )
})

/** The 63 provinces until 30/06/2025. */
export const oldProvinces: readonly OldProvince[] = oldProvinceLines.map((line) => {
  const [nameVi, type, provinceCode] = fields(line)
  return { nameVi, key: placeKey(nameVi), type: type === "c" ? "thành phố" : "tỉnh", provinceCode }
})

const oldProvinceByName = new Map(oldProvinces.map((entry) => [entry.nameVi, entry]))

/** The districts until 30/06/2025 with their wards and where those went. */
export const oldDistricts: readonly OldDistrict[] = oldDistrictLines.map((line) => {
  const [provinceName, name, list] = fields(line)
  const oldProvince = oldProvinceByName.get(provinceName)
  if (!oldProvince) throw new Error(`Generated place data: province "${provinceName}"`)
  const nameVi = name.slice(1)
  const wards = list.split(";").map((entry): OldWard => {
    const [ward = "", codes = ""] = entry.split(">")
    const wardName = ward.slice(1)
    return {
      type: typeOf(wardTypes, ward[0]),
      nameVi: wardName,
      key: placeKey(wardName),
      communes: codes.split(","),
    }
  })
  return { type: typeOf(districtTypes, name[0]), nameVi, key: placeKey(nameVi), oldProvince, wards }
})

const communeByCode = new Map(communes.map((entry) => [entry.code, entry]))
const communesByProvince = new Map<string, Commune[]>()
for (const entry of communes) {
  const list = communesByProvince.get(entry.provinceCode)
  if (list) list.push(entry)
  else communesByProvince.set(entry.provinceCode, [entry])
}

/** The commune of a five-digit code of today, else null. */
export function commune(code: string): Commune | null {
  return communeByCode.get(code) ?? null
}

/** The communes of a province in the order of their codes; none for an unknown province. */
export function communesOf(provinceCode: string): readonly Commune[] {
  return communesByProvince.get(provinceCode) ?? []
}

/** "Xã Bảo Hà": the name as an address writes it. */
export function communeFullName(entry: Commune): string {
  return capitalised(`${entry.type} ${entry.nameVi}`)
}

let oldNames: Map<string, OldName[]> | null = null

/** The wards, districts and provinces of which a commune was made, so that search finds it by the old names. */
export function oldNamesOf(communeCode: string): readonly OldName[] {
  oldNames ??= collectOldNames()
  return oldNames.get(communeCode) ?? []
}

function collectOldNames(): Map<string, OldName[]> {
  const collected = new Map<string, OldName[]>()
  for (const district of oldDistricts)
    for (const ward of district.wards)
      for (const code of ward.communes) {
        const list = collected.get(code) ?? []
        list.push({
          ward: capitalised(`${ward.type} ${ward.nameVi}`),
          district: capitalised(`${district.type} ${district.nameVi}`),
          province: capitalised(`${district.oldProvince.type} ${district.oldProvince.nameVi}`),
        })
        collected.set(code, list)
      }
  return collected
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A commune's province; every commune has one, which the tests prove. */
export function provinceOfCommune(code: string) {
  const entry = commune(code)
  return entry ? province(entry.provinceCode) : null
}
