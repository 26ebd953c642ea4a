import { useCallback, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { readCode } from "../../lib/barcode"
import { byCode } from "../../lib/find-goods"
import {
  emptySheet,
  factOf,
  gapOf,
  withPiece,
  type Sheet,
  type SheetGap,
  type SheetKind,
} from "../../lib/sheet"
import type { TerminalItem } from "../../lib/terminal-types"
import { askLead, useSession, useTill, useTillState } from "../../lib/use-till"
import { useWedge } from "../../lib/use-wedge"
import { unwrittenWords } from "../../lib/words"
import { FindBox } from "../find-box"
import { FarGoods } from "./far-goods"
import { SheetLines } from "./sheet-lines"
import { sheetWords } from "./sheet-words"
import { TableFrame } from "./table-frame"

const gapWords: Readonly<Record<SheetGap, () => string>> = {
  no_lines: m.counter_stock_gap_lines,
  pieces: m.counter_stock_gap_pieces,
  reason: m.counter_stock_gap_reason,
  point: m.counter_stock_gap_point,
  lot: m.counter_stock_gap_lot,
}

type Told = { readonly tone: "error" | "success"; readonly text: string } | null

/** One sheet of work with goods: scan or find, set the pieces, finish. It stays on the disk while it is written. */
export function SheetTable({ kind, onBack }: { kind: SheetKind; onBack: () => void }) {
  const till = useTill()
  const { shelf, sheets, revoked } = useTillState()
  const { operator, approve } = useSession()
  const [told, setTold] = useState<Told>(null)
  const [asked, setAsked] = useState("")
  const [busy, setBusy] = useState(false)
  const find = useRef<HTMLInputElement>(null)
  const sheet = sheets[kind]

  const keep = useCallback(
    (next: Sheet | null) => {
      void till.keepSheet(kind, next).then((kept) => {
        if (!kept) setTold({ tone: "error", text: m.counter_problem_storage_full() })
      })
    },
    [till, kind],
  )
  const take = useCallback(
    (item: TerminalItem) => {
      const next = withPiece(till.read().sheets[kind] ?? emptySheet(till.newKey()), item)
      setTold(next ? null : { tone: "error", text: m.counter_stock_full() })
      setAsked("")
      if (next) keep(next)
    },
    [till, kind, keep],
  )
  const scan = useCallback(
    (code: string): boolean => {
      const item = byCode(till.read().shelf, code)
      if (item) {
        take(item)
        return true
      }
      const read = readCode(code)
      if (kind === "receive" && read.kind !== "misread") {
        setTold(null)
        setAsked(read.code)
      } else
        setTold({
          tone: "error",
          text:
            read.kind === "misread"
              ? m.counter_code_misread({ code: read.code })
              : m.counter_code_unknown({ code: read.code }),
        })
      return false
    },
    [take, till, kind],
  )
  useWedge(scan)

  const finish = async () => {
    if (!sheet || busy) return
    const gap = gapOf(kind, sheet)
    if (gap) return setTold({ tone: "error", text: gapWords[gap]() })
    setBusy(true)
    const what = m.counter_stock_approve({ work: sheetWords[kind].title() })
    const agreed = await askLead({ operator, approve }, what)
    if (!agreed) return setBusy(false)
    const written = await till.write(factOf(kind, sheet), {
      operatorId: operator.id,
      ...agreed,
      sheet: { kind, id: sheet.id },
    })
    setBusy(false)
    if (!written.ok) return setTold({ tone: "error", text: unwrittenWords(written) })
    setTold({ tone: "success", text: m.counter_stock_written({ work: sheetWords[kind].title() }) })
    void till.sync().then(() => till.refresh())
  }
  const change = (next: Sheet) => {
    setTold(null)
    keep(next)
  }
  const empty = !sheet || sheet.lines.length === 0
  return (
    <TableFrame wide title={sheetWords[kind].title()} onBack={onBack}>
      <p className="text-soft">{sheetWords[kind].text()}</p>
      <div className="grid content-start gap-3 lg:grid-cols-[1fr_26rem] lg:items-start">
        <div className="grid gap-3">
          <FindBox
            ref={find}
            shelf={shelf}
            emptyBasket={false}
            blind={kind === "count"}
            onTake={take}
            onCode={scan}
          />
          {kind === "receive" ? <FarGoods asked={asked} onTake={take} /> : null}
          {told ? <Notice tone={told.tone}>{told.text}</Notice> : null}
        </div>
        <div className="grid gap-3">
          {empty ? (
            <p className="rounded-card border border-dashed border-strong-line px-4 py-6 text-center text-soft">
              {m.counter_stock_sheet_empty()}
            </p>
          ) : (
            <>
              <SheetLines kind={kind} sheet={sheet} onChange={change} />
              <SheetEnd kind={kind} sheet={sheet} onChange={change} />
              <div className="sticky bottom-0 -mx-3 grid grid-cols-[auto_1fr] gap-2 border-t border-line bg-paper p-3 sm:mx-0 sm:px-0">
                <Button look="secondary" disabled={busy} onClick={() => keep(null)}>
                  {m.counter_stock_throw_away()}
                </Button>
                <Button className="min-h-14 text-lg" disabled={busy || revoked} onClick={() => void finish()}>
                  {sheetWords[kind].finish()}
                </Button>
              </div>
            </>
          )}
        </div>
      </div>
    </TableFrame>
  )
}

/** What holds for the whole sheet. */
function SheetEnd({
  kind,
  sheet,
  onChange,
}: {
  kind: SheetKind
  sheet: Sheet
  onChange: (sheet: Sheet) => void
}) {
  const { todo } = useTillState()
  if (kind === "receive")
    return (
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={m.counter_stock_ownership()}
          value={sheet.ownership}
          onChange={({ target }) =>
            onChange({ ...sheet, ownership: target.value === "purchased" ? "purchased" : "consignment" })
          }
        >
          <option value="consignment">{m.counter_stock_consignment()}</option>
          <option value="purchased">{m.counter_stock_purchased()}</option>
        </Select>
        <Field
          label={m.counter_stock_document()}
          value={sheet.document}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...sheet, document: target.value })}
        />
      </div>
    )
  if (kind === "transfer_send")
    return (
      <Select
        label={m.counter_stock_to_point()}
        hint={todo ? undefined : m.counter_stock_points_unknown()}
        value={sheet.toPointId}
        onChange={({ target }) => onChange({ ...sheet, toPointId: target.value })}
      >
        <option value="">{m.counter_stock_choose_point()}</option>
        {todo?.points.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    )
  if (kind === "count") return null
  return (
    <Field
      label={m.counter_reason()}
      value={sheet.reason}
      maxLength={300}
      required={kind === "write_off"}
      onChange={({ target }) => onChange({ ...sheet, reason: target.value })}
    />
  )
}
