import { withoutExcelEscapes } from "@ocop/typed-values"
import { ListRefused } from "../refusal.js"
import { parseXml } from "./xml.js"

export const MAX_SHARED_STRING_BYTES = 64 * 1024 * 1024
const MAX_SHARED_STRINGS = 4_000_000

/** The workbook's common texts, kept as one block of UTF-8 outside the heap, so that memory is what the limit says. */
export class SharedStrings {
  private block = Buffer.allocUnsafe(64 * 1024)
  private ends = new Uint32Array(1024)
  private count = 0
  private used = 0

  /** Texts longer than `maxChars` are cut one character behind it: still recognisably too long. */
  static async read(chunks: AsyncIterable<Buffer>, maxChars: number): Promise<SharedStrings> {
    const strings = new SharedStrings()
    let text = ""
    let inText = false
    let phonetic = false
    const parsing = parseXml(chunks, {
      open: (name) => {
        if (name === "si") text = ""
        else if (name === "rPh") phonetic = true
        else if (name === "t") inText = !phonetic
      },
      text: (part) => {
        if (inText && text.length <= maxChars) text += part.slice(0, maxChars + 1)
      },
      close: (name) => {
        if (name === "t") inText = false
        else if (name === "rPh") phonetic = false
        else if (name === "si") strings.add(withoutExcelEscapes(text.slice(0, maxChars + 1)))
      },
    })
    while (!(await parsing.next()).done);
    return strings
  }

  get(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return null
    return this.block.toString("utf8", index === 0 ? 0 : this.ends[index - 1], this.ends[index])
  }

  private add(text: string): void {
    const bytes = Buffer.byteLength(text)
    if (this.used + bytes > MAX_SHARED_STRING_BYTES || this.count >= MAX_SHARED_STRINGS) {
      throw new ListRefused("shared_strings_too_large")
    }
    if (this.used + bytes > this.block.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.block.length * 2, this.used + bytes))
      this.block.copy(larger, 0, 0, this.used)
      this.block = larger
    }
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2)
      larger.set(this.ends)
      this.ends = larger
    }
    this.used += this.block.write(text, this.used)
    this.ends[this.count] = this.used
    this.count += 1
  }
}
