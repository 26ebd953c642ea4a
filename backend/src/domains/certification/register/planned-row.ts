import type { IllustrativeField, LegalType } from "@ocop/contracts"

/** A remark for the reader of the import report, in both languages. */
export interface RowRemark {
  readonly column: string
  readonly code: string
  readonly message: { readonly vi: string; readonly en: string }
  readonly value: string | null
  readonly severity: "error" | "warning"
}

/** What a row of a list asks for, with places, sets and dates resolved. Plain JSON: it is staged. */
export interface PlannedRow {
  readonly listingKey: string
  readonly decisionKey: string
  readonly year: number
  /** As the list has it; only `certificate` makes a star of it. */
  readonly star: number
  readonly producer: {
    readonly identityKey: string
    readonly name: string
    readonly named: boolean
    readonly legalType: LegalType | null
    readonly provinceCode: string
    readonly communeCode: string | null
    readonly placeAsWritten: string | null
  }
  readonly product: {
    readonly title: string
    readonly setNumber: number
    readonly unit: string | null
    readonly weightGrams: number | null
    readonly barcode: string | null
    /** Integer dong; null shows "liên hệ". */
    readonly priceDong: number | null
    readonly provinceCode: string
    readonly communeCode: string | null
    readonly placeAsWritten: string | null
    readonly source: string | null
    readonly sourceConfidence: "reported" | "own-knowledge" | null
  }
  readonly certificate: {
    readonly code: string
    readonly codeIsOfficial: boolean
    readonly star: 3 | 4 | 5
    readonly level: "district" | "province" | "central"
    readonly decisionNumber: string | null
    readonly decisionDate: string | null
    readonly recognitionYear: number | null
    readonly validFrom: string
    readonly validUntil: string
    readonly precision: "day" | "year"
  } | null
  readonly illustrative: readonly IllustrativeField[]
  /** Opening stock of the demonstration; official lists have no stock. */
  readonly demoStock: number | null
}
