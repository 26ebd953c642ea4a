import type { ProducerPointStock, StockMovement } from "@ocop/contracts"
import { callDesk } from "./call-producer"

export const listPointStock = (signal?: AbortSignal) =>
  callDesk<{ points: ProducerPointStock[] }>({ path: "point-stock", signal })

export const listMovements = (signal?: AbortSignal) =>
  callDesk<{ movements: StockMovement[] }>({ path: "stock-movements", signal })
