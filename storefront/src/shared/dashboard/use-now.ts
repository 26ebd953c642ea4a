import { useState } from "react"
import { dayOf } from "./time-words"

/** The moment at which a component came on the screen, in milliseconds. */
export function useNow(): number {
  const [now] = useState(() => Date.now())
  return now
}

/** Its day in Vietnam, `YYYY-MM-DD`. */
export const useToday = (): string => dayOf(useNow())
