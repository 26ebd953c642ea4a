import type { StockList, StockListKind, StockListReport } from "@ocop/contracts"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure } from "~/shared/dashboard/failure"
import { saveDownload } from "~/shared/dashboard/save-download"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Select } from "~/shared/ui/field"
import { checkStockList, readTemplate, stockListQuery } from "../api/stock-lists"

/** Sends a stock list as a file; it is only read and compared until its report was looked at. */
export function SendStockList({ onChecked }: { onChecked: (report: StockListReport) => void }) {
  const client = useQueryClient()
  const [kind, setKind] = useState<StockListKind>("receive")
  const [ownership, setOwnership] = useState<StockList["ownership"]>("consignment")
  const [part, setPart] = useState(0)
  const check = useCommand((file: File) => checkStockList(file, { kind, ownership }, setPart).result, {
    onDone: (report) => {
      client.setQueryData(stockListQuery(report.id).queryKey, report)
      onChecked(report)
    },
  })
  const template = useCommand(readTemplate, { onDone: saveDownload })
  const failed = check.problem ? check : template
  return (
    <div className="grid max-w-2xl gap-4 rounded-card border border-line bg-sheet p-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={m.stock_list_kind()}
          value={kind}
          onChange={({ target }) => setKind(target.value === "count" ? "count" : "receive")}
        >
          <option value="receive">{m.stock_list_kind_receive()}</option>
          <option value="count">{m.stock_list_kind_count()}</option>
        </Select>
        {kind === "receive" ? (
          <Select
            label={m.stock_list_ownership()}
            value={ownership}
            onChange={({ target }) =>
              setOwnership(target.value === "purchased" ? "purchased" : "consignment")
            }
          >
            <option value="consignment">{m.stock_list_consignment()}</option>
            <option value="purchased">{m.stock_list_purchased()}</option>
          </Select>
        ) : null}
      </div>
      <p className="text-sm text-soft">
        {kind === "count" ? m.stock_list_hint_count() : m.stock_list_hint_receive()}
      </p>
      {failed.problem ? <Failure problem={failed.problem} onRetry={failed.reset} /> : null}
      <div className="flex flex-wrap gap-2">
        <ChooseFile
          label={
            check.busy ? m.stock_list_sending({ percent: Math.round(part * 100) }) : m.stock_list_choose()
          }
          accept=".csv,.xlsx"
          busy={check.busy}
          onChosen={(file) => {
            setPart(0)
            check.run(file)
          }}
        />
        <Button look="secondary" disabled={template.busy} onClick={() => template.run()}>
          {m.stock_list_template()}
        </Button>
      </div>
    </div>
  )
}
