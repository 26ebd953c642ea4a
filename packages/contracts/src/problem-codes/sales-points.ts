/** Sales points and pickup. */
export const salesPointProblemCodes = [
  "sales_point_not_found",
  "pickup_unavailable",
  "pickup_not_found",
  "pickup_not_waiting",
  "pickup_code_wrong",
] as const
