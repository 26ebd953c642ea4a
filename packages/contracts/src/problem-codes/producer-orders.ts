/** Producer orders and their transitions. */
export const producerOrderProblemCodes = [
  "producer_order_not_found",
  "producer_order_state_changed",
  "producer_order_action_not_allowed",
  "producer_order_reason_missing",
  "producer_order_lines_invalid",
  "producer_order_not_paid",
  "producer_order_awaits_transfer",
  "order_managed_by_producers",
] as const
