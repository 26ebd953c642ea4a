/** The little of opentype.js 2.0 that is used here; it ships no types. */
declare module "opentype.js/dist/opentype.mjs" {
  interface Command {
    readonly type: "M" | "L" | "C" | "Q" | "Z"
    readonly x?: number
    readonly y?: number
    readonly x1?: number
    readonly y1?: number
    readonly x2?: number
    readonly y2?: number
  }
  interface Path {
    readonly commands: readonly Command[]
  }
  interface Glyph {
    readonly index: number
    readonly advanceWidth?: number
    getPath(x: number, y: number, fontSize: number): Path
  }
  export interface Font {
    readonly unitsPerEm: number
    charToGlyphIndex(char: string): number
    charToGlyph(char: string): Glyph
    getKerningValue(left: Glyph, right: Glyph): number
  }
  export function parse(buffer: ArrayBuffer): Font
}
