import type { ProducerPointStock, StockMovement } from "@ocop/contracts"
import { producerQuery } from "./call-producer"

export const pointStockQuery = () =>
  producerQuery<{ points: ProducerPointStock[] }>(["point stock"], { path: "point-stock" })

export const movementsQuery = () =>
  producerQuery<{ movements: StockMovement[] }>(["movements"], { path: "stock-movements" })
