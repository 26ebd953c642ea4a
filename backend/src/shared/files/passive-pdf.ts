import { inflateSync } from "node:zlib"

/**
 * What a paper never needs and an attack does: code, other programs, hidden files, forms that run, films, locks. Long
 * names only, so that the packed bytes of a scan never read like one.
 */
const active =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|GoToR|GoToE|SubmitForm|ImportData|Movie|Sound|Rendition|Encrypt)(?![A-Za-z0-9])/

/** Names may be written with `#4a` for a letter. */
const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const MOST_UNPACKED = 40 * 1024 * 1024
const STREAM = /stream\r?\n/g

/** Compressed parts that hold objects; pictures and page texts are left packed. */
function* packedObjects(text: string, content: Buffer): Generator<Buffer> {
  for (const found of text.matchAll(STREAM)) {
    const start = found.index + found[0].length
    const head = text.slice(Math.max(0, found.index - 600), found.index)
    const dictionary = unescaped(head.slice(head.lastIndexOf(" obj")))
    // Unpacked objects were read with everything else.
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary) || !/\/Filter/.test(dictionary)) continue
    const end = text.indexOf("endstream", start)
    yield content.subarray(start, end === -1 ? undefined : end)
  }
}

/**
 * Whether a PDF is whole and only shows something. One that runs, opens, sends, hides or locks something is not, and
 * neither is one that is also another file: an archive behind it or words after its end.
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
      // Not to be unpacked, or to more than any paper: it cannot be looked into, so it is not taken.
      return false
    }
  }
  return true
}
