import latin400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff?inline"
import latin700 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff?inline"
import marks400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff?inline"
import marks700 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff?inline"
// By its file: the package exports its two formats under different names to Node and to bundlers.
import { parse, type Font } from "opentype.js/dist/opentype.mjs"

export type Weight = 400 | 700

/** Parses a font from a data URL; the fonts are inside the server bundle, so no path can be wrong. */
function parseFont(dataUrl: string): Font {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64")
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

const sources: Record<Weight, readonly string[]> = { 400: [latin400, marks400], 700: [latin700, marks700] }
const known = new Map<Weight, readonly Font[]>()
function fontsOf(weight: Weight): readonly Font[] {
  let fonts = known.get(weight)
  if (!fonts) known.set(weight, (fonts = sources[weight].map(parseFont)))
  return fonts
}

interface TextOutline {
  readonly width: number
  readonly path: string
}
type Glyph = ReturnType<Font["charToGlyph"]>

/** SVG path of a glyph. Not the font library's own, which writes NaN for values such as 1e-14. */
const outline = (path: ReturnType<Glyph["getPath"]>): string =>
  path.commands
    .map(({ type, x1, y1, x2, y2, x, y }) => {
      const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined)
      return type + numbers.map((value) => Math.round(value * 10) / 10).join(" ")
    })
    .join("")

/** Lays the glyphs of a text out on a line; `onGlyph` gets each with its start and end, null where the font has none. */
function layOutGlyphs(
  text: string,
  size: number,
  weight: Weight,
  onGlyph: (glyph: Glyph | null, at: number, end: number) => void,
) {
  const fonts = fontsOf(weight)
  let at = 0
  let before: { font: Font; glyph: Glyph } | undefined
  for (const char of text) {
    const font = fonts.find((candidate) => candidate.charToGlyphIndex(char) > 0)
    if (!font) {
      before = undefined
      onGlyph(null, at, at)
      continue
    }
    const glyph = font.charToGlyph(char)
    const unit = size / font.unitsPerEm
    if (before?.font === font) at += font.getKerningValue(before.glyph, glyph) * unit
    const end = at + (glyph.advanceWidth ?? 0) * unit
    onGlyph(glyph, at, end)
    at = end
    before = { font, glyph }
  }
  return at
}

/**
 * Outlines a line of text as an SVG path, because an image must look the same on a machine without fonts. A character that
 * the font lacks is left out.
 */
export function outlineText(text: string, x: number, y: number, size: number, weight: Weight): TextOutline {
  let path = ""
  const width = layOutGlyphs(text.normalize("NFC"), size, weight, (glyph, at) => {
    if (glyph) path += outline(glyph.getPath(x + at, y, size))
  })
  return { width, path }
}

const measureText = (text: string, size: number, weight: Weight) =>
  layOutGlyphs(text, size, weight, () => undefined)

/** Truncates a text to a width, with “…”. */
function truncate(text: string, size: number, weight: Weight, width: number): string {
  const available = width - measureText("…", size, weight)
  let fits = 0
  let characters = 0
  layOutGlyphs(text, size, weight, (_, __, end) => {
    characters += 1
    if (end <= available) fits = characters
  })
  return `${[...text].slice(0, fits).join("").trimEnd()}…`
}

/** Longest text that is laid out: nobody reads more in an image, and a hostile one must cost nothing. */
const MAX_CHARACTERS = 300

/** Wraps a text into lines of at most `width`; the last one is truncated with “…” when there is more. */
export function wrapText(
  text: string,
  size: number,
  weight: Weight,
  width: number,
  maxLines: number,
): string[] {
  const words = text.slice(0, MAX_CHARACTERS).normalize("NFC").split(/\s+/).filter(Boolean)
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && measureText(longer, size, weight) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.slice(0, maxLines).map((line, index) => {
    const isCut = lines.length > maxLines && index === maxLines - 1
    if (isCut) return truncate(`${line} `, size, weight, width)
    return measureText(line, size, weight) > width ? truncate(line, size, weight, width) : line
  })
}
