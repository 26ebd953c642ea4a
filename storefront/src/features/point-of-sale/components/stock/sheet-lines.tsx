import { formatDateVi } from "@ocop/vietnam-time"
import { m } from "~/paraglide/messages"
import { Field, Select } from "~/shared/ui/field"
import { withLine, withoutLine, type Sheet, type SheetKind, type SheetLine } from "../../lib/sheet"
import { useTillState } from "../../lib/use-till"
import { PiecesStepper } from "./pieces-stepper"

/** What is on the sheet, the newest line first. */
export function SheetLines({
  kind,
  sheet,
  onChange,
}: {
  kind: SheetKind
  sheet: Sheet
  onChange: (sheet: Sheet) => void
}) {
  return (
    <ol className="grid gap-2">
      {sheet.lines
        .map((line, at) => (
          <Line
            key={line.itemId}
            kind={kind}
            line={line}
            onLine={(change) => onChange(withLine(sheet, at, change))}
            onDrop={() => onChange(withoutLine(sheet, at))}
          />
        ))
        .reverse()}
    </ol>
  )
}

function Line({
  kind,
  line,
  onLine,
  onDrop,
}: {
  kind: SheetKind
  line: SheetLine
  onLine: (change: Partial<SheetLine>) => void
  onDrop: () => void
}) {
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet p-2 pl-3">
      <div>
        <p className="leading-snug font-bold break-words">{line.title}</p>
        <p className="text-sm text-soft">{line.producerName}</p>
      </div>
      <div className="flex items-center justify-between gap-2">
        <button
          type="button"
          className="tap -ml-1 rounded px-1 text-sm text-soft underline underline-offset-4"
          onClick={onDrop}
        >
          {m.counter_stock_drop_line()}
          <span className="sr-only"> {line.title}</span>
        </button>
        <PiecesStepper
          title={line.title}
          value={line.quantity}
          least={kind === "count" ? 0 : 1}
          onChange={(quantity) => onLine({ quantity })}
        />
      </div>
      {kind === "receive" ? (
        <div className="grid grid-cols-2 gap-2">
          <Field
            className="grid-cols-1"
            label={m.counter_stock_lot()}
            value={line.lotCode}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => onLine({ lotCode: target.value })}
          />
          <Field
            className="grid-cols-1"
            label={m.counter_stock_expires()}
            type="date"
            value={line.expiresOn}
            onChange={({ target }) => onLine({ expiresOn: target.value })}
          />
        </div>
      ) : kind === "count" ? null : (
        <LotChoice line={line} onLot={(lotId) => onLine({ lotId })} />
      )}
    </li>
  )
}

/** Which lot leaves. Spoilt goods are seldom those that end first by the book. */
function LotChoice({ line, onLot }: { line: SheetLine; onLot: (lotId: string | null) => void }) {
  const { shelf } = useTillState()
  const lots = shelf.items.find(({ itemId }) => itemId === line.itemId)?.lots ?? []
  if (lots.length === 0) return null
  return (
    <Select
      label={m.counter_stock_lot()}
      value={line.lotId ?? ""}
      onChange={({ target }) => onLot(target.value || null)}
    >
      <option value="">{m.counter_stock_lot_first()}</option>
      {lots.map(({ id, code, expiresOn }) => (
        <option key={id} value={id}>
          {expiresOn ? m.counter_stock_lot_until({ code, day: formatDateVi(expiresOn) }) : code}
        </option>
      ))}
    </Select>
  )
}
