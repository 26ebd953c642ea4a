/**
 * The comparing form of a place name: marks and case folded, punctuation one space. A twin of `foldKey` in
 * the programme's rules, kept here so that places stay a leaf that knows nothing of the programme. Names of the
 * Central Highlands are spelt with or without an apostrophe or hyphen (Ea H’Leo, Ia Rvê), so those vanish.
 */
export function foldPlace(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}'’‘`´]+/gu, "")
    .replace(/[đĐðÐɖƉ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
}

/**
 * The key under which a name is looked up: folded and without spaces, since lists write Krông Ana and Krông A
 * Na, Đắk Lắk and Đăklăk.
 */
export function placeKey(text: string): string {
  return foldPlace(text).replace(/ /g, "")
}
