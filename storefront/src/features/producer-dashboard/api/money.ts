import type { DownloadFile, MoneyFigure, MoneyRowsPage, ProducerMoney } from "@ocop/contracts"
import { callProducer, producerQuery } from "./call-producer"

export const moneyQuery = () => producerQuery<ProducerMoney>(["money"], { path: "money" })

export const listMoneyRows = (of: MoneyFigure, after: string | undefined, signal: AbortSignal) =>
  callProducer<MoneyRowsPage>({ path: "money/rows", query: { of, after, limit: 50 }, signal })

export const readStatement = (query: { from: string; until: string; format: "pdf" | "xlsx" }) =>
  callProducer<DownloadFile>({ path: "money/statement", query })
