import { createHash } from "node:crypto"
import { illustrativeField, type IllustrativeField } from "@ocop/contracts"
import {
  certificateValidity,
  findProductSet,
  foldKey,
  guessProductSet,
  isCertifiedStar,
  issuingLevel,
  legalTypeFromText,
  listingKey,
  producerKey,
} from "@ocop/ocop"
import { provinceFullName, resolvePlace } from "@ocop/places"
import type { RecognitionRow } from "@ocop/recognition-list"
import type { CalendarDay } from "@ocop/vietnam-time"
import { signatureRemarks } from "./check-authority"
import type { PlannedRow, RowRemark } from "../register/planned-row"
import { remark } from "./remark"

/** Set "Mật ong, mật khác và nông sản thực phẩm khác": the default for farm goods that fit no other set. */
const SET_OF_OTHER_FARM_FOODS = 4

export interface PlanScope {
  /** Province of the officer; rows of other provinces are rejected. Null: every province. */
  readonly provinceCode: string | null
  /** Demonstration data may bring stock and mark which of its values are fictional. */
  readonly demo: boolean
  /** Today in Vietnam: a decision of a later day has not been taken. */
  readonly today?: CalendarDay
}

export type PlanResult =
  { ok: true; row: PlannedRow; remarks: RowRemark[] } | { ok: false; remarks: RowRemark[] }

function placeOf(record: RecognitionRow, scope: PlanScope, remarks: RowRemark[]) {
  const hint = record.provinceText ?? scope.provinceCode
  const text = record.placeText ?? record.provinceText ?? ""
  if (!text && !scope.provinceCode) {
    remarks.push(
      remark("error", "Địa chỉ", "place_missing", "Thiếu địa chỉ hoặc tỉnh.", "The place is missing."),
    )
    return null
  }
  const found = resolvePlace(text || (scope.provinceCode ?? ""), { provinceHint: hint })
  if (!found.ok && record.provinceText && record.placeText) {
    // The province column alone still determines the province; the commune stays open.
    const byProvince = resolvePlace(record.provinceText)
    if (byProvince.ok) {
      remarks.push(
        remark(
          "warning",
          "Địa chỉ",
          "commune_unknown",
          "Không xác định được xã; chỉ ghi tỉnh.",
          "The commune is not known; only the province was kept.",
          text,
        ),
      )
      return byProvince
    }
  }
  if (!found.ok) {
    const vi =
      found.code === "ambiguous_place"
        ? "Tên địa danh có ở nhiều tỉnh; hãy ghi thêm tỉnh."
        : "Không nhận ra địa danh này."
    remarks.push(remark("error", "Địa chỉ", found.code, vi, found.message, text))
    return null
  }
  if (found.commune === null && found.candidates.length > 1) {
    remarks.push(
      remark(
        "warning",
        "Địa chỉ",
        "commune_ambiguous",
        "Địa danh cũ nay thuộc nhiều xã; chỉ ghi tỉnh.",
        "The old place now lies in several communes; only the province was kept.",
        text,
      ),
    )
  }
  return found
}

function setOf(record: RecognitionRow, remarks: RowRemark[]): number {
  const named = record.productSet ? findProductSet(record.productSet)?.set : null
  if (named) return named.number
  const guess = guessProductSet(record.productName)
  const number = guess?.number ?? SET_OF_OTHER_FARM_FOODS
  remarks.push(
    remark(
      "warning",
      "Bộ sản phẩm",
      "set_guessed",
      `Không có bộ sản phẩm; tạm xếp vào bộ ${number} theo tên.`,
      `No product set; taken as set ${number} from the name.`,
      record.productSet ?? record.productName,
    ),
  )
  return number
}

function registerCode(listing: string, decisionKey: string, year: number, provinceCode: string): string {
  const digest = createHash("sha256")
    .update(`${listing}|${decisionKey}|${year}`)
    .digest("hex")
    .slice(0, 10)
    .toUpperCase()
  return `SDK-${provinceCode}-${year || "0000"}-${digest}`
}

function illustrativeOf(record: RecognitionRow): IllustrativeField[] {
  return (record.extra.illustrative ?? "").split(";").flatMap((word) => {
    const parsed = illustrativeField.safeParse(word.trim())
    return parsed.success ? [parsed.data] : []
  })
}

function certificateOf(
  record: RecognitionRow,
  key: { listing: string; decision: string; year: number; provinceCode: string },
  remarks: RowRemark[],
  demo: boolean,
): PlannedRow["certificate"] {
  if (!isCertifiedStar(record.star)) return null
  // Goods of the demonstration stand for a list whose decisions are not public; a real list names its decision.
  if (record.decisionNo === null && !demo) {
    remarks.push(
      remark(
        "warning",
        "Số quyết định",
        "decision_number_missing",
        "Không có số quyết định nên không hiện hạng sao.",
        "Without the number of a decision no star can be shown.",
      ),
    )
    return null
  }
  const validity = certificateValidity({ decisionDate: record.decisionDate, recognitionYear: record.year })
  if (!validity.ok) {
    remarks.push(
      remark(
        "warning",
        "Năm công nhận",
        "recognition_date_missing",
        "Không có ngày quyết định hay năm công nhận nên không hiện hạng sao.",
        "Without a decision date or a year no star can be shown.",
        record.decisionNo,
      ),
    )
    return null
  }
  if (validity.precision === "year") {
    remarks.push(
      remark(
        "warning",
        "Ngày quyết định",
        "recognition_year_only",
        "Chỉ có năm: thời hạn 36 tháng được tính từ ngày 01/01 của năm đó.",
        "Only the year is known: the 36 months are counted from 1 January of it.",
        String(record.year),
      ),
    )
  }
  const level = issuingLevel(record.star, validity.validFrom)
  return {
    code: record.certificateCode ?? registerCode(key.listing, key.decision, key.year, key.provinceCode),
    codeIsOfficial: record.certificateCode !== null,
    star: record.star,
    level: level ?? (record.star === 5 ? "central" : "province"),
    decisionNumber: record.decisionNo,
    decisionDate: record.decisionDate,
    recognitionYear: record.year,
    validFrom: validity.validFrom.toISOString(),
    validUntil: validity.validUntil.toISOString(),
    precision: validity.precision,
  }
}

/**
 * Plans one row of a recognition list: resolves its place of today, its product set, its producer and the certificate
 * that it proves. Pure: nothing is read or written.
 */
export function planRow(record: RecognitionRow, scope: PlanScope): PlanResult {
  const remarks: RowRemark[] = []
  if (!isCertifiedStar(record.star)) {
    remarks.push(
      remark(
        "error",
        "Hạng sao",
        "star_not_certified",
        "Chỉ hạng 3 đến 5 sao được cấp giấy chứng nhận.",
        "Only 3 to 5 stars are certified.",
        String(record.star),
      ),
    )
  }
  remarks.push(...signatureRemarks(record, scope))
  const place = placeOf(record, scope, remarks)
  if (place && scope.provinceCode && place.province.code !== scope.provinceCode) {
    remarks.push(
      remark(
        "error",
        "Địa chỉ",
        "outside_province",
        "Sản phẩm thuộc tỉnh khác với tỉnh của cán bộ nhập.",
        "The product belongs to another province than the officer's.",
        place.province.nameVi,
      ),
    )
  }
  if (!place || remarks.some((entry) => entry.severity === "error")) return { ok: false, remarks }

  const provinceCode = place.province.code
  const named = record.producerName !== null
  if (!named) {
    remarks.push(
      remark(
        "warning",
        "Chủ thể",
        "producer_missing",
        "Danh sách không nêu chủ thể; sản phẩm chưa bán được cho tới khi có chủ thể.",
        "The list names no producer; the product cannot be sold until it has one.",
      ),
    )
  }
  const producerName = record.producerName ?? `Chưa nêu tên chủ thể – ${provinceFullName(place.province)}`
  const listing = named
    ? listingKey(record.productName, producerName, provinceCode)
    : `${listingKey(record.productName, producerName, provinceCode)}|${foldKey(record.placeText ?? "")}`
  const year = record.year ?? (record.decisionDate ? Number(record.decisionDate.slice(0, 4)) : 0)
  const decisionKey = foldKey(record.decisionNo ?? "")
  const legalType = legalTypeFromText(record.producerType ?? "") ?? legalTypeFromText(producerName)
  const communeCode = place.commune?.code ?? null
  return {
    ok: true,
    remarks,
    row: {
      listingKey: listing,
      decisionKey,
      year,
      star: record.star,
      producer: {
        identityKey: named ? producerKey(producerName, provinceCode) : `${provinceCode}|unnamed`,
        name: producerName,
        named,
        legalType: named ? (legalType?.key ?? null) : null,
        provinceCode,
        communeCode: named ? communeCode : null,
        placeAsWritten: named ? record.placeText : null,
      },
      product: {
        title: record.productName,
        setNumber: setOf(record, remarks),
        unit: record.unit,
        weightGrams: record.weightGrams,
        barcode: record.barcode,
        priceDong: named ? record.priceDong : null,
        provinceCode,
        communeCode,
        placeAsWritten: record.placeText,
        source: record.source,
        sourceConfidence:
          record.confidence === "own-knowledge" ? "own-knowledge" : record.confidence ? "reported" : null,
      },
      certificate: certificateOf(
        record,
        { listing, decision: decisionKey, year, provinceCode },
        remarks,
        scope.demo,
      ),
      illustrative: scope.demo ? illustrativeOf(record) : [],
      demoStock: scope.demo && /^\d{1,6}$/.test(record.extra.stock ?? "") ? Number(record.extra.stock) : null,
    },
  }
}

/** Sorts keys: a row from a jsonb column comes back with its keys in another order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, entry]) => [key, ordered(entry)]),
  )
}

/** Digest of everything a row asks for, the star as its certificate has it: equal digests mean that nothing is to be done. */
export function contentHash({ star: _star, ...row }: PlannedRow): string {
  return createHash("sha256")
    .update(JSON.stringify(ordered(row)))
    .digest("hex")
}
