/** Stock lists of a sales point as files. */
export const stockListProblemCodes = [
  "stock_list_refused",
  "stock_list_columns_missing",
  "stock_list_not_found",
] as const
