import { hasUnseen, vietnameseLetters, visibleText } from "@ocop/typed-values"

/** ASCII and composed Latin letters: nothing hidden, nothing to compose. Most cells of a list are of this kind. */
const SIMPLE = /^[\x20-\x7e\u00c0-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u024f\u1ea0-\u1ef9]*$/

/** Visible text with one space between words. `hidden` says whether characters that nobody sees were removed. */
export function cleanText(raw: string): { text: string; hidden: boolean } {
  if (SIMPLE.test(raw) && !raw.includes("  ")) return { text: raw.trim(), hidden: false }
  return { text: visibleText(raw), hidden: hasUnseen(raw) }
}

/** Lower case, no marks, only letters, digits and single spaces: "Tên sản phẩm (OCOP)" → "ten san pham ocop". */
export function fold(text: string): string {
  return vietnameseLetters(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
