import { useSyncExternalStore } from "react"
import { m } from "~/paraglide/messages"

/** Sections of the point of sale, by the hash of its one address, which opens without a connection. */
export const SECTIONS = [
  { hash: "", label: () => m.pos_nav_sell() },
  { hash: "#hoa-don", label: () => m.pos_nav_receipts() },
  { hash: "#kho", label: () => m.pos_stock_nav() },
  { hash: "#ca", label: () => m.pos_nav_shift() },
  { hash: "#may", label: () => m.pos_nav_device() },
] as const
export type SectionHash = (typeof SECTIONS)[number]["hash"]

const subscribe = (listener: () => void) => {
  window.addEventListener("hashchange", listener)
  return () => window.removeEventListener("hashchange", listener)
}
/** The section of a hash such as `#kho/kiem-ke`. */
const currentSection = (): SectionHash =>
  SECTIONS.find(({ hash }) => hash === window.location.hash.split("/", 1)[0])?.hash ?? ""
const currentSubsection = (): string => window.location.hash.split("/")[1] ?? ""

/** The subsection of the hash (`kiem-ke`), `""` for none. */
export const useSubsection = (): string => useSyncExternalStore(subscribe, currentSubsection, () => "")

export const useSection = (): SectionHash => useSyncExternalStore(subscribe, currentSection, () => "")

export function goTo(hash: SectionHash, subsection = ""): void {
  window.location.hash = subsection === "" ? hash : `${hash}/${subsection}`
}
