import type { Membership, ProducerMe } from "@ocop/contracts"
import { createContext, use } from "react"

export interface DeskPlace {
  readonly me: ProducerMe
  /** For whom the person works now. */
  readonly place: Membership
  readonly reloadMe: () => void
}

export const DeskContext = createContext<DeskPlace | null>(null)

/** Who works here and for which producer; only below the desk's frame. */
export function useDesk(): DeskPlace {
  const desk = use(DeskContext)
  if (!desk) throw new Error("useDesk stands outside of the desk's frame")
  return desk
}
