/** Characters that change how a text looks or compares without being seen: zero width, RTL marks, controls. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g
/** ASCII and composed Latin letters: nothing hidden, nothing to compose. Most cells of a list are of this kind. */
const SIMPLE = /^[\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9]*$/
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** NFC, one space between words, no hidden characters. `hidden` says whether any were removed. */
export function cleanText(raw: string): { text: string; hidden: boolean } {
  if (SIMPLE.test(raw) && !raw.includes("  ")) return { text: raw.trim(), hidden: false }
  const visible = raw.replace(HIDDEN, "")
  const text = visible.normalize("NFC").replace(SPACES, " ").trim()
  return { text, hidden: visible.length !== raw.length }
}

/** Lower case, no marks, only letters, digits and single spaces: "Tên sản phẩm (OCOP)" → "ten san pham ocop". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}
