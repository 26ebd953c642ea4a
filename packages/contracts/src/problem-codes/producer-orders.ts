/** Producer orders and their transitions. */
export const producerOrderProblemCodes = [
  "part_not_found",
  "part_state_changed",
  "part_action_not_allowed",
  "part_reason_missing",
  "part_lines_invalid",
  "part_not_paid",
  "part_awaits_transfer",
] as const
