import { z } from "zod"
import { instant } from "../primitives.js"

/** A row is a broken promise of the ledger. None is what every night and every test must find. */
export const stockAuditRow = z.object({
  invariant: z.string(),
  itemId: z.string().nullable(),
  locationId: z.string().nullable(),
  expected: z.number(),
  found: z.number(),
  what: z.string(),
})
export const stockAudit = z.object({
  rows: z.array(stockAuditRow),
  checked: z.object({ levels: z.number().int(), movements: z.number().int(), operations: z.number().int() }),
  at: instant,
})
export type StockAudit = z.infer<typeof stockAudit>
export type StockAuditRow = z.infer<typeof stockAuditRow>
