/**
 * Removes Vietnamese marks: tone and vowel marks, and đ/Đ (with the letters that only look like it: Ð U+00D0, Ɖ U+0189) to d/D. Case, punctuation and spacing stay.
 * Works on composed (NFC) and decomposed (NFD) text alike, which real lists mix.
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đðɖ]/g, "d")
    .replace(/[ĐÐƉ]/g, "D")
    .normalize("NFC")
}

/**
 * The comparing form of a name: marks folded, lower case, every run of punctuation or whitespace one space.
 * Two spellings of a name that a clerk would call the same give the same key.
 */
export function foldKey(text: string): string {
  return foldVietnamese(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

/**
 * A handle for addresses: only a–z, 0–9 and single dashes, cut at a word where possible.
 * Gives "" when nothing Latin is left; the caller then needs a handle of its own.
 *
 * @param maxLength characters, 1 or more
 */
export function slugify(text: string, maxLength = 80): string {
  const slug = foldVietnamese(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
  if (slug.length <= maxLength) return slug
  const cut = slug.slice(0, maxLength)
  const lastDash = slug[maxLength] === "-" ? maxLength : cut.lastIndexOf("-")
  return (lastDash > 0 ? cut.slice(0, lastDash) : cut).replace(/-+$/, "")
}
