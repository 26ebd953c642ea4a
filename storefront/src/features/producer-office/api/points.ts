import type { ProducerPointStock, StockMovement } from "@ocop/contracts"
import { callDesk } from "./call-desk"

const quiet = (signal?: AbortSignal) => (signal ? { signal } : {})

export const listPointStock = (signal?: AbortSignal) =>
  callDesk<{ points: ProducerPointStock[] }>({ path: "point-stock", ...quiet(signal) })

export const listMovements = (signal?: AbortSignal) =>
  callDesk<{ movements: StockMovement[] }>({ path: "stock-movements", ...quiet(signal) })
