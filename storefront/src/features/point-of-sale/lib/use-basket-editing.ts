import { useCallback, useState } from "react"
import { m } from "~/paraglide/messages"
import { parseCode } from "./barcode"
import { addItem, itemName } from "./basket"
import { findByCode } from "./local-catalogue"
import type { SaleLine, TerminalItem } from "./terminal-types"
import { codeProblemText } from "./texts"
import { usePosStore } from "./use-pos-store"

/** The last removed line, for undoing. */
export interface Removal {
  readonly lines: readonly SaleLine[]
  readonly title: string
}

/** Adding, scanning, changing and undoing on the current basket. @param onAdded called when an item was added */
export function useBasketEditing(onAdded: () => void) {
  const store = usePosStore()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [removal, setRemoval] = useState<Removal | null>(null)

  const add = useCallback(
    (item: TerminalItem) => {
      const lines = addItem(store.read().basket.lines, item)
      setRemoval(null)
      if (!lines) {
        setTrouble(m.pos_no_price({ title: itemName(item) }))
        return
      }
      setTrouble(null)
      onAdded()
      void store.setBasketLines(lines)
    },
    [store, onAdded],
  )
  const scan = useCallback(
    (code: string): boolean => {
      const item = findByCode(store.read().catalogue, code)
      if (item) add(item)
      else setTrouble(codeProblemText(parseCode(code)))
      return item !== undefined
    },
    [add, store],
  )
  const change = (lines: readonly SaleLine[]): void => {
    const before = store.read().basket.lines
    const removed =
      lines.length < before.length
        ? before.find((line, index) => lines[index]?.itemId !== line.itemId)
        : undefined
    setRemoval(removed ? { lines: before, title: removed.title } : null)
    void store.setBasketLines(lines)
  }
  const undo = (): void => {
    if (removal) void store.setBasketLines(removal.lines)
    setRemoval(null)
  }
  return { trouble, removal, add, scan, change, undo }
}
