import {
  downloadFile,
  moneyRowsPage,
  moneyRowsQuery,
  producerMoney,
  statementQuery,
} from "../settlement/index.js"
import { route } from "./contract.js"

const money = ["owner", "accountant"] as const

/** A producer's money, for those of its people who may see it. */
export const producerMoneyRoutes = {
  readProducerMoney: route({
    method: "GET",
    path: "/producer/money",
    actor: "producer",
    roles: money,
    openWhileSuspended: true,
    summary: "Sold, held, withheld, due and paid",
    answer: producerMoney,
  }),
  listMoneyRows: route({
    method: "GET",
    path: "/producer/money/rows",
    actor: "producer",
    roles: money,
    openWhileSuspended: true,
    summary: "The rows of one number, the latest first; they add up to it",
    query: moneyRowsQuery,
    answer: moneyRowsPage,
  }),
  readStatement: route({
    method: "GET",
    path: "/producer/money/statement",
    actor: "producer",
    roles: money,
    openWhileSuspended: true,
    summary: "Statement of a period to download",
    query: statementQuery,
    answer: downloadFile,
  }),
} as const
