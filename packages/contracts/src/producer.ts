import { z } from "zod"
import { illustrativeField, legalType } from "./catalogue.js"
import { communeCode, epochSeconds, handle, provinceCode } from "./primitives.js"

/** A producer's public page. Contacts and markers are here only when the producer agreed to show them. */
export const producerDocument = z.object({
  id: z.string(),
  handle,
  name: z.string(),
  /** Name without legal form, for people who search by it. */
  coreName: z.string(),
  legalType: legalType.nullable(),
  provinceCode: provinceCode.nullable(),
  communeCode: communeCode.nullable(),
  placeName: z.string().nullable(),
  placeAsWritten: z.string().nullable(),
  address: z.string().nullable(),
  story: z.string().nullable(),
  foundedYear: z.number().int().nullable(),
  people: z.array(z.object({ name: z.string(), role: z.string().nullable(), words: z.string().nullable() })),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  womenLed: z.boolean(),
  /** Seed of the site's theme that the producer chose; null: the default of its handle. */
  cloth: z.string().nullable(),
  /** When and how guests may come. */
  visiting: z.string().nullable(),
  zalo: z.string().nullable(),
  mapUrl: z.string().nullable(),
  media: z.array(z.object({ url: z.string(), alt: z.string().nullable(), kind: z.enum(["cover", "photo"]) })),
  listingCount: z.number().int(),
  /** Listings with a star that was live when the document was written; for sorting only, never drawn. */
  starredCount: z.number().int(),
  sets: z.array(z.number().int()),
  illustrative: z.array(illustrativeField),
  createdAt: epochSeconds,
  updatedAt: epochSeconds,
})
export type ProducerDocument = z.infer<typeof producerDocument>

export const producerQuery = z.object({
  q: z.string().max(200).default(""),
  provinces: z.array(provinceCode).max(50).default([]),
  legalTypes: z.array(legalType).max(4).default([]),
  womenLed: z.boolean().default(false),
  page: z.number().int().min(1).max(400).default(1),
})
export type ProducerQuery = z.infer<typeof producerQuery>

export const producerPage = z.object({
  hits: z.array(producerDocument),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  engine: z.enum(["meilisearch", "postgres"]),
})
export type ProducerPage = z.infer<typeof producerPage>
