/** Settlement: payouts, their bank results, statements. */
export const settlementProblemCodes = [
  "payout_empty",
  "payout_not_found",
  "payout_answer_unreadable",
  "refund_exceeds_sale",
  "bank_fact_does_not_add_up",
  "bank_fact_already_recorded",
  "statement_period_too_long",
] as const
