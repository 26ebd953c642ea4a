import { legalType, type LegalTypeKey } from "@ocop/ocop"
import type { Words } from "../query.js"
import type { Chip, Filters } from "../types.js"

const forms: ReadonlyArray<readonly [LegalTypeKey, RegExp]> = [
  [
    "cooperative",
    /(?:lien hiep )?(?:htx|hop tac xa|cooperatives?|coop)(?: (?:nong nghiep|nn|dvnn|dich vu nong nghiep))?/,
  ],
  ["cooperative_group", /to hop tac|tht/],
  ["household", /(?:ho kinh doanh|hkd|ho sxkd|ho san xuat|ho gia dinh|co so san xuat|co so sx)/],
  [
    "enterprise",
    /(?:cong ty|cty|doanh nghiep|dntn)(?: (?:tnhh|trach nhiem huu han|mtv|mot thanh vien|1 thanh vien|1tv|cp|co phan|tu nhan))*/,
  ],
]

/** "của" belongs to the form: "sản phẩm của HTX …". */
const patterns = forms.map(([key, form]) => [key, new RegExp(`(?:cua )?(?:${form.source})`)] as const)

/** Takes the legal form of the producer ("htx", "công ty TNHH …") out of the question; its name stays. */
export function takeProducerType(words: Words, filters: Filters, chips: Chip[]): void {
  for (const [key, pattern] of patterns) {
    const found = words.find(pattern)
    if (!found) continue
    filters.legalTypes = [key]
    const label = legalType(key)?.nameVi ?? key
    chips.push({ kind: "producerType", label, remove: words.without(found.from, found.to) })
    words.take(found.from, found.to)
    return
  }
}
