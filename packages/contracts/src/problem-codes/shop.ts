/** Basket, order and search. */
export const shopProblemCodes = [
  "basket_not_found",
  "basket_already_ordered",
  "basket_empty",
  "basket_changed",
  "line_not_found",
  "listing_not_for_sale",
  "out_of_stock",
  "quantity_out_of_range",
  "delivery_unavailable",
  "order_link_invalid",
  "order_not_found",
  "search_unavailable",
] as const
