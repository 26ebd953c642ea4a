export { readRecognitionList } from "./read.js"
export { readZipFiles, type ZipFile, type ZipLimits } from "./zip-files.js"
export { readTableRows, type TableRow } from "./table-rows.js"
export { ListRefused, refusalMessages, type RefusalCode } from "./refusal.js"
export { problemMessage, type ProblemCode } from "./problems.js"
export { toSafeCsvCell, writeRowReportCsv } from "./report.js"
export { parseStar } from "./values/star.js"
export { parseDecision, type Decision } from "./values/decision.js"
export { parseBarcode } from "./values/barcode.js"
export type { Outcome } from "./values/outcome.js"
export type {
  BadRowEvent,
  Bilingual,
  ColumnRef,
  EndEvent,
  HeaderEvent,
  ListEvent,
  ListField,
  ListProgress,
  ListSource,
  ListWarning,
  ReadOptions,
  RecognitionRow,
  RowEvent,
  RowProblem,
  SkippedEvent,
  SkipReason,
} from "./types.js"
