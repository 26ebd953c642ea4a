import { z } from "zod"
import { typedDay, typedPhone } from "../typed.js"
import { legalType } from "../catalogue.js"
import { communeCode, humanText, instant, prefixedId, provinceCode } from "../primitives.js"
import { producerStanding } from "../producer-members/member.js"

/** Tax code of an enterprise or cooperative (ten digits, or with the three of a branch), or a person's number. */
export const taxCode = z
  .string()
  .max(30)
  .transform((text) => text.replace(/[\s.]/g, ""))
  .pipe(z.string().regex(/^\d{10}(?:-?\d{3})?$|^\d{12}$/, "tax_code"))

/** What a person writes of the producer that they register. */
export const producerBasics = z.object({
  name: humanText(200, 3),
  legalType,
  taxCode,
  provinceCode,
  communeCode,
  address: humanText(300, 3),
  phone: typedPhone,
})

/** Where the producer's money goes; the holder as the bank writes it. */
export const bankAccount = z.object({
  bin: z.string().regex(/^\d{6}$/),
  number: z.string().regex(/^[0-9A-Za-z]{4,19}$/),
  holder: humanText(120, 3),
})
export type BankAccount = z.infer<typeof bankAccount>

export const producerProfileBody = producerBasics.extend({ bank: bankAccount.nullable() })

export const paperKind = z.enum([
  "business_registration",
  "food_safety_certificate",
  "food_safety_commitment",
  "product_declaration",
  "quality_system",
  "trademark",
  "alcohol_licence",
])
export type ProducerPaperKind = z.infer<typeof paperKind>

export const paperId = prefixedId("ppap")
/** Metadata of a paper; the file is the body. */
export const addPaperQuery = z
  .object({
    kind: paperKind,
    number: humanText(80),
    issuedOn: typedDay(),
    expiresOn: typedDay().optional(),
    authority: humanText(160, 2),
  })
  .refine(({ issuedOn, expiresOn }) => expiresOn === undefined || expiresOn >= issuedOn, {
    path: ["expiresOn"],
    error: "before_issue",
  })

export const producerPaper = z.object({
  id: z.string(),
  kind: paperKind,
  number: z.string(),
  issuedOn: z.string(),
  expiresOn: z.string().nullable(),
  authority: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  uploadedAt: instant,
})
export type ProducerPaper = z.infer<typeof producerPaper>

/** Profile fields that an officer can return with a remark. */
export const profileField = z.enum([
  "name",
  "legalType",
  "taxCode",
  "place",
  "phone",
  "bank",
  ...paperKind.options,
])
export type ProfileField = z.infer<typeof profileField>
export const profileRemark = z.object({ field: profileField, text: humanText(500, 3) })
export type ProfileRemark = z.infer<typeof profileRemark>

export const reviewEntry = z.object({
  act: z.enum(["registered", "claimed", "submitted", "returned", "approved", "suspended", "resumed"]),
  at: instant,
  by: z.string(),
  reason: z.string().nullable(),
  remarks: z.array(profileRemark),
})
export type ReviewEntry = z.infer<typeof reviewEntry>

export const producerProfile = z.object({
  id: z.string(),
  name: z.string(),
  legalType: legalType.nullable(),
  taxCode: z.string().nullable(),
  provinceCode: provinceCode.nullable(),
  communeCode: communeCode.nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  bank: bankAccount.nullable(),
  standing: producerStanding,
  /** Whether its people may change it now. */
  open: z.boolean(),
  papers: z.array(producerPaper),
  /** Of each list one paper is still to come. */
  missingPapers: z.array(z.array(paperKind)),
  /** Latest first. */
  history: z.array(reviewEntry),
})
export type ProducerProfile = z.infer<typeof producerProfile>
