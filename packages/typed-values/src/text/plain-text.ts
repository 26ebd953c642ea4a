/** Characters that are pasted along unseen: zero width, direction marks (U+202A and its like), soft hyphens, controls. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** Letters of other alphabets that are drawn like Đ and come out of old fonts and converters. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { Ð: "Đ", ð: "đ", Ɖ: "Đ", ɖ: "đ" }

/** Writes the letters that only look like Đ (Icelandic Ð U+00D0, African Ɖ U+0189) as the Vietnamese one. */
export const vietnameseLetters = (text: string): string =>
  text.replace(/[ÐðƉɖ]/g, (letter) => LOOK_ALIKE[letter] ?? letter)

/** Text of a person or a cell: composed, Vietnamese letters, single spaces, nothing unseen. */
export const visibleText = (raw: string): string =>
  vietnameseLetters(raw.replace(UNSEEN, "").normalize("NFC")).replace(SPACES, " ").trim()

/** Whether a text holds characters that nobody sees. */
export const hasUnseen = (raw: string): boolean => raw.search(UNSEEN) >= 0

/** Full-width forms (０ to ９, ／, ．) of East Asian keyboards, as plain characters. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

/** The form in which values are read: visible text in small letters, with one dash, one apostrophe, one degree sign. */
export const plainValue = (raw: string): string =>
  narrow(visibleText(raw))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/g, "-")
    .replace(/[\u2018\u2019\u02bc\u00b4\u0060\u2032]/g, "'")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/[\u00ba\u02da]/g, "°")
    .replace(/[\u223c\u2248\u301c]/g, "~")
    .trim()
