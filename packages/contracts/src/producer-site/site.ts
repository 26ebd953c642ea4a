import { z } from "zod"
import { typedPhone } from "../typed.js"
import { handle, instant } from "../primitives.js"

/** Text of several paragraphs: trimmed, NFC, without control characters, at most one empty line in a row. */
const paragraphs = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{C}\n]+/gu, " ")
        .replace(/[^\S\n]+/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim(),
    )
    .pipe(z.string().max(max))
    .transform((text) => text || null)
    .nullable()

/** The backend reads it: an address, or for Zalo a telephone number. */
const link = z.string().max(500).nullable()

const emptyAsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? null : value),
    schema.nullable(),
  )

/** Site content as an owner sends it. */
export const siteContentBody = z.object({
  story: paragraphs(6_000),
  /** When and how guests may come. */
  visiting: paragraphs(1_500),
  phone: emptyAsNull(typedPhone),
  email: emptyAsNull(z.email().max(200)),
  website: link,
  zalo: link,
  mapUrl: link,
  /** Telephone, e-mail, site and Zalo are shown only when the owner says so (Law 91/2025/QH15). */
  showContact: z.boolean(),
})
export type SiteContentBody = z.infer<typeof siteContentBody>

/** Site content as it is stored and shown. */
export const siteContent = z.object({
  story: z.string().nullable(),
  visiting: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  zalo: z.string().nullable(),
  mapUrl: z.string().nullable(),
  showContact: z.boolean(),
})
export type SiteContent = z.infer<typeof siteContent>

export const sitePathBody = z.object({ path: z.string().max(200) })
/** A seed of `siteThemes` of @ocop/marketplace-rules. */
export const siteThemeBody = z.object({ cloth: z.string().max(60).nullable() })

export const siteHoldReason = z.object({ code: z.enum(["banned_goods", "banned_words"]), word: z.string() })
export type SiteHoldReason = z.infer<typeof siteHoldReason>

export const siteCover = z.object({
  url: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** `#rrggbb`, shown while the picture loads. */
  colour: z.string().nullable(),
})

/** A producer's public page, as its owner sees and changes it. */
export const producerSite = z.object({
  path: handle,
  /** Earlier paths; they lead to the page for ever. */
  formerPaths: z.array(z.string()),
  /** False while the producer is hidden: nobody sees the page yet. */
  shown: z.boolean(),
  cloth: z.string().nullable(),
  cover: siteCover.nullable(),
  words: siteContent,
  /** Content held for an officer; until it is approved the earlier content is shown. */
  waiting: z
    .object({
      words: siteContent,
      holds: z.array(siteHoldReason),
      since: instant,
      /** Set when an officer refused them. */
      answer: z.string().nullable(),
    })
    .nullable(),
})
export type ProducerSite = z.infer<typeof producerSite>

/** Site content that awaits an officer. */
export const heldSite = z.object({
  producerId: z.string(),
  producerName: z.string(),
  path: z.string(),
  words: siteContent,
  holds: z.array(siteHoldReason),
  since: instant,
})
export type HeldSite = z.infer<typeof heldSite>
export const heldSiteList = z.object({ sites: z.array(heldSite) })

export const movedPath = z.object({ path: handle })
