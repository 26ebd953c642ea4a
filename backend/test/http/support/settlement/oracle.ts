/**
 * An independent account of what each producer must have, written without the ledger's code, its tables or its
 * roundings: shares as fractions in BigInt, from the law's percentages.
 */
export interface OracleLine {
  key: string
  amount: number
  service: boolean
  taken: number
}

export interface OraclePart {
  id: string
  orderId: string
  producer: number
  household: boolean
  paid: "cod" | "provider"
  fee: number
  lines: OracleLine[]
  feeTaken: number
  /** Took part in money at all: paid by a provider, or handed over for cash. */
  sold: boolean
  delivered: boolean
  released: boolean
  ended: boolean
  /** Tried in vain; it goes out again or comes back. */
  failed: boolean
  /** Its producer takes it to the buyer itself, and then keeps the cash and has earned the fee. */
  own: boolean
  /** Cash that the producer took in at the door. */
  cash: number
}

const half = (amount: bigint, rate: bigint): bigint => (amount * rate * 2n + 10_000n) / 20_000n

/** Lays a share on amounts by the largest remainder, the earlier one first. */
function lay(share: bigint, amounts: readonly bigint[]): bigint[] {
  const sum = amounts.reduce((all, one) => all + one, 0n)
  if (sum === 0n) return amounts.map(() => 0n)
  const laid = amounts.map((amount) => (share * amount) / sum)
  let left = share - laid.reduce((all, one) => all + one, 0n)
  const order = amounts
    .map((amount, index) => ({ index, rest: (share * amount) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of order) {
    if (left === 0n) break
    laid[index]! += 1n
    left -= 1n
  }
  return laid
}

/** What of a sold part belongs to its producer now, after what was taken back. */
export function producersMoney(part: OraclePart): {
  mine: number
  vat: number
  pit: number
  commission: number
} {
  // The ledger keeps a part's lines in the order of their keys.
  const lines = [...part.lines].sort((a, b) => (a.key < b.key ? -1 : 1))
  const goods = lines.filter((line) => !line.service)
  const services = lines.filter((line) => line.service)
  const sumOf = (list: readonly OracleLine[]): bigint =>
    list.reduce((all, one) => all + BigInt(one.amount), 0n)
  const sharesFor = (list: readonly OracleLine[], rate: bigint): Map<string, bigint> => {
    const laid = lay(
      half(sumOf(list), rate),
      list.map((line) => BigInt(line.amount)),
    )
    return new Map(list.map((line, index) => [line.key, laid[index]!]))
  }
  const none = new Map<string, bigint>()
  const commission = sharesFor(lines, 300n)
  const vat = part.household ? new Map([...sharesFor(goods, 100n), ...sharesFor(services, 500n)]) : none
  const pit = part.household ? new Map([...sharesFor(goods, 50n), ...sharesFor(services, 200n)]) : none
  const total = { mine: 0n, vat: 0n, pit: 0n, commission: 0n }
  for (const line of lines) {
    const sold = BigInt(line.amount)
    const taken = BigInt(line.taken)
    const left = (share: bigint): bigint => (sold === 0n ? share : share - (share * taken) / sold)
    const own = {
      commission: left(commission.get(line.key)!),
      vat: left(vat.get(line.key) ?? 0n),
      pit: left(pit.get(line.key) ?? 0n),
    }
    total.commission += own.commission
    total.vat += own.vat
    total.pit += own.pit
    total.mine += sold - taken - own.commission - own.vat - own.pit
  }
  return {
    mine: Number(total.mine),
    vat: Number(total.vat),
    pit: Number(total.pit),
    commission: Number(total.commission),
  }
}
