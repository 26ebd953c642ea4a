export interface SaleAmounts {
  readonly lines: readonly {
    readonly quantity: number
    readonly unitPrice: number
    readonly discount: number
  }[]
  readonly payments: readonly { readonly amount: number }[]
  readonly total: number
}

export const sumOf = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((sum, { amount }) => sum + amount, 0)

/** Dong of each line, or null when a sale's money does not add up. */
export function saleAmounts({ lines, payments, total }: SaleAmounts): number[] | null {
  const amounts = lines.map(({ quantity, unitPrice, discount }) => quantity * unitPrice - discount)
  if (amounts.some((amount) => amount < 0 || !Number.isSafeInteger(amount))) return null
  const due = amounts.reduce((sum, amount) => sum + amount, 0)
  return due === total && sumOf(payments) === total ? amounts : null
}
