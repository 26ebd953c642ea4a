import type { Officer } from "@ocop/contracts"
import { createContext, use } from "react"

export const OfficerContext = createContext<Officer | null>(null)

/** The signed-in officer; only below the dashboard's frame. */
export function useOfficer(): Officer {
  const officer = use(OfficerContext)
  if (!officer) throw new Error("useOfficer is used outside of the officer dashboard")
  return officer
}
