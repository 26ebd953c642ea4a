import type { z, terminalCatalogue } from "@ocop/contracts"

export type {
  OperationResult,
  OperationsAnswer,
  TerminalItem,
  TerminalMe,
  TerminalOperator,
  TerminalPickup,
  TerminalWork,
} from "@ocop/contracts"
export type TerminalCatalogue = z.infer<typeof terminalCatalogue>

export type TenderMethod = "cash" | "vietqr"
export interface Tender {
  readonly method: TenderMethod
  /** Whole dong. */
  readonly amount: number
  /** Memo of a VietQR. */
  readonly reference?: string | null
}

/** A line of a basket or a sale. */
export interface SaleLine {
  readonly itemId: string
  readonly title: string
  readonly quantity: number
  readonly unitPrice: number
  /** Dong off the whole line. */
  readonly discount: number
}

interface ItemQuantity {
  readonly itemId: string
  readonly quantity: number
}
interface LotQuantity extends ItemQuantity {
  readonly lotId?: string | null
}

/** Payload of each kind of operation, as the contract defines it. */
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
  readonly receive: {
    readonly lines: ReadonlyArray<
      ItemQuantity & { readonly lot?: { readonly code: string; readonly expiresOn?: string | null } | null }
    >
    readonly ownership: "consignment" | "purchased"
    readonly document?: string | null
  }
  readonly transfer_send: { readonly toPointId: string; readonly lines: readonly LotQuantity[] }
  readonly transfer_receive: { readonly transferKey: string; readonly lines: readonly ItemQuantity[] }
  readonly count: { readonly lines: ReadonlyArray<{ readonly itemId: string; readonly counted: number }> }
  readonly write_off: { readonly lines: readonly LotQuantity[]; readonly reason: string }
  readonly return_to_producer: { readonly lines: readonly LotQuantity[]; readonly reason?: string | null }
  readonly shift_open: { readonly float: number }
  readonly shift_close: { readonly countedCash: number; readonly note?: string | null }
  readonly cash_in: { readonly amount: number; readonly reason: string }
  readonly cash_out: { readonly amount: number; readonly reason: string }
}
export type OperationKind = keyof Payloads

/** Kind and payload of an operation. */
export type OperationBody = {
  [K in OperationKind]: { readonly kind: K; readonly payload: Payloads[K] }
}[OperationKind]
