import type { MoneyFigure, MoneyRow } from "@ocop/contracts"
import { m } from "~/paraglide/messages"

/** The numbers in the order in which money goes through them. */
export const MONEY_NUMBERS: readonly MoneyFigure[] = [
  "sold",
  "commission",
  "withheld",
  "awaited",
  "held",
  "payable",
  "inTransit",
  "paid",
  "paidDirectly",
]

export const moneyWords: Record<MoneyFigure, () => string> = {
  sold: m.desk_money_sold,
  commission: m.desk_money_commission,
  withheld: m.desk_money_withheld,
  awaited: m.desk_money_awaited,
  held: m.desk_money_held,
  payable: m.desk_money_payable,
  inTransit: m.desk_money_in_transit,
  paid: m.desk_money_paid,
  paidDirectly: m.desk_money_paid_directly,
}

export const moneyHints: Record<MoneyFigure, () => string> = {
  sold: m.desk_money_sold_hint,
  commission: m.desk_money_commission_hint,
  withheld: m.desk_money_withheld_hint,
  awaited: m.desk_money_awaited_hint,
  held: m.desk_money_held_hint,
  payable: m.desk_money_payable_hint,
  inTransit: m.desk_money_in_transit_hint,
  paid: m.desk_money_paid_hint,
  paidDirectly: m.desk_money_paid_directly_hint,
}

export const rowWords: Record<MoneyRow["kind"], () => string> = {
  sold: m.desk_row_sold,
  ended: m.desk_row_ended,
  charged: m.desk_row_charged,
  released: m.desk_row_released,
  frozen: m.desk_row_frozen,
  settled: m.desk_row_settled,
  payout_failed: m.desk_row_payout_failed,
  own_delivery: m.desk_row_own_delivery,
  paid_directly: m.desk_row_paid_directly,
  refunded_directly: m.desk_row_refunded_directly,
  awaited: m.desk_row_awaited,
}
