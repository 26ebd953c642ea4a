import { useEffect, useRef, useState, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { itemsOfCode } from "../lib/local-catalogue"
import { createScanHandlers, listenForScans, ScanContext } from "../lib/scans"
import { usePosStore } from "../lib/use-pos-store"

/** Gives the codes of the keyboard scanner to the screen on top; says so when none can take them now. */
export function ScanListener({ children }: { children: ReactNode }) {
  const store = usePosStore()
  const [handlers] = useState(createScanHandlers)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => {
    const isKnown = (label: string) => itemsOfCode(store.read().catalogue, label).length > 0
    return listenForScans(isKnown, (code) => {
      const handler = document.querySelector("dialog[open]") ? undefined : handlers.current()
      setRefused(handler ? null : code)
      handler?.(code)
    })
  }, [store, handlers])
  return (
    <ScanContext value={handlers}>
      {children}
      {refused === null ? null : (
        <RefusedScan key={refused} code={refused} onClose={() => setRefused(null)} />
      )}
    </ScanContext>
  )
}

/** A code that nobody took. A popover stands above dialogs, too. */
function RefusedScan({ code, onClose }: { code: string; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.showPopover?.(), [])
  return (
    <div
      ref={box}
      popover="manual"
      role="alert"
      className="fixed inset-x-3 top-3 bottom-auto m-auto flex max-w-xl items-center justify-between gap-3 rounded-lg border-l-4 border-star bg-star-wash px-4 py-3 text-ink"
    >
      <p className="min-w-0 break-words">{m.pos_scan_refused({ code })}</p>
      <button type="button" className="tap px-3 font-bold text-accent-ink" onClick={onClose}>
        {m.pos_close()}
      </button>
    </div>
  )
}
