import type { DownloadFile, GoodsFigures, SalesReport, SalesQuery } from "@ocop/contracts"
import { callProducer, producerQuery } from "./call-producer"

export const salesQuery = ({ from, until }: SalesQuery) =>
  producerQuery<SalesReport>(["sales", from, until], { path: "sales", query: { from, until } })

/** Views and orders of each product, and how long the stock lasts. */
export const figuresQuery = ({ from, until }: SalesQuery) =>
  producerQuery<GoodsFigures>(["figures", from, until], { path: "figures", query: { from, until } })

export const readFiguresWorkbook = ({ from, until }: SalesQuery) =>
  callProducer<DownloadFile>({ path: "figures/workbook", query: { from, until } })
