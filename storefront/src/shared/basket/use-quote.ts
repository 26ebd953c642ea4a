import { useCallback, useRef, useState } from "react"
import { getLocale } from "~/paraglide/runtime"
import { fetchQuote } from "./api"
import type { QuoteResult } from "./views"

export interface QuoteState {
  /** Quote for the place that was asked for last. */
  quote: QuoteResult | null
  busy: boolean
}

const LOST: QuoteResult = { ok: false, problem: { code: "temporarily_unavailable", message: "" } }

/** Delivery quote for the place chosen last; a late answer for an earlier place is dropped. */
export function useQuote(initial: QuoteResult | null) {
  const [state, setState] = useState<QuoteState>({ quote: initial, busy: false })
  const asked = useRef(0)

  const ask = useCallback(async (communeCode: string | null, fetchFrom: string[] = []) => {
    const turn = ++asked.current
    if (communeCode === null) return setState({ quote: null, busy: false })
    setState((before) => ({ ...before, busy: true }))
    let quote: QuoteResult | null
    try {
      quote = await fetchQuote({ data: { communeCode, fetchFrom, locale: getLocale() } })
    } catch {
      quote = LOST
    }
    if (turn === asked.current) setState({ quote, busy: false })
  }, [])

  /** Shows a quote that came with another answer. */
  const show = useCallback((quote: QuoteResult | null) => {
    asked.current += 1
    setState({ quote, busy: false })
  }, [])

  return { ...state, ask, show }
}
