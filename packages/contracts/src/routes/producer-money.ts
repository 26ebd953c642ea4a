import {
  downloadFile,
  moneyRowsPage,
  moneyRowsQuery,
  producerMoney,
  statementQuery,
} from "../settlement/index.js"
import { route } from "./contract.js"

const money = ["owner", "accountant"] as const

/** A producer's balances and statements, for roles that may see money. */
export const producerMoneyRoutes = {
  readProducerMoney: route({
    method: "GET",
    path: "/producer/money",
    actor: "producer",
    roles: money,
    openWhileSuspended: true,
    summary: "The producer's balances: sold, held, withheld, due and paid",
    answer: producerMoney,
  }),
  listMoneyRows: route({
    method: "GET",
    path: "/producer/money/rows",
    actor: "producer",
    roles: money,
    openWhileSuspended: true,
    summary: "The entries of one balance, latest first; they add up to it",
    query: moneyRowsQuery,
    answer: moneyRowsPage,
  }),
  readStatement: route({
    method: "GET",
    path: "/producer/money/statement",
    actor: "producer",
    roles: money,
    openWhileSuspended: true,
    summary: "Download a statement of a period",
    query: statementQuery,
    answer: downloadFile,
  }),
} as const
