import type { RowDifferences } from "@ocop/contracts"
import { formatDateVi } from "@ocop/vietnam-time"
import { compareRow, type Verdict } from "../register/compare-row"
import type { KnownGoods } from "../register/read-known"
import { contentHash } from "./plan-row"
import type { PlannedRow, RowRemark } from "../register/planned-row"
import { remark } from "./remark"

/** What was applied of a row of an earlier list. */
export interface RecordRow {
  readonly listing_key: string
  readonly decision_key: string
  readonly year: number
  readonly content_hash: string
}

export interface RowOutcome {
  readonly outcome: "create" | "update" | "unchanged" | "differs" | "bad"
  readonly remarks: RowRemark[]
  readonly differences: RowDifferences | null
}

const FIELDS = {
  star: "Hạng sao",
  decision_number: "Số quyết định",
  decision_date: "Ngày quyết định",
  code: "Mã",
} as const

/** A list spells a product's name otherwise: the name stays, and the officer sees both. */
function nameRemarks(row: PlannedRow, title: string | undefined): RowRemark[] {
  const told = row.product.title
  if (title === undefined || title.normalize("NFC") === told.normalize("NFC")) return []
  return [
    remark(
      "warning",
      "Tên sản phẩm",
      "name_differs",
      `Tên đang dùng là “${title}”; danh sách không đổi tên sản phẩm.`,
      `The product is named “${title}”; a list does not rename it.`,
      told,
    ),
  ]
}

function verdictRemarks(row: PlannedRow, verdict: Verdict): RowRemark[] {
  switch (verdict.kind) {
    case "differs":
      return verdict.differences.map(({ field, register, list }) =>
        remark(
          "error",
          FIELDS[field],
          "register_differs",
          `Sổ ghi ${shown(field, register)}, danh sách ghi ${shown(field, list)}. Dòng này không được ghi; hãy quyết định bên dưới.`,
          `The register says ${shown(field, register)}, the list ${shown(field, list)}. The row is not applied; decide below.`,
          list,
        ),
      )
    case "annulled":
      return [
        remark(
          "error",
          "Số quyết định",
          "certificate_annulled",
          "Giấy chứng nhận này đã được huỷ vì ghi nhầm; danh sách không ghi lại.",
          "This certificate was annulled as entered by mistake; a list does not enter it again.",
          row.certificate?.decisionNumber ?? null,
        ),
      ]
    case "code_taken":
      return [
        remark(
          "error",
          FIELDS.code,
          "certificate_code_taken",
          "Mã này đã thuộc giấy chứng nhận của sản phẩm khác.",
          "This code belongs to the certificate of another product.",
          verdict.certificate.code,
        ),
      ]
    case "same":
      return verdict.certificate.state === "withdrawn"
        ? [
            remark(
              "warning",
              "Số quyết định",
              "certificate_withdrawn",
              "Giấy chứng nhận này đã bị thu hồi; danh sách không làm sống lại.",
              "This certificate was withdrawn; a list does not bring it back.",
              verdict.certificate.decision_number,
            ),
          ]
        : []
    case "new":
      return verdict.afterWithdrawal
        ? [
            remark(
              "warning",
              "Số quyết định",
              "recognised_after_withdrawal",
              `Sản phẩm đã bị thu hồi giấy chứng nhận ngày ${formatDateVi(verdict.afterWithdrawal)}; đây là quyết định khác, được ghi thành giấy mới.`,
              `A certificate of this product was withdrawn on ${formatDateVi(verdict.afterWithdrawal)}; this is another decision and becomes a certificate of its own.`,
              row.certificate?.decisionNumber ?? null,
            ),
          ]
        : []
    case "none":
      return []
  }
}

function shown(field: keyof typeof FIELDS, value: string | null): string {
  if (value === null) return "–"
  return field === "decision_date" ? formatDateVi(value) : `“${value}”`
}

/** What applying a row would do, beside what the register and earlier lists have already. */
export function outcomeOf(row: PlannedRow, known: KnownGoods, records: readonly RecordRow[]): RowOutcome {
  const productId = known.productIds.get(row.listingKey) ?? null
  const verdict = compareRow(row, known.certificates, productId)
  const remarks = [
    ...nameRemarks(row, productId === null ? undefined : known.titles.get(productId)),
    ...verdictRemarks(row, verdict),
  ]
  if (verdict.kind === "annulled" || verdict.kind === "code_taken")
    return { outcome: "bad", remarks, differences: null }
  const record = records.find(
    (one) =>
      one.listing_key === row.listingKey && one.decision_key === row.decisionKey && one.year === row.year,
  )
  // Told before, word by word: whatever a person has decided since then stands.
  if (record?.content_hash === contentHash(row) && productId !== null && verdict.kind !== "new")
    return { outcome: "unchanged", remarks, differences: null }
  if (verdict.kind === "differs") {
    const { certificate, differences } = verdict
    const { star, decisionNumber, decisionDate } = row.certificate ?? {}
    return {
      outcome: "differs",
      remarks,
      differences: {
        certificateId: certificate.id,
        mayCorrect: certificate.state !== "withdrawn",
        fields: differences,
        proposed: {
          star: star ?? row.star,
          decisionNumber: decisionNumber ?? certificate.decision_number,
          decisionDate: decisionDate ?? certificate.decision_date,
        },
      },
    }
  }
  const isNew = productId === null || verdict.kind === "new"
  return { outcome: isNew ? "create" : "update", remarks, differences: null }
}
