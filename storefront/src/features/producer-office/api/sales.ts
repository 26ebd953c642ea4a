import type { SalesPicture, SalesQuery } from "@ocop/contracts"
import { callDesk } from "./call-desk"

export const readSales = ({ from, until }: SalesQuery, signal?: AbortSignal) =>
  callDesk<SalesPicture>({ path: "sales", query: { from, until }, signal })
