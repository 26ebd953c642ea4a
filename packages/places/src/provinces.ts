import { foldPlace } from "./fold.js"

export type ProvinceType = "tỉnh" | "thành phố"

export type Region =
  | "northern-mountains"
  | "red-river"
  | "north-central"
  | "south-central"
  | "central-highlands"
  | "southeast"
  | "mekong"

export interface Province {
  /** Two digits, Decision 19/2025/QĐ-TTg */
  code: string
  /** Without its type, but "TP. Hồ Chí Minh", as everybody writes it */
  nameVi: string
  nameEn: string
  /** Type at the end of the list below; types change over time, see `provinceTypeAt` */
  type: ProvinceType
  slug: string
  region: Region
  /** Approximate middle of the inhabited area in degrees (WGS 84), good for a map's first view only */
  centroid: { lat: number; lng: number }
}

export const regions: readonly { key: Region; nameVi: string; nameEn: string }[] = [
  { key: "northern-mountains", nameVi: "Trung du và miền núi phía Bắc", nameEn: "Northern mountains" },
  { key: "red-river", nameVi: "Đồng bằng sông Hồng", nameEn: "Red River Delta" },
  { key: "north-central", nameVi: "Bắc Trung Bộ", nameEn: "North Central" },
  { key: "south-central", nameVi: "Duyên hải Nam Trung Bộ", nameEn: "South Central Coast" },
  { key: "central-highlands", nameVi: "Tây Nguyên", nameEn: "Central Highlands" },
  { key: "southeast", nameVi: "Đông Nam Bộ", nameEn: "Southeast" },
  { key: "mekong", nameVi: "Đồng bằng sông Cửu Long", nameEn: "Mekong Delta" },
]

/** Changes of type since the 34 provinces came into being on 01/07/2025 (Resolution 202/2025/QH15). */
export const provinceTypeChanges: readonly {
  code: string
  from: string
  before: ProvinceType
  after: ProvinceType
  source: string
}[] = [
  {
    code: "75",
    from: "2026-04-30T00:00:00+07:00",
    before: "tỉnh",
    after: "thành phố",
    source: "Resolution 30/2026/QH16: Đồng Nai is a centrally run city",
  },
]

const cities = new Set(["01", "31", "46", "48", "75", "79", "92"])

type Row = readonly [code: string, nameVi: string, region: Region, lat: number, lng: number, nameEn?: string]

const rows: readonly Row[] = [
  ["01", "Hà Nội", "red-river", 21.03, 105.85, "Hanoi"],
  ["04", "Cao Bằng", "northern-mountains", 22.67, 106.26],
  ["08", "Tuyên Quang", "northern-mountains", 22.35, 105.15],
  ["11", "Điện Biên", "northern-mountains", 21.6, 103.05],
  ["12", "Lai Châu", "northern-mountains", 22.3, 103.2],
  ["14", "Sơn La", "northern-mountains", 21.3, 104.1],
  ["15", "Lào Cai", "northern-mountains", 22.1, 104.4],
  ["19", "Thái Nguyên", "northern-mountains", 21.9, 105.85],
  ["20", "Lạng Sơn", "northern-mountains", 21.85, 106.6],
  ["22", "Quảng Ninh", "red-river", 21.15, 107.3],
  ["24", "Bắc Ninh", "red-river", 21.3, 106.3],
  ["25", "Phú Thọ", "northern-mountains", 21.15, 105.3],
  ["31", "Hải Phòng", "red-river", 20.88, 106.5, "Hai Phong"],
  ["33", "Hưng Yên", "red-river", 20.6, 106.25],
  ["37", "Ninh Bình", "red-river", 20.35, 106.05],
  ["38", "Thanh Hóa", "north-central", 20.0, 105.5],
  ["40", "Nghệ An", "north-central", 19.1, 105.1],
  ["42", "Hà Tĩnh", "north-central", 18.3, 105.8],
  ["44", "Quảng Trị", "north-central", 17.2, 106.7],
  ["46", "Huế", "north-central", 16.4, 107.55],
  ["48", "Đà Nẵng", "south-central", 15.75, 108.0],
  ["51", "Quảng Ngãi", "south-central", 14.9, 108.4],
  ["52", "Gia Lai", "central-highlands", 13.9, 108.5],
  ["56", "Khánh Hòa", "south-central", 12.1, 109.0],
  ["66", "Đắk Lắk", "central-highlands", 12.85, 108.5],
  ["68", "Lâm Đồng", "central-highlands", 11.6, 107.95],
  ["75", "Đồng Nai", "southeast", 11.35, 107.0],
  ["79", "TP. Hồ Chí Minh", "southeast", 10.85, 106.75, "Ho Chi Minh City"],
  ["80", "Tây Ninh", "southeast", 11.0, 106.2],
  ["82", "Đồng Tháp", "mekong", 10.45, 105.95],
  ["86", "Vĩnh Long", "mekong", 10.05, 106.2],
  ["91", "An Giang", "mekong", 10.2, 105.2],
  ["92", "Cần Thơ", "mekong", 9.8, 105.75],
  ["96", "Cà Mau", "mekong", 9.2, 105.3],
]

const titled = (text: string) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** The 34 provinces and cities since 01/07/2025, in the order of their codes. */
export const provinces: readonly Province[] = rows.map(([code, nameVi, region, lat, lng, nameEn]) => {
  const key = foldPlace(nameVi.replace(/^TP\. /, ""))
  return {
    code,
    nameVi,
    nameEn: nameEn ?? titled(key),
    type: cities.has(code) ? "thành phố" : "tỉnh",
    slug: key.replace(/ /g, "-"),
    region,
    centroid: { lat, lng },
  }
})

const byCode = new Map(provinces.map((entry) => [entry.code, entry]))

/** The province of a two-digit code, else null. */
export function province(code: string): Province | null {
  return byCode.get(code) ?? null
}

/** The province of a slug such as "lao-cai", else null. */
export function provinceBySlug(slug: string): Province | null {
  return provinces.find((entry) => entry.slug === slug) ?? null
}

/** Type of a province at a moment since 01/07/2025; null for an unknown code. */
export function provinceTypeAt(code: string, at: Date): ProvinceType | null {
  const change = provinceTypeChanges.find((entry) => entry.code === code)
  if (change && at.getTime() < Date.parse(change.from)) return change.before
  return province(code)?.type ?? null
}

/** "Tỉnh Lào Cai", "Thành phố Hồ Chí Minh": the name as an address writes it. */
export function provinceFullName(entry: Province): string {
  return `${entry.type === "tỉnh" ? "Tỉnh" : "Thành phố"} ${entry.nameVi.replace(/^TP\. /, "")}`
}
