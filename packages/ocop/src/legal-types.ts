import { foldKey } from "./text.js"

export type LegalTypeKey = "cooperative" | "cooperative_group" | "enterprise" | "household"

export interface LegalType {
  key: LegalTypeKey
  nameVi: string
  nameEn: string
  /** The abbreviation that recognition lists use. */
  abbrev: "HTX" | "THT" | "DN" | "HKD"
}

/** The four kinds of OCOP producer (chủ thể OCOP) that Decision 148/QĐ-TTg admits. */
export const legalTypes: readonly LegalType[] = [
  { key: "cooperative", nameVi: "Hợp tác xã", nameEn: "Cooperative", abbrev: "HTX" },
  { key: "cooperative_group", nameVi: "Tổ hợp tác", nameEn: "Cooperative group", abbrev: "THT" },
  { key: "enterprise", nameVi: "Doanh nghiệp", nameEn: "Enterprise", abbrev: "DN" },
  { key: "household", nameVi: "Hộ kinh doanh", nameEn: "Business household", abbrev: "HKD" },
]

/**
 * Opening words that state a legal form, folded, longest first within a type. A "cơ sở" (workshop) registers
 * as a business household; a company would say so in its name (Enterprise Law 59/2020/QH14, article 37).
 */
const openings: readonly (readonly [LegalTypeKey, readonly string[]])[] = [
  ["cooperative", ["lien hiep hop tac xa", "lien hiep htx", "hop tac xa", "htx"]],
  ["cooperative_group", ["to hop tac", "to hop tac san xuat", "tht", "to hop"]],
  [
    "enterprise",
    [
      "chi nhanh cong ty",
      "cong ty",
      "cty",
      "doanh nghiep tu nhan",
      "doanh nghiep",
      "dntn",
      "dn",
      "tap doan",
      "tong cong ty",
    ],
  ],
  [
    "household",
    [
      "ho san xuat kinh doanh",
      "ho kinh doanh ca the",
      "ho kinh doanh",
      "ho gia dinh",
      "ho san xuat",
      "ho ca the",
      "ho sxkd",
      "ho sx",
      "hkd",
      "hsx",
      "co so san xuat kinh doanh",
      "co so san xuat",
      "co so che bien",
      "co so sxkd",
      "co so sx",
      "co so",
      "cssx",
    ],
  ],
]

/** Words of the legal form that follow a company's opening: they say how it is owned, not who it is. */
const companyForms = [
  "co phan",
  "cp",
  "tnhh",
  "trach nhiem huu han",
  "mot thanh vien",
  "hai thanh vien",
  "1 thanh vien",
  "2 thanh vien",
  "1tv",
  "2tv",
  "mtv",
  "hop danh",
  "tu nhan",
]

function startsWithWords(key: string, opening: string): boolean {
  return key === opening || key.startsWith(`${opening} `)
}

function openingOf(key: string): { type: LegalTypeKey; opening: string } | null {
  let found: { type: LegalTypeKey; opening: string } | null = null
  for (const [type, list] of openings)
    for (const opening of list)
      if (startsWithWords(key, opening) && opening.length > (found?.opening.length ?? 0))
        found = { type, opening }
  return found
}

/** The legal type of a key, else null. */
export function legalType(key: string): LegalType | null {
  return legalTypes.find((entry) => entry.key === key) ?? null
}

/**
 * Legal type from an abbreviation ("HTX", "THT", "DN", "HKD"), a Vietnamese or English name of the type, or
 * a producer's whole name ("Hợp tác xã …", "Công ty …", "Hộ kinh doanh …"). Null when it does not say.
 */
export function legalTypeFromText(text: string): LegalType | null {
  const key = foldKey(text)
  if (!key) return null
  const named = legalTypes.find((entry) => key === foldKey(entry.nameEn) || key === foldKey(entry.key))
  if (named) return named
  const found = openingOf(key)
  return found ? legalType(found.type) : null
}

/**
 * A producer's name without its legal form, in its own spelling: "Công ty TNHH MTV Trà Phìn Hồ" → "Trà Phìn
 * Hồ", "HTX Minh Ngọc" → "Minh Ngọc". Words of the trade ("nông nghiệp", "dịch vụ") stay: they tell two
 * cooperatives of one village apart. A name that is nothing but a legal form is returned whole.
 */
export function producerCoreName(name: string): string {
  const whole = name.normalize("NFC").replace(/\s+/g, " ").trim()
  let rest = whole
  const found = openingOf(foldKey(rest))
  if (!found) return whole
  rest = dropWords(rest, found.opening.split(" ").length)
  if (found.type === "enterprise") {
    for (let again = true; again;) {
      again = false
      const key = foldKey(rest)
      for (const form of companyForms) {
        if (!startsWithWords(key, form)) continue
        rest = dropWords(rest, form.split(" ").length)
        again = true
        break
      }
    }
  }
  return foldKey(rest) ? rest : whole
}

/** Drops the first `count` words, where a word is a run of letters, marks and digits as in `foldKey`. */
function dropWords(text: string, count: number): string {
  let rest = text
  for (let dropped = 0; dropped < count; dropped += 1)
    rest = rest.replace(/^[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}]+/u, "")
  return rest.replace(/^[^\p{L}\p{N}(“"']+/u, "").trim()
}
