import { formatDateVi } from "@ocop/vietnam-time"
import { m } from "~/paraglide/messages"
import { Field, Select } from "~/shared/ui/field"
import {
  updateLine,
  removeLine,
  type StockDraft,
  type StockDraftKind,
  type StockDraftLine,
} from "../../lib/stock-draft"
import { MOST_PIECES_UNASKED } from "../../lib/pieces"
import { usePosSelector, usePosState } from "../../lib/use-pos-store"
import { PiecesField } from "../pieces-field"

/** Lines of a stock document, the newest first. */
export function StockDraftLines({
  kind,
  draft,
  onChange,
}: {
  kind: StockDraftKind
  draft: StockDraft
  onChange: (draft: StockDraft) => void
}) {
  return (
    <ol className="grid gap-2">
      {draft.lines
        .map((line, at) => (
          <DraftLine
            key={line.itemId}
            kind={kind}
            line={line}
            onLine={(change) => onChange(updateLine(draft, at, change))}
            onRemove={() => onChange(removeLine(draft, at))}
          />
        ))
        .reverse()}
    </ol>
  )
}

function DraftLine({
  kind,
  line,
  onLine,
  onRemove,
}: {
  kind: StockDraftKind
  line: StockDraftLine
  onLine: (change: Partial<StockDraftLine>) => void
  onRemove: () => void
}) {
  const onShelf = usePosSelector(({ catalogue }) =>
    Math.max(0, catalogue.byId.get(line.itemId)?.stocked ?? 0),
  )
  // Who counts must not learn what is expected; what is received was not there before.
  const isIncoming = kind === "receive" || kind === "count"
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
          onClick={onRemove}
        >
          {m.pos_stock_drop_line()}
          <span className="sr-only"> {line.title}</span>
        </button>
        <PiecesField
          title={line.title}
          value={line.quantity}
          minimum={kind === "count" ? 0 : 1}
          most={isIncoming ? MOST_PIECES_UNASKED : onShelf}
          question={isIncoming ? m.pos_pieces_many() : m.pos_pieces_over({ count: onShelf })}
          onChange={(quantity) => onLine({ quantity })}
        />
      </div>
      {kind === "receive" ? (
        <div className="grid grid-cols-2 gap-2">
          <Field
            className="grid-cols-1"
            label={m.pos_stock_lot()}
            value={line.lotCode}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => onLine({ lotCode: target.value })}
          />
          <Field
            className="grid-cols-1"
            label={m.pos_stock_expires()}
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

/** Lot of outgoing stock. Spoilt pieces are seldom those that expire first by the book. */
function LotChoice({ line, onLot }: { line: StockDraftLine; onLot: (lotId: string | null) => void }) {
  const { catalogue } = usePosState()
  const lots = catalogue.items.find(({ itemId }) => itemId === line.itemId)?.lots ?? []
  if (lots.length === 0) return null
  return (
    <Select
      label={m.pos_stock_lot()}
      value={line.lotId ?? ""}
      onChange={({ target }) => onLot(target.value || null)}
    >
      <option value="">{m.pos_stock_lot_first()}</option>
      {lots.map(({ id, code, expiresOn }) => (
        <option key={id} value={id}>
          {expiresOn ? m.pos_stock_lot_until({ code, day: formatDateVi(expiresOn) }) : code}
        </option>
      ))}
    </Select>
  )
}
