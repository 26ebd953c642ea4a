/** Payments, refunds, webhooks of banks and card providers. */
export const paymentProblemCodes = [
  "payment_method_unavailable",
  "payment_not_confirmed",
  "payment_declined",
  "payment_amount_differs",
  "payment_message_refused",
  "payment_not_found",
  "payment_already_settled",
  "refund_exceeds_paid",
  "refund_account_missing",
  "statement_unreadable",
] as const
