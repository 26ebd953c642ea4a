import { z } from "zod"
import { dong, humanText, instant } from "../primitives.js"
import { stockProblemCodes } from "../problem-codes/stock.js"

export const enrolmentBody = z.object({
  /** The enrolment code as the manager sees it; case, blanks and hyphens do not matter. */
  code: z
    .string()
    .max(40)
    .transform((text) => text.toUpperCase().replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^[0-9A-Z]{10}$/)),
  deviceName: humanText(100),
})
const terminalPoint = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
})
/** The terminal's key, returned only once; the server stores its hash. Send it as `Authorization: Bearer …`. */
export const enrolment = z.object({ terminalId: z.string(), key: z.string(), point: terminalPoint })

export const operatorRole = z.enum(["seller", "lead"])
export type OperatorRole = z.infer<typeof operatorRole>
/** For WebCrypto: PBKDF2 with SHA-256, 32 bytes; salt and hash in base64. */
export const pinCheck = z.object({
  algorithm: z.literal("PBKDF2-SHA256"),
  iterations: z.number().int(),
  salt: z.string(),
  hash: z.string(),
})
export const terminalOperator = z.object({
  id: z.string(),
  name: z.string(),
  role: operatorRole,
  pin: pinCheck,
})
export type TerminalOperator = z.infer<typeof terminalOperator>

/** Account for VietQR codes that the counter makes without a connection. */
const terminalBank = z.object({ bin: z.string(), account: z.string(), accountName: z.string() })

export const terminalMe = z.object({
  terminalId: z.string(),
  name: z.string(),
  point: terminalPoint,
  operators: z.array(terminalOperator),
  bank: terminalBank.nullable(),
  /** One more than the highest number that the server has. */
  nextSeq: z.number().int(),
  /** Numbers below it that never came. */
  missing: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
  /** Discount in percent that a seller may give alone. */
  discountLimit: z.number().int(),
  serverTime: instant,
})
export type TerminalMe = z.infer<typeof terminalMe>

export const terminalCatalogueQuery = z.object({
  /** `next` of the page before. */
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})
export const terminalLot = z.object({
  id: z.string(),
  code: z.string(),
  expiresOn: z.iso.date().nullable(),
  quantity: z.number().int(),
})
export const terminalItem = z.object({
  itemId: z.string(),
  variantId: z.string(),
  title: z.string(),
  /** Unit of sale, e.g. `Hộp 500 g`; null where the catalogue has none. */
  unit: z.string().nullable(),
  barcode: z.string().nullable(),
  sku: z.string().nullable(),
  /** Last part of the address of the product's page, which the shop's own QR codes carry. */
  handle: z.string(),
  price: dong.nullable(),
  producerId: z.string(),
  producerName: z.string(),
  thumbnail: z.string().nullable(),
  stocked: z.number().int(),
  reserved: z.number().int(),
  lots: z.array(terminalLot),
})
export type TerminalItem = z.infer<typeof terminalItem>
export const terminalCatalogue = z.object({
  /** Changes when anything of the whole catalogue changed: the same version need not be read again. */
  version: z.string(),
  items: z.array(terminalItem),
  /** Null on the last page. */
  next: z.string().nullable(),
  serverTime: instant,
})

export const operationsBody = z.object({
  /** The device's clock at sending, to correct `occurredAt` by its error. */
  sentAt: instant,
  /** Items of the shape `terminalOperation`, each checked alone, so that an invalid one does not refuse the others. */
  operations: z.array(z.unknown()).min(1).max(100),
})

export const stockDiscrepancy = z.object({
  id: z.string(),
  itemId: z.string().nullable(),
  shortfall: z.number().int(),
  reason: z.string(),
})
/**
 * applied: it counts. replayed: it came before, and this is the answer it got then (`first`). parked: kept, and
 * applied by itself as soon as what it waits for is there. refused: never applied; `code` says why.
 */
export const operationOutcome = z.enum(["applied", "replayed", "parked", "refused"])
export const operationResult = z.object({
  /** As sent; null when there was none that could be read. */
  key: z.string().nullable(),
  seq: z.number().int().nullable(),
  outcome: operationOutcome,
  first: operationOutcome.exclude(["replayed"]).nullable(),
  code: z.enum(["invalid_request", "temporarily_unavailable", ...stockProblemCodes]).nullable(),
  /** A sentence in the reader's language where there is a code. */
  message: z.string().nullable(),
  discrepancies: z.array(stockDiscrepancy),
  /** Cash that a shift should have, once it is closed. */
  expectedCash: z.number().int().nullable(),
})
export type OperationResult = z.infer<typeof operationResult>
export const operationsAnswer = z.object({
  /** In the order of the request. `temporarily_unavailable` means: send it again. */
  results: z.array(operationResult),
  nextSeq: z.number().int(),
  missing: terminalMe.shape.missing,
  serverTime: instant,
})
export type OperationsAnswer = z.infer<typeof operationsAnswer>
