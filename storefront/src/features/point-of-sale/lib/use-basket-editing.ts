import { useCallback, useState } from "react"
import { m } from "~/paraglide/messages"
import { addItem, itemName } from "./basket"
import { itemsOfCode } from "./local-catalogue"
import type { SaleLine, TerminalItem } from "./terminal-types"
import { codeProblemText } from "./texts"
import { usePosSelector, usePosStore } from "./use-pos-store"

/** The last removed line, for undoing. */
export interface Removal {
  readonly lines: readonly SaleLine[]
  readonly title: string
}

/** Key of a line of the basket. */
export const lineKey = ({ itemId, unitPrice }: SaleLine): string => `${itemId}-${unitPrice}`

/** Lines in whose fields something unsettled stands, with the quantity that they keep meanwhile. */
export type Doubts = ReadonlyMap<string, number>

/** Adding, scanning, changing and undoing on the current basket. @param onAdded called when an item was added */
export function useBasketEditing(onAdded: () => void) {
  const store = usePosStore()
  const lines = usePosSelector((state) => state.basket.lines)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [removal, setRemoval] = useState<Removal | null>(null)
  const [sizes, setSizes] = useState<readonly TerminalItem[]>([])
  const [doubts, setDoubts] = useState<Doubts>(new Map())

  const add = useCallback(
    (item: TerminalItem): boolean => {
      const added = addItem(store.read().basket.lines, item)
      setRemoval(null)
      setSizes([])
      if (!added) {
        setTrouble(m.pos_no_price({ title: itemName(item) }))
        return false
      }
      setTrouble(null)
      onAdded()
      void store.setBasketLines(added)
      return true
    },
    [store, onAdded],
  )
  const scan = useCallback(
    (code: string): TerminalItem | null => {
      const [item, ...others] = itemsOfCode(store.read().catalogue, code)
      if (item && others.length === 0) return add(item) ? item : null
      setSizes(item ? [item, ...others] : [])
      setTrouble(item ? m.pos_choose_size({ title: item.title }) : codeProblemText(code))
      return null
    },
    [add, store],
  )
  const change = (changed: readonly SaleLine[]): void => {
    const before = store.read().basket.lines
    const removed =
      changed.length < before.length
        ? before.find((line, index) => changed[index]?.itemId !== line.itemId)
        : undefined
    setRemoval(removed ? { lines: before, title: removed.title } : null)
    void store.setBasketLines(changed)
  }
  const undo = (): void => {
    if (removal) void store.setBasketLines(removal.lines)
    setRemoval(null)
  }
  /** @param quantity what the line keeps while its field holds something unsettled; null: it is settled */
  const doubt = useCallback((key: string, quantity: number | null) => {
    setDoubts((now) => {
      const next = new Map(now)
      if (quantity === null) next.delete(key)
      else next.set(key, quantity)
      return next
    })
  }, [])
  const isDoubtful = lines.some((line) => doubts.get(lineKey(line)) === line.quantity)
  return { trouble, sizes, removal, isDoubtful, add, scan, change, undo, doubt }
}
