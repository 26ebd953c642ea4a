import { TextDecoder } from "node:util"
import { SaxesParser, type SaxesTagPlain } from "saxes"
import { ListRefused } from "../refusal.js"

const MAX_DEPTH = 64
/** A parser keeps a text or tag until it ends; one longer than this is an attack, not a cell. */
const MAX_QUIET_CHARS = 4 * 1024 * 1024

export interface XmlHandlers {
  /** `name` without its namespace prefix. */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/**
 * Parses XML as it arrives; control returns to the caller after every chunk. Document types are refused before the
 * parser sees them, so no entity is ever defined, fetched or expanded.
 */
export async function* parseXml(
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): AsyncGenerator<number> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let depth = 0
  let quiet = 0
  parser.on("error", (cause) => {
    throw new ListRefused("invalid_workbook", cause.message.slice(0, 200), { cause })
  })
  parser.on("opentag", (tag: SaxesTagPlain) => {
    quiet = 0
    depth += 1
    if (depth > MAX_DEPTH) throw new ListRefused("invalid_workbook", "nested too deeply")
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on("closetag", (tag: SaxesTagPlain) => {
    quiet = 0
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  if (handlers.text) {
    parser.on("text", handlers.text)
    parser.on("cdata", handlers.text)
  }
  let tail = ""
  for await (const chunk of chunks) {
    const text = decode(decoder, chunk)
    if ((tail + text).includes("<!DOCTYPE") || (tail + text).includes("<!ENTITY"))
      throw new ListRefused("xml_doctype")
    tail = text.slice(-9)
    quiet += text.length
    parser.write(text)
    if (quiet > MAX_QUIET_CHARS) throw new ListRefused("record_too_long", "an endless tag or text in the XML")
    yield chunk.length
  }
  parser.close()
}

/** Parses a whole small part. */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const parsing = parseXml(chunks, handlers)
  while (!(await parsing.next()).done);
}

export function localName(name: string): string {
  const colon = name.indexOf(":")
  return colon === -1 ? name : name.slice(colon + 1)
}

function decode(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch (cause) {
    throw new ListRefused("invalid_workbook", "a part is not UTF-8", { cause })
  }
}
