import { inflateSync } from "node:zlib"

/**
 * Names of active PDF content that a document never needs and an attack does: scripts, launched programs, embedded
 * files, submitted forms, media, encryption. Long names only, so that the compressed bytes of a scan never match one.
 */
const active =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|GoToR|GoToE|SubmitForm|ImportData|Movie|Sound|Rendition|Encrypt)(?![A-Za-z0-9])/

/** Decodes PDF names, in which `#4a` may stand for a letter. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const MOST_UNPACKED = 40 * 1024 * 1024
const STREAM = /stream\r?\n/g

/** Decompressed object streams; picture and page-content streams stay compressed. */
function* packedObjects(text: string, content: Buffer): Generator<Buffer> {
  for (const found of text.matchAll(STREAM)) {
    const start = found.index + found[0].length
    const head = text.slice(Math.max(0, found.index - 600), found.index)
    const dictionary = unescaped(head.slice(head.lastIndexOf(" obj")))
    // Uncompressed objects were scanned with the rest of the file.
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary) || !/\/Filter/.test(dictionary)) continue
    const end = text.indexOf("endstream", start)
    yield content.subarray(start, end === -1 ? undefined : end)
  }
}

/**
 * Passive-content check of a PDF: whether it is complete and only shows something. One that runs, opens, sends, hides
 * or encrypts something fails, and so does one that is also another file: an archive or data after its end.
 */
export function isPassivePdf(content: Buffer): boolean {
  const text = content.toString("latin1")
  if (!text.startsWith("%PDF-")) return false
  const end = text.lastIndexOf("%%EOF")
  if (end === -1 || /\S/.test(text.slice(end + 5).replaceAll("\0", ""))) return false
  if (text.slice(-66_000).includes("PK\u0005\u0006")) return false
  if (active.test(unescaped(text))) return false
  let unpacked = 0
  for (const part of packedObjects(text, content)) {
    try {
      const objects = inflateSync(part, { maxOutputLength: MOST_UNPACKED - unpacked })
      unpacked += objects.length
      if (active.test(unescaped(objects.toString("latin1")))) return false
    } catch {
      // It cannot be decompressed, or is larger than any document: it cannot be inspected, so it is refused.
      return false
    }
  }
  return true
}
