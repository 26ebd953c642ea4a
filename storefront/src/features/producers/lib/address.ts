import type { LegalType, ProducerQuery } from "@ocop/contracts"
import { cleanQuery, LEGAL_TYPE_WORDS } from "~/shared/catalogue/address"
import type { SearchParams } from "~/shared/lib/search-params"

const LAST_PAGE = 40
const words = Object.entries(LEGAL_TYPE_WORDS) as Array<[LegalType, string]>

const listOf = (text: string | undefined) => [...new Set((text ?? "").split(",").map((word) => word.trim()))]

/** Parses the query of the producers' list: `?q=&tinh=15,19&loai=htx&nu=1&trang=2`. */
export function queryOfAddress(search: SearchParams): ProducerQuery {
  const page = Number(search.trang)
  const kinds = listOf(search.loai)
  return {
    q: cleanQuery(search.q ?? ""),
    provinces: listOf(search.tinh)
      .filter((code) => /^\d{2}$/.test(code))
      .slice(0, 34),
    legalTypes: words.filter(([, word]) => kinds.includes(word)).map(([type]) => type),
    womenLed: search.nu === "1",
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), LAST_PAGE) : 1,
  }
}

/** Builds the address of a query, without defaults. */
export function addressOfQuery(query: ProducerQuery): SearchParams {
  const search: SearchParams = {}
  if (query.q) search.q = query.q
  if (query.provinces.length > 0) search.tinh = query.provinces.join(",")
  if (query.legalTypes.length > 0)
    search.loai = query.legalTypes.map((type) => LEGAL_TYPE_WORDS[type]).join(",")
  if (query.womenLed) search.nu = "1"
  if (query.page > 1) search.trang = String(query.page)
  return search
}
