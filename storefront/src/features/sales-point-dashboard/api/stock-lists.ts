import type { DownloadFile, StockList, StockListKind, StockListReport } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { proxyUrl } from "~/shared/dashboard/results"
import { sendFile } from "~/shared/dashboard/send-file"
import { callPoint } from "./call-point"
import { sessionGate } from "./session-gate"

const PATIENCE_MS = 2 * 60_000
const at = (id: string) => `stock-lists/${encodeURIComponent(id)}`

export const readTemplate = () => callPoint<DownloadFile>({ path: "stock-list-template" })
export const stockListsQuery = resultQuery(["stock-lists"], (signal) =>
  callPoint<{ lists: StockList[] }>({ path: "stock-lists", signal }),
)
export const stockListQuery = (id: string) =>
  resultQuery(["stock-list", id], (signal) => callPoint<StockListReport>({ path: at(id), signal }))
export const applyStockList = (id: string) =>
  callPoint<StockListReport>({ method: "POST", path: `${at(id)}/applications`, body: {} })

export const checkStockList = (
  file: File,
  { kind, ownership }: { kind: StockListKind; ownership: StockList["ownership"] },
  onSent: (part: number) => void,
) =>
  sendFile<StockListReport>({
    url: proxyUrl("/diem-ban-hang/api/", "stock-lists", { kind, ownership }),
    file,
    fileName: file.name,
    patienceMs: PATIENCE_MS,
    onSent,
    again: () => sessionGate.wait(),
  })
