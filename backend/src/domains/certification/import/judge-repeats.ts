import { foldKey } from "@ocop/ocop"
import { plannedRecognition } from "../register/compare-row"
import { numberKey, sameRecognition } from "../register/known-certificate"
import type { PlannedRow } from "../register/planned-row"

/** A row of a file as it was planned. */
export interface StagedRow {
  readonly rowNumber: number
  readonly planned: PlannedRow
  /** The row names no product set, so its set is only a guess by the name. */
  readonly setGuessed: boolean
}

/** Rows of one file that tell of one recognition. */
export type Repeat =
  /** They contradict one another: none is taken, whatever their order. */
  | {
      readonly kind: "contradiction"
      readonly rows: readonly StagedRow[]
      readonly fields: readonly string[]
    }
  /** They agree: the first one is taken, with what the others know besides. */
  | { readonly kind: "duplicate"; readonly rows: readonly StagedRow[]; readonly whole: PlannedRow }

const isSame = (one: PlannedRow, other: PlannedRow): boolean =>
  one.certificate !== null &&
  other.certificate !== null &&
  sameRecognition(plannedRecognition(one.certificate), plannedRecognition(other.certificate))

const newestFirst = ({ planned: one }: StagedRow, { planned: other }: StagedRow): number =>
  (other.certificate?.validFrom ?? "").localeCompare(one.certificate?.validFrom ?? "") ||
  numberKey(one.certificate?.decisionNumber ?? null).localeCompare(
    numberKey(other.certificate?.decisionNumber ?? null),
  )

/** Rows by recognition. A row that proves none belongs to the newest recognition that it does not contradict. */
function grouped(rows: readonly StagedRow[]): StagedRow[][] {
  const groups: StagedRow[][] = []
  for (const row of rows.filter(({ planned }) => planned.certificate).sort(newestFirst)) {
    const group = groups.find((others) => others.some(({ planned }) => isSame(planned, row.planned)))
    if (group) group.push(row)
    else groups.push([row])
  }
  for (const row of rows.filter(({ planned }) => !planned.certificate)) {
    const group =
      groups.find((others) => others.every((other) => contradictions(other, row).length === 0)) ?? groups[0]
    if (group) group.push(row)
    else groups.push([row])
  }
  return groups.map((group) => group.sort((one, other) => one.rowNumber - other.rowNumber))
}

const differ = (one: unknown, other: unknown): boolean => one !== null && other !== null && one !== other

/** Columns of the list, in which two rows of one recognition say different things. */
function contradictions(
  { planned: one, setGuessed }: StagedRow,
  { planned: other, setGuessed: otherGuessed }: StagedRow,
): string[] {
  const [left, right] = [one.certificate, other.certificate]
  const fields: [string, boolean][] = [
    ["Hạng sao", one.star !== other.star],
    [
      "Số quyết định",
      differ(
        numberKey(left?.decisionNumber ?? null) || null,
        numberKey(right?.decisionNumber ?? null) || null,
      ),
    ],
    ["Ngày quyết định", differ(left?.decisionDate ?? null, right?.decisionDate ?? null)],
    ["Mã", Boolean(left?.codeIsOfficial && right?.codeIsOfficial && left.code !== right.code)],
    ["Bộ sản phẩm", !setGuessed && !otherGuessed && one.product.setNumber !== other.product.setNumber],
    ["Giá bán", differ(one.product.priceDong, other.product.priceDong)],
    ["Đơn vị tính", differ(unitKey(one), unitKey(other))],
    ["Khối lượng", differ(one.product.weightGrams, other.product.weightGrams)],
    ["Mã vạch", differ(one.product.barcode, other.product.barcode)],
    ["Địa chỉ", differ(one.product.communeCode, other.product.communeCode)],
  ]
  return fields.flatMap(([name, contradicts]) => (contradicts ? [name] : []))
}

const unitKey = ({ product }: PlannedRow): string | null =>
  product.unit === null ? null : foldKey(product.unit)

/** Fills what the first row leaves open. */
function merged(first: StagedRow, other: StagedRow): StagedRow {
  const [one, two] = [first.planned, other.planned]
  const planned: PlannedRow = {
    ...one,
    ...(one.certificate || !two.certificate
      ? {}
      : { certificate: two.certificate, decisionKey: two.decisionKey, year: two.year }),
    product: {
      ...one.product,
      setNumber: first.setGuessed ? two.product.setNumber : one.product.setNumber,
      unit: one.product.unit ?? two.product.unit,
      weightGrams: one.product.weightGrams ?? two.product.weightGrams,
      barcode: one.product.barcode ?? two.product.barcode,
      priceDong: one.product.priceDong ?? two.product.priceDong,
      communeCode: one.product.communeCode ?? two.product.communeCode,
      placeAsWritten: one.product.placeAsWritten ?? two.product.placeAsWritten,
      source: one.product.source ?? two.product.source,
      sourceConfidence: one.product.sourceConfidence ?? two.product.sourceConfidence,
    },
    demoStock: one.demoStock ?? two.demoStock,
  }
  return { ...first, planned, setGuessed: first.setGuessed && other.setGuessed }
}

/**
 * Judges the rows that a file has for one product. Different decisions are different recognitions and stand beside each
 * other; rows of one recognition either agree or are an error of the list. Pure, and independent of their order.
 */
export function judgeRepeats(rows: readonly StagedRow[]): Repeat[] {
  return grouped(rows).flatMap((group): Repeat[] => {
    const [first, ...others] = group
    if (!first || others.length === 0) return []
    const fields = group.flatMap((one, index) =>
      group.slice(index + 1).flatMap((other) => contradictions(one, other)),
    )
    if (fields.length > 0) return [{ kind: "contradiction", rows: group, fields: [...new Set(fields)] }]
    return [{ kind: "duplicate", rows: group, whole: others.reduce(merged, first).planned }]
  })
}
