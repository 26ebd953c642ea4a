import { useState } from "react"
import { isLikelyCash, readMoney, shownMoney } from "./money-input"

/** A sum that is being typed. */
export interface MoneyInput {
  readonly text: string
  readonly isEmpty: boolean
  /** Whole dong; 0 while nothing can be read. */
  readonly dong: number
  /** What stands in the way: it is no sum, it is more than can be, or it is unlikely and nobody confirmed it. */
  readonly problem: "unreadable" | "over" | "unlikely" | null
  /** Whether the question about an unlikely sum is shown. */
  readonly asked: boolean
  readonly most: number | null
  readonly change: (text: string) => void
  /** Shows the question. */
  readonly ask: () => void
  readonly confirm: () => void
}

/**
 * State of a field of money with its limits. A sum that can hardly be right is not refused, but asked about once, by a box
 * that no scanner can tick.
 *
 * @param most what the sum cannot exceed; null: no such limit
 */
export function useMoney({
  isLikely = isLikelyCash,
  most = null,
}: { isLikely?: (dong: number) => boolean; most?: number | null } = {}): MoneyInput {
  const [text, setText] = useState("")
  const [confirmed, setConfirmed] = useState<number | null>(null)
  const [asked, setAsked] = useState(false)
  const read = readMoney(text)
  const dong = read.kind === "sum" ? read.dong : 0
  const over = most !== null && dong > most
  const unlikely = read.kind === "sum" && !isLikely(dong) && confirmed !== dong
  return {
    text,
    isEmpty: read.kind === "empty",
    dong,
    problem: read.kind === "unreadable" ? "unreadable" : over ? "over" : unlikely ? "unlikely" : null,
    asked,
    most,
    change: (typed) => {
      const shown = shownMoney(typed)
      if (shown === text) return
      setText(shown)
      setAsked(false)
      setConfirmed(null)
    },
    ask: () => setAsked(true),
    confirm: () => setConfirmed(dong),
  }
}
