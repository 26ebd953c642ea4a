import type { CertificateFilter } from "@ocop/contracts"
import type { CertificateSearch } from "../api/certificates"

const WORDS: Record<CertificateFilter, string> = {
  expiring: "sap-het-han",
  live: "con-hieu-luc",
  expired: "het-hieu-luc",
  withdrawn: "da-thu-hoi",
}

/** In the order in which an officer asks for them. */
export const FILTERS = Object.keys(WORDS) as CertificateFilter[]

/** What the address asks for; words that mean nothing ask for everything. */
export function searchOf(address: Readonly<Record<string, string | undefined>>): CertificateSearch {
  const state = FILTERS.find((filter) => WORDS[filter] === address.loc)
  return { q: (address.q ?? "").slice(0, 200), ...(state ? { state } : {}) }
}

/** The address's query of a search; `searchOf` reads it back. */
export const addressOf = ({ q, state }: CertificateSearch): Record<string, string> => ({
  ...(q ? { q } : {}),
  ...(state ? { loc: WORDS[state] } : {}),
})
