import type { Officer } from "@ocop/contracts"
import { createContext, use } from "react"

export const OfficerContext = createContext<Officer | null>(null)

/** The signed-in officer; only below the office's frame. */
export function useOfficer(): Officer {
  const officer = use(OfficerContext)
  if (!officer) throw new Error("useOfficer stands outside of the office's frame")
  return officer
}
