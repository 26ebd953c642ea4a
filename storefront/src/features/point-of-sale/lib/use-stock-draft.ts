import { readCode } from "@ocop/barcodes"
import { useCallback, useState } from "react"
import { m } from "~/paraglide/messages"
import { itemsOfCode } from "./local-catalogue"
import {
  addPiece,
  draftProblem,
  emptyDraft,
  operationOf,
  type DraftProblem,
  type StockDraft,
  type StockDraftKind,
} from "./stock-draft"
import type { TerminalItem } from "./terminal-types"
import { codeProblemText, recordFailureText } from "./texts"
import { requireApproval, usePosSelector, usePosStore, useSession } from "./use-pos-store"

const draftProblemText: Readonly<Record<DraftProblem, () => string>> = {
  no_lines: m.pos_stock_gap_lines,
  pieces: m.pos_stock_gap_pieces,
  reason: m.pos_stock_gap_reason,
  point: m.pos_stock_gap_point,
  lot: m.pos_stock_gap_lot,
}

interface Message {
  readonly tone: "error" | "success" | "info"
  readonly text: string
}

/**
 * The draft of a stock document: adding and scanning items, changing, recording.
 *
 * @param title name of the kind of document, for messages
 */
export function useStockDraft(kind: StockDraftKind, title: () => string) {
  const store = usePosStore()
  const draft = usePosSelector((state) => state.stockDrafts[kind])
  const { operator, approve } = useSession()
  const [message, setMessage] = useState<Message | null>(null)
  const [unknownCode, setUnknownCode] = useState("")
  const [sizes, setSizes] = useState<readonly TerminalItem[]>([])
  const [busy, setBusy] = useState(false)

  const save = useCallback(
    (next: StockDraft | null) => {
      void store.saveStockDraft(kind, next).then((stored) => {
        if (!stored) setMessage({ tone: "error", text: m.pos_problem_storage_full() })
      })
    },
    [store, kind],
  )
  const add = useCallback(
    (item: TerminalItem) => {
      const next = addPiece(store.read().stockDrafts[kind] ?? emptyDraft(store.newKey()), item)
      setMessage(next ? null : { tone: "error", text: m.pos_stock_full() })
      setUnknownCode("")
      setSizes([])
      if (next) save(next)
    },
    [store, kind, save],
  )
  const scan = useCallback(
    (given: string): boolean => {
      const [item, ...others] = itemsOfCode(store.read().catalogue, given)
      const read = readCode(given)
      if (item && others.length === 0) {
        add(item)
        return true
      }
      setSizes(item ? [item, ...others] : [])
      if (item) setMessage({ tone: "info", text: m.pos_choose_size({ title: item.title }) })
      else if (kind === "receive" && read.kind !== "misread") {
        setMessage(null)
        setUnknownCode(read.code)
      } else setMessage({ tone: "error", text: codeProblemText(given) })
      return false
    },
    [add, store, kind],
  )
  const change = (next: StockDraft): void => {
    setMessage(null)
    save(next)
  }
  const discard = (): void => save(null)
  const submit = async (): Promise<void> => {
    if (!draft || busy) return
    const problem = draftProblem(kind, draft)
    if (problem) return setMessage({ tone: "error", text: draftProblemText[problem]() })
    setBusy(true)
    const approval = await requireApproval({ operator, approve }, m.pos_stock_approve({ work: title() }))
    if (!approval) return setBusy(false)
    const result = await store.record(operationOf(kind, draft), {
      operatorId: operator.id,
      ...approval,
      stockDraft: { kind, id: draft.id },
    })
    setBusy(false)
    if (!result.ok) return setMessage({ tone: "error", text: recordFailureText(result) })
    setMessage({ tone: "success", text: m.pos_stock_written({ work: title() }) })
    void store.sync().then(() => store.refresh())
  }
  return { draft, message, sizes, unknownCode, busy, add, scan, change, discard, submit }
}
