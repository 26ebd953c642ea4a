import { KeyboardScans, type ScanTarget } from "@ocop/barcodes"
import { createContext, useContext, useEffect, useRef } from "react"

/** Takes a scanned code. */
export type ScanHandler = (code: string) => void

/** Screens that take codes, the one on top last. */
export interface ScanHandlers {
  readonly register: (handler: ScanHandler) => () => void
  readonly current: () => ScanHandler | undefined
}

export function createScanHandlers(): ScanHandlers {
  const handlers: ScanHandler[] = []
  return {
    register(handler) {
      handlers.push(handler)
      return () => {
        handlers.splice(handlers.indexOf(handler), 1)
      }
    },
    current: () => handlers.at(-1),
  }
}

export const ScanContext = createContext<ScanHandlers | null>(null)

/** Takes the codes of the scanner while this screen is the one on top. @param onCode null: it takes none now */
export function useScans(onCode: ScanHandler | null): void {
  const handlers = useContext(ScanContext)
  const handler = useRef(onCode)
  useEffect(() => {
    handler.current = onCode
  })
  const active = onCode !== null
  useEffect(() => {
    if (!handlers || !active) return
    return handlers.register((code) => handler.current?.(code))
  }, [handlers, active])
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Inputs into which nothing is typed. */
const NO_TEXT = new Set(["checkbox", "radio", "button", "submit", "reset", "file", "range", "color", "image"])

function fieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLInputElement) return NO_TEXT.has(target.type) ? null : target
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ? target : null
}

const KINDS: ReadonlySet<string> = new Set<ScanTarget>(["search", "pieces", "money"])
const isKind = (kind: string | undefined): kind is ScanTarget => kind !== undefined && KINDS.has(kind)

/** What is typed into a field, by its attribute `data-scan`; any other field takes text. */
function targetOf(field: Field | null): ScanTarget {
  if (field === null) return "none"
  const kind = field.dataset["scan"]
  return isKind(kind) ? kind : "text"
}

/** Gives a field back what it held before a scanner wrote into it, as if somebody had typed that. */
function restore(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value)
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }))
}

/**
 * Listens to all keys of the page and takes the codes of a keyboard scanner out of them, wherever the focus is: a code
 * stays in no field, submits nothing and presses nothing.
 *
 * @returns stops listening
 */
export function listenForScans(isKnown: (label: string) => boolean, onCode: ScanHandler): () => void {
  const scans = new KeyboardScans<Field>(isKnown)
  const onKeyDown = (event: KeyboardEvent) => {
    const field = fieldOf(event.target)
    const { swallow, scan } = scans.press(
      {
        key: event.key,
        code: event.code,
        at: event.timeStamp,
        repeat: event.repeat,
        shift: event.shiftKey,
        // AltGr writes signs and is told as Ctrl and Alt on some systems.
        command: (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState("AltGraph"),
      },
      { target: targetOf(field), field, value: field?.value ?? "" },
    )
    if (swallow) {
      event.preventDefault()
      event.stopPropagation()
    }
    if (scan?.restore) restore(scan.restore.field, scan.restore.value)
    if (scan) onCode(scan.code)
  }
  const onPointerDown = () => scans.interrupt()
  window.addEventListener("keydown", onKeyDown, true)
  window.addEventListener("pointerdown", onPointerDown, true)
  return () => {
    window.removeEventListener("keydown", onKeyDown, true)
    window.removeEventListener("pointerdown", onPointerDown, true)
  }
}
