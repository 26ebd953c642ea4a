const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/**
 * Text of an Excel file with its escapes undone (ECMA-376 part 1, 22.9.2.19): `_x000D_` is a carriage return, and
 * `_x005F_` the underscore of a text that looks like an escape: `_x005F_x000D_` is the text `_x000D_`.
 */
export const withoutExcelEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
