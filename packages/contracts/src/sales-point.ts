import { z } from "zod"
import { illustrativeField } from "./catalogue.js"
import { communeCode, epochSeconds, handle, provinceCode } from "./primitives.js"

/** Minutes after midnight, Asia/Ho_Chi_Minh. `day`: 1 Monday to 7 Sunday (ISO 8601). */
export const openingPeriod = z.object({
  day: z.number().int().min(1).max(7),
  opens: z.number().int().min(0).max(1440),
  closes: z.number().int().min(0).max(1440),
})
export type OpeningPeriod = z.infer<typeof openingPeriod>

/** An OCOP introduction-and-sales point, Decision 950/QĐ-BCT. */
export const salesPointDocument = z.object({
  id: z.string(),
  handle,
  name: z.string(),
  operatorName: z.string().nullable(),
  phone: z.string().nullable(),
  provinceCode: provinceCode.nullable(),
  communeCode: communeCode.nullable(),
  placeName: z.string().nullable(),
  address: z.string().nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  openingHours: z.array(openingPeriod),
  openedOn: z.string().nullable(),
  description: z.string().nullable(),
  illustrative: z.array(illustrativeField),
  source: z.string().nullable(),
  createdAt: epochSeconds,
  updatedAt: epochSeconds,
})
export type SalesPointDocument = z.infer<typeof salesPointDocument>
