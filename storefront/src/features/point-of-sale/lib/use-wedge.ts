import { useEffect, useRef } from "react"

/** A scanner that plays keyboard types faster than any hand. */
const BETWEEN_KEYS_MS = 45
const SHORTEST = 6

const isField = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement

/** Gives a field back what it held before a scanner wrote into it. */
function restore(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

/**
 * Hears a keyboard-wedge scanner wherever the focus is. A code that landed in a field (money, pieces) is taken out of
 * it again: a bar code must never become a sum.
 */
export function useWedge(onCode: (code: string) => void): void {
  const handler = useRef(onCode)
  useEffect(() => {
    handler.current = onCode
  })
  useEffect(() => {
    let burst = ""
    let last = 0
    let before: { field: HTMLInputElement; value: string } | null = null
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const quick = event.timeStamp - last < BETWEEN_KEYS_MS
      last = event.timeStamp
      if (event.key.length === 1) {
        if (!quick) {
          burst = ""
          before = isField(event.target) ? { field: event.target, value: event.target.value } : null
        }
        burst += event.key
        return
      }
      if (event.key !== "Enter") return
      const code = burst
      burst = ""
      if (!quick || code.length < SHORTEST) return
      event.preventDefault()
      event.stopPropagation()
      if (before) restore(before.field, before.value)
      handler.current(code)
    }
    window.addEventListener("keydown", hear, true)
    return () => window.removeEventListener("keydown", hear, true)
  }, [])
}
