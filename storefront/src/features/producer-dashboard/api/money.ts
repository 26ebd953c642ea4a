import type { DownloadFile, MoneyFigure, MoneyRowsPage, ProducerMoney } from "@ocop/contracts"
import { callDesk } from "./call-producer"

export const readMoney = (signal?: AbortSignal) => callDesk<ProducerMoney>({ path: "money", signal })

export const listMoneyRows = (of: MoneyFigure, after: string | undefined, signal?: AbortSignal) =>
  callDesk<MoneyRowsPage>({ path: "money/rows", query: { of, after, limit: 50 }, signal })

export const readStatement = (query: { from: string; until: string; format: "pdf" | "xlsx" }) =>
  callDesk<DownloadFile>({ path: "money/statement", query })
