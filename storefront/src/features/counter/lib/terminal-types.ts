/** Shapes of the terminal's routes (`packages/contracts`, area stock), as far as the counter reads them. */
export interface TerminalOperator {
  readonly id: string
  readonly name: string
  readonly role: "seller" | "lead"
  readonly pin: {
    readonly algorithm: "PBKDF2-SHA256"
    readonly iterations: number
    /** Base64, as the hash. */
    readonly salt: string
    readonly hash: string
  }
}

export interface TerminalMe {
  readonly terminalId: string
  readonly name: string
  readonly point: {
    readonly id: string
    readonly handle: string
    readonly name: string
    readonly address: string | null
    readonly phone: string | null
  }
  readonly operators: readonly TerminalOperator[]
  readonly bank: { readonly bin: string; readonly account: string; readonly accountName: string } | null
  readonly nextSeq: number
  /** Discount in percent that a seller may give alone. */
  readonly discountLimit: number
  readonly serverTime: string
}

export interface TerminalItem {
  readonly itemId: string
  readonly title: string
  readonly unit: string | null
  readonly barcode: string | null
  readonly sku: string | null
  /** Whole dong; null: not for sale here yet. */
  readonly price: number | null
  readonly producerName: string
  readonly stocked: number
  readonly reserved: number
}

export interface TerminalCatalogue {
  readonly version: string
  readonly items: readonly TerminalItem[]
  readonly next: string | null
}

export interface OperationResult {
  readonly key: string | null
  readonly seq: number | null
  readonly outcome: "applied" | "replayed" | "parked" | "refused"
  readonly first: "applied" | "parked" | "refused" | null
  readonly code: string | null
  readonly message: string | null
  readonly expectedCash: number | null
}

export interface OperationsAnswer {
  readonly results: readonly OperationResult[]
  readonly nextSeq: number
  readonly serverTime: string
}

export type TenderMethod = "cash" | "vietqr"
export interface Tender {
  readonly method: TenderMethod
  /** Whole dong. */
  readonly amount: number
  /** Memo of a VietQR. */
  readonly reference?: string | null
}

export interface SaleLine {
  readonly itemId: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  /** Dong off the whole line. */
  readonly discount: number
}

export interface Payloads {
  readonly sale: {
    readonly receipt: string
    readonly lines: readonly SaleLine[]
    readonly payments: readonly Tender[]
    readonly total: number
  }
  readonly return: {
    readonly saleKey: string
    readonly lines: ReadonlyArray<{ readonly line: number; readonly quantity: number }>
    readonly refunds: readonly Tender[]
    readonly reason: string
    readonly restock: boolean
  }
  readonly void: { readonly saleKey: string; readonly reason: string }
  readonly shift_open: { readonly float: number }
  readonly shift_close: { readonly countedCash: number; readonly note?: string | null }
  readonly cash_in: { readonly amount: number; readonly reason: string }
  readonly cash_out: { readonly amount: number; readonly reason: string }
}
export type OperationKind = keyof Payloads

export type Fact = {
  [K in OperationKind]: { readonly kind: K; readonly payload: Payloads[K] }
}[OperationKind]
