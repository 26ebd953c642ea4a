import type { ReviewStanding } from "@ocop/contracts"

/** A shelf of the room of producers: those of a standing, the claims, or who asks for help. */
export type ReviewShelf = ReviewStanding | "claims" | "help"

const WORDS: Record<ReviewShelf, string> = {
  submitted: "cho-duyet",
  claims: "yeu-cau-nhan",
  help: "nho-lam-thay",
  returned: "cho-bo-sung",
  approved: "da-duyet",
  suspended: "tam-dung",
  draft: "chua-gui",
}

/** In the order in which an officer asks for them. */
export const SHELVES = Object.keys(WORDS) as ReviewShelf[]

export interface ReviewAddress {
  readonly shelf: ReviewShelf
  readonly q: string
  /** The producer whose file is open. */
  readonly id?: string
}

/** What the address asks for; words that mean nothing ask for what waits. */
export function reviewAddressOf(address: Readonly<Record<string, string | undefined>>): ReviewAddress {
  return {
    shelf: SHELVES.find((shelf) => WORDS[shelf] === address.loc) ?? "submitted",
    q: (address.q ?? "").slice(0, 200),
    ...(address.xem ? { id: address.xem } : {}),
  }
}

/** The address's query; `reviewAddressOf` reads it back. */
export const reviewSearch = ({ shelf, q, id }: ReviewAddress): Record<string, string> => ({
  ...(shelf === "submitted" ? {} : { loc: WORDS[shelf] }),
  ...(q ? { q } : {}),
  ...(id ? { xem: id } : {}),
})
