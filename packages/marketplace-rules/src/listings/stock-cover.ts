/** Goods that last fewer days than this at the current rate of sale are running out. */
export const FEW_DAYS = 7
/** Goods with no more pieces than this are running out, however slowly they sell. */
export const FEW_PIECES = 5
/** Days over which the rate of sale is measured. */
export const SALES_RATE_DAYS = 30

export interface StockCover {
  /** Whole days until nothing is left; null: nothing was sold, so nobody knows. */
  readonly daysLeft: number | null
  readonly runningOut: boolean
}

/**
 * Stock cover: how many days the stock lasts at the rate of sale of the last thirty days.
 *
 * @param available pieces that can be sold now
 * @param sold pieces sold in the last {@link SALES_RATE_DAYS} days
 */
export function stockCover(available: number, sold: number): StockCover {
  const left = Math.max(0, available)
  if (left === 0) return { daysLeft: 0, runningOut: true }
  const daysLeft = sold > 0 ? Math.floor((left * SALES_RATE_DAYS) / sold) : null
  return { daysLeft, runningOut: left <= FEW_PIECES || (daysLeft !== null && daysLeft < FEW_DAYS) }
}

/**
 * Orders of a thousand views; null where there are fewer views than orders: goods were sold before anybody counted, or
 * over a counter's list.
 */
export const ordersPerThousandViews = (orders: number, views: number): number | null =>
  views > 0 && views >= orders ? Math.round((orders * 1_000) / views) : null
