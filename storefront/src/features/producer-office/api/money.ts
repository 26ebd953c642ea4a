import type { DownloadFile, MoneyNumber, MoneyRowsPage, ProducerMoney } from "@ocop/contracts"
import { callDesk } from "./call-desk"

const quiet = (signal?: AbortSignal) => (signal ? { signal } : {})

export const readMoney = (signal?: AbortSignal) =>
  callDesk<ProducerMoney>({ path: "money", ...quiet(signal) })

export const listMoneyRows = (of: MoneyNumber, after: string | undefined, signal?: AbortSignal) =>
  callDesk<MoneyRowsPage>({ path: "money/rows", query: { of, after, limit: 50 }, ...quiet(signal) })

export const readStatement = (query: { from: string; until: string; format: "pdf" | "xlsx" }) =>
  callDesk<DownloadFile>({ path: "money/statement", query })
