import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../shared/database"

export type RefundState = "pending" | "awaiting_transfer" | "done" | "failed"

/** A row of the refund table. Amounts in whole dong. */
export interface RefundRow {
  readonly id: string
  readonly order_id: string
  readonly payment_id: string
  readonly provider: string
  readonly producer_order_id: string | null
  readonly producer_id: string | null
  readonly payer: "platform" | "producer"
  readonly amount: string
  readonly lines: readonly RefundedLine[]
  readonly reason: string
  readonly actor: string
  readonly state: RefundState
  readonly attempts: number
  readonly provider_reference: string | null
  readonly bin: string | null
  readonly account: string | null
  readonly account_name: string | null
  readonly created_at: Date
  readonly done_at: Date | null
}

export interface RefundedLine {
  readonly id: string
  readonly quantity: number
}

const columns = `id, order_id, payment_id, provider, producer_order_id, producer_id, payer, amount::text, lines,
  reason, actor, state, attempts, provider_reference, bin, account, account_name, created_at, done_at`

export const findRefunds = (
  database: Knex,
  condition: string,
  values: readonly unknown[],
): Promise<RefundRow[]> =>
  rowsOf<RefundRow>(
    database,
    `select ${columns} from payment_refund where ${condition} order by created_at, id`,
    values,
  )

export const sumOf = (rows: readonly RefundRow[]): number =>
  rows.reduce((sum, row) => (row.state === "failed" ? sum : sum + Number(row.amount)), 0)
