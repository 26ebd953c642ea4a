/** A line of a placed order; further fields of the caller are kept. */
export interface OrderLine {
  lineKey: string
  /** Whole, 1 or more */
  quantity: number
  /** Dong of the whole line after discounts: what the buyer pays for it */
  lineTotal: number
}

/** One producer's share of an order: what it fulfils and gets paid for. */
export interface SplitProducerOrder<Line extends OrderLine = OrderLine> {
  producerId: string
  producerName: string
  lines: Line[]
  /** Dong */
  itemsTotal: number
  /** Dong */
  deliveryFee: number
  /** itemsTotal + deliveryFee, dong */
  total: number
  weightGrams: number
}

export type SplitResult<Line extends OrderLine> =
  | {
      ok: true
      producerOrders: SplitProducerOrder<Line>[]
      itemsTotal: number
      deliveryTotal: number
      total: number
    }
  | {
      ok: false
      code:
        | "invalid_amount"
        | "line_without_parcel"
        | "line_in_two_parcels"
        | "parcel_line_missing"
        | "duplicate_line"
        | "duplicate_producer"
      message: string
      lineKeys: string[]
    }

/** What splitting needs of a parcel, as it was stored with the order; a `Parcel` of @ocop/delivery has it. */
export interface ParcelSnapshot {
  producerId: string
  producerName: string
  weightGrams: number
  /** Dong */
  fee: number
  lineKeys: string[]
}

/**
 * Splits an order into producer orders, from its lines and the parcels stored with it. The same input always gives the
 * same result, so a producer order that a crash left out can be created later. Every line is in exactly one of them, so
 * they add up to the order to the dong; anything else is an error, never a guess.
 */
export function splitOrder<Line extends OrderLine>(
  orderLines: readonly Line[],
  parcels: readonly ParcelSnapshot[],
): SplitResult<Line> {
  const badLines = orderLines.filter(
    (line) => !isAmount(line.lineTotal) || !Number.isSafeInteger(line.quantity) || line.quantity <= 0,
  )
  const badParcels = parcels.filter((parcel) => !isAmount(parcel.fee) || !isAmount(parcel.weightGrams))
  if (badLines.length > 0 || badParcels.length > 0)
    return failure("invalid_amount", "Amounts must be whole numbers, zero or more.", [
      ...badLines.map((line) => line.lineKey),
      ...badParcels.flatMap((parcel) => parcel.lineKeys),
    ])

  const lineByKey = new Map(orderLines.map((line) => [line.lineKey, line]))
  if (lineByKey.size !== orderLines.length)
    return failure(
      "duplicate_line",
      "Two lines of the order have the same key.",
      repeatedOf(orderLines.map((line) => line.lineKey)),
    )
  if (new Set(parcels.map((parcel) => parcel.producerId)).size !== parcels.length)
    return failure("duplicate_producer", "Two parcels belong to one producer.", [])
  const claimed = parcels.flatMap((parcel) => parcel.lineKeys)
  const claimedOnce = new Set(claimed)
  if (claimedOnce.size !== claimed.length)
    return failure("line_in_two_parcels", "A line is in two parcels.", repeatedOf(claimed))
  const unassigned = [...lineByKey.keys()].filter((key) => !claimedOnce.has(key))
  if (unassigned.length > 0)
    return failure("line_without_parcel", "A line of the order is in no parcel.", unassigned)
  const missing = claimed.filter((key) => !lineByKey.has(key))
  if (missing.length > 0)
    return failure("parcel_line_missing", "A parcel has a line that the order does not have.", missing)

  const producerOrders = parcels.map((parcel): SplitProducerOrder<Line> => {
    const lines = parcel.lineKeys.map((key) => lineByKey.get(key)).filter((line) => line !== undefined)
    const itemsTotal = lines.reduce((sum, line) => sum + line.lineTotal, 0)
    const { producerId, producerName, weightGrams, fee } = parcel
    return {
      producerId,
      producerName,
      lines,
      itemsTotal,
      deliveryFee: fee,
      total: itemsTotal + fee,
      weightGrams,
    }
  })
  const itemsTotal = producerOrders.reduce((sum, one) => sum + one.itemsTotal, 0)
  const deliveryTotal = producerOrders.reduce((sum, one) => sum + one.deliveryFee, 0)
  const total = itemsTotal + deliveryTotal
  if (!Number.isSafeInteger(total))
    return failure("invalid_amount", "The order's total is too large to be exact.", [...lineByKey.keys()])
  return { ok: true, producerOrders, itemsTotal, deliveryTotal, total }
}

type Failure = Extract<SplitResult<OrderLine>, { ok: false }>

function failure(code: Failure["code"], message: string, lineKeys: string[]): Failure {
  return { ok: false, code, message, lineKeys }
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function repeatedOf(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))]
}
