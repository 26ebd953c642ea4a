import { z } from "zod"
import { humanText, instant } from "../primitives.js"
import { terminalId, terminalOperatorId } from "./operation.js"
import { operatorRole } from "./terminal.js"

export const terminalParams = z.object({ id: terminalId })
export const operatorParams = z.object({ id: terminalOperatorId })

export const enrolmentCodeBody = z.object({ name: humanText(100) })
/** Shown only this once. */
export const enrolmentCode = z.object({ code: z.string(), expiresAt: instant })

export const pointTerminal = z.object({
  id: z.string(),
  name: z.string(),
  enrolledAt: instant,
  lastSeenAt: instant.nullable(),
  revokedAt: instant.nullable(),
  lastSeq: z.number().int(),
  missing: z.number().int(),
  parked: z.number().int(),
})
export const pointTerminals = z.object({ terminals: z.array(pointTerminal) })

const pin = z.string().regex(/^\d{4,8}$/)
export const operatorBody = z.object({ name: humanText(100), role: operatorRole, pin })
export const operatorChange = z.object({
  role: operatorRole.optional(),
  pin: pin.optional(),
  active: z.boolean().optional(),
})
export const pointOperator = z.object({
  id: z.string(),
  name: z.string(),
  role: operatorRole,
  active: z.boolean(),
})
export const pointOperators = z.object({ operators: z.array(pointOperator) })
