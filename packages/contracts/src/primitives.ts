import { vietnameseLetters } from "@ocop/typed-values"
import { z } from "zod"

/** Integer dong; VND has no minor unit (ISO 4217, exponent 0). */
export const dong = z.number().int().min(0).max(10_000_000_000)
/** Grams, integer. */
export const grams = z.number().int().min(0).max(1_000_000)
/** An instant in UTC, ISO 8601 with a zone. */
export const instant = z.iso.datetime({ offset: true })
/** Seconds since the epoch, UTC: the form that the search engine can compare. */
export const epochSeconds = z.number().int()
export const star = z.union([z.literal(3), z.literal(4), z.literal(5)])
export const provinceCode = z.string().regex(/^\d{2}$/)
export const communeCode = z.string().regex(/^\d{5}$/)
export const handle = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
export const prefixedId = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9A-Za-z]{10,40}$`))
export const locale = z.enum(["vi", "en"])
export type Locale = z.infer<typeof locale>

/** Text typed by a person: trimmed, NFC, without control characters and look-alikes of Đ. */
export const humanText = (max: number, min = 1) =>
  z
    .string()
    .max(max * 4)
    .transform((text) =>
      vietnameseLetters(text.normalize("NFC"))
        .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .pipe(z.string().min(min).max(max))
