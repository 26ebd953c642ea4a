import { foldVietnamese } from "@ocop/ocop"

/** Longer questions are cut: nobody means the rest, and the engine reads ten words. */
export const MAX_QUERY_LENGTH = 300

/**
 * The comparing form of what was typed: composed marks (NFC), lower case, one space between words, at most
 * `MAX_QUERY_LENGTH` UTF-16 units. Of punctuation only what stands inside a number stays ("99,9", "200.000",
 * "100-200k"). Applying it twice changes nothing. Never throws.
 */
export function normalise(text: string): string {
  // Twice the limit is enough to fill it after composing, and keeps a text of megabytes cheap.
  const whole = text
    .slice(0, MAX_QUERY_LENGTH * 4)
    .replace(/\p{Surrogate}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/(?<=\d)\s*[–—]\s*(?=\d)/gu, "-")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, (found: string, at: number, all: string) => between(found, at, all))
    .trim()
  return whole
    .slice(0, MAX_QUERY_LENGTH)
    .replace(/\p{Surrogate}/gu, "")
    .trim()
}

/** A single separator between two digits is part of the number. */
function between(found: string, at: number, all: string): string {
  const inNumber = /^[.,-]$/.test(found) && /[0-9]/.test(all[at - 1] ?? "") && /[0-9]/.test(all[at + 1] ?? "")
  return inNumber ? found : " "
}

/** `normalise`, then without any mark: "Trà Đinh" → "tra dinh". */
export function fold(text: string): string {
  return foldVietnamese(normalise(text))
}

/** Without marks, of a text that `normalise` has made. */
export const unmarked = foldVietnamese

/** True when a normalised text carries a Vietnamese mark (or đ). */
export function hasMarks(text: string): boolean {
  return unmarked(text) !== text
}
