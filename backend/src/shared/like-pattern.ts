/** Text as it stands in a LIKE pattern: `%`, `_` and the backslash mean themselves. */
export const likeLiteral = (text: string): string =>
  text.normalize("NFC").replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** LIKE pattern of what contains a typed word, without the spaces around it. */
export const likeContaining = (text: string): string => `%${likeLiteral(text.trim())}%`
