import { useRef } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import type { StockDraft, StockDraftKind } from "../../lib/stock-draft"
import { useScans } from "../../lib/scans"
import { usePosSelector, usePosState } from "../../lib/use-pos-store"
import { useStockDraft } from "../../lib/use-stock-draft"
import { ItemSearch } from "../item-search"
import { SizeChoice } from "../size-choice"
import { ShopItemSearch } from "./shop-item-search"
import { StockDraftLines } from "./stock-draft-lines"
import { stockDraftTexts } from "./stock-draft-texts"
import { StockPageFrame } from "./stock-page-frame"

/** Draft of a stock document: scan or find items, set quantities, record. It is stored while it is being filled in. */
export function StockDraftForm({ kind, onBack }: { kind: StockDraftKind; onBack: () => void }) {
  const catalogue = usePosSelector((state) => state.catalogue)
  const revoked = usePosSelector((state) => state.revoked)
  const texts = stockDraftTexts[kind]
  const { draft, message, sizes, unknownCode, busy, add, scan, change, discard, submit } = useStockDraft(
    kind,
    texts.title,
  )
  const find = useRef<HTMLInputElement>(null)
  useScans(scan)
  const empty = !draft || draft.lines.length === 0
  return (
    <StockPageFrame wide title={texts.title()} onBack={onBack}>
      <p className="text-soft">{texts.text()}</p>
      <div className="grid content-start gap-3 lg:grid-cols-[1fr_26rem] lg:items-start">
        <div className="grid gap-3">
          <ItemSearch
            ref={find}
            catalogue={catalogue}
            emptyBasket={false}
            blind={kind === "count"}
            onTake={add}
            onCode={scan}
          />
          {kind === "receive" ? <ShopItemSearch initialQuery={unknownCode} onTake={add} /> : null}
          {message ? <Notice tone={message.tone}>{message.text}</Notice> : null}
          <SizeChoice sizes={sizes} onTake={add} />
        </div>
        <div className="grid gap-3">
          {empty ? (
            <p className="rounded-card border border-dashed border-strong-line px-4 py-6 text-center text-soft">
              {m.pos_stock_sheet_empty()}
            </p>
          ) : (
            <>
              <StockDraftLines kind={kind} draft={draft} onChange={change} />
              <StockDraftFields kind={kind} draft={draft} onChange={change} />
              <div className="sticky bottom-0 -mx-3 grid grid-cols-[auto_1fr] gap-2 border-t border-line bg-paper p-3 sm:mx-0 sm:px-0">
                <Button look="secondary" disabled={busy} onClick={discard}>
                  {m.pos_stock_throw_away()}
                </Button>
                <Button className="min-h-14 text-lg" disabled={busy || revoked} onClick={() => void submit()}>
                  {texts.finish()}
                </Button>
              </div>
            </>
          )}
        </div>
      </div>
    </StockPageFrame>
  )
}

/** Fields of the whole document. */
function StockDraftFields({
  kind,
  draft,
  onChange,
}: {
  kind: StockDraftKind
  draft: StockDraft
  onChange: (draft: StockDraft) => void
}) {
  const { pendingWork } = usePosState()
  if (kind === "receive")
    return (
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={m.pos_stock_ownership()}
          value={draft.ownership}
          onChange={({ target }) =>
            onChange({ ...draft, ownership: target.value === "purchased" ? "purchased" : "consignment" })
          }
        >
          <option value="consignment">{m.pos_stock_consignment()}</option>
          <option value="purchased">{m.pos_stock_purchased()}</option>
        </Select>
        <Field
          label={m.pos_stock_document()}
          value={draft.document}
          maxLength={100}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...draft, document: target.value })}
        />
      </div>
    )
  if (kind === "transfer_send")
    return (
      <Select
        label={m.pos_stock_to_point()}
        hint={pendingWork ? undefined : m.pos_stock_points_unknown()}
        value={draft.toPointId}
        onChange={({ target }) => onChange({ ...draft, toPointId: target.value })}
      >
        <option value="">{m.pos_stock_choose_point()}</option>
        {pendingWork?.points.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    )
  if (kind === "count") return null
  return (
    <Field
      label={m.pos_reason()}
      value={draft.reason}
      maxLength={300}
      required={kind === "write_off"}
      onChange={({ target }) => onChange({ ...draft, reason: target.value })}
    />
  )
}
