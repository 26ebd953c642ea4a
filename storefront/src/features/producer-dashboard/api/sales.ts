import type { DownloadFile, GoodsFigures, SalesReport, SalesQuery } from "@ocop/contracts"
import { callDesk } from "./call-producer"

export const readSales = ({ from, until }: SalesQuery, signal?: AbortSignal) =>
  callDesk<SalesReport>({ path: "sales", query: { from, until }, signal })

/** Views and orders of each product, and how long the stock lasts. */
export const readFigures = ({ from, until }: SalesQuery, signal?: AbortSignal) =>
  callDesk<GoodsFigures>({ path: "figures", query: { from, until }, signal })

export const readFiguresWorkbook = ({ from, until }: SalesQuery) =>
  callDesk<DownloadFile>({ path: "figures/workbook", query: { from, until } })
