import { useEffect, useRef } from "react"

/** A keyboard-wedge scanner types faster than any hand. */
const MAX_KEY_INTERVAL_MS = 45
const MIN_CODE_LENGTH = 6

const isField = (target: EventTarget | null): target is HTMLInputElement => target instanceof HTMLInputElement

/** Gives a field back what it held before a scanner wrote into it. */
function restore(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value)
  field.dispatchEvent(new Event("input", { bubbles: true }))
}

/**
 * Receives the codes of a keyboard-wedge scanner wherever the focus is. A code that landed in a field is taken out of
 * it again: a bar code must never become an amount.
 */
export function useKeyboardWedge(onCode: (code: string) => void): void {
  const handler = useRef(onCode)
  useEffect(() => {
    handler.current = onCode
  })
  useEffect(() => {
    let burst = ""
    let last = 0
    let before: { field: HTMLInputElement; value: string } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const quick = event.timeStamp - last < MAX_KEY_INTERVAL_MS
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
      if (!quick || code.length < MIN_CODE_LENGTH) return
      event.preventDefault()
      event.stopPropagation()
      if (before) restore(before.field, before.value)
      handler.current(code)
    }
    window.addEventListener("keydown", onKeyDown, true)
    return () => window.removeEventListener("keydown", onKeyDown, true)
  }, [])
}
