import type { MoneyFigure, MoneyRow, ProducerMoney } from "@ocop/contracts"
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
  sold: m.producer_dashboard_money_sold,
  commission: m.producer_dashboard_money_commission,
  withheld: m.producer_dashboard_money_withheld,
  awaited: m.producer_dashboard_money_awaited,
  held: m.producer_dashboard_money_held,
  payable: m.producer_dashboard_money_payable,
  inTransit: m.producer_dashboard_money_in_transit,
  paid: m.producer_dashboard_money_paid,
  paidDirectly: m.producer_dashboard_money_paid_directly,
}

export const moneyHints: Record<MoneyFigure, () => string> = {
  sold: m.producer_dashboard_money_sold_hint,
  commission: m.producer_dashboard_money_commission_hint,
  withheld: m.producer_dashboard_money_withheld_hint,
  awaited: m.producer_dashboard_money_awaited_hint,
  held: m.producer_dashboard_money_held_hint,
  payable: m.producer_dashboard_money_payable_hint,
  inTransit: m.producer_dashboard_money_in_transit_hint,
  paid: m.producer_dashboard_money_paid_hint,
  paidDirectly: m.producer_dashboard_money_paid_directly_hint,
}

/** A balance with its name: the same name is the same amount, wherever it stands. */
export interface NamedFigure {
  readonly figure: MoneyFigure
  readonly name: string
  readonly amount: number
}

const namedFigures = (money: ProducerMoney, figures: readonly MoneyFigure[]): readonly NamedFigure[] =>
  figures.map((figure) => ({ figure, name: moneyWords[figure](), amount: money[figure] }))

/** The balances of the money page. */
export const allFigures = (money: ProducerMoney): readonly NamedFigure[] => namedFigures(money, MONEY_NUMBERS)

/** The balances of the first page: what comes next, and what is on its way there. */
export const homeFigures = (money: ProducerMoney): readonly NamedFigure[] =>
  namedFigures(money, ["payable", "held", "awaited"])

export const rowWords: Record<MoneyRow["kind"], () => string> = {
  sold: m.producer_dashboard_row_sold,
  ended: m.producer_dashboard_row_ended,
  charged: m.producer_dashboard_row_charged,
  released: m.producer_dashboard_row_released,
  frozen: m.producer_dashboard_row_frozen,
  settled: m.producer_dashboard_row_settled,
  payout_failed: m.producer_dashboard_row_payout_failed,
  own_delivery: m.producer_dashboard_row_own_delivery,
  paid_directly: m.producer_dashboard_row_paid_directly,
  refunded_directly: m.producer_dashboard_row_refunded_directly,
  awaited: m.producer_dashboard_row_awaited,
}
