import { vietnamDay } from "@ocop/vietnam-time"
import { useState } from "react"

/** The moment at which a component came on the screen, in milliseconds. */
export function useNow(): number {
  const [now] = useState(() => Date.now())
  return now
}

/** Its day in Vietnam, `YYYY-MM-DD`. */
export const useToday = (): string => vietnamDay(useNow())
