import type { Readable } from "node:stream"
import * as yauzl from "yauzl"
import { ListRefused } from "../refusal.js"
import type { Limits } from "../types.js"

const MAX_PARTS = 2_000
/** Deflate reaches 1 : 1030 on zeros; real sheets stay under 1 : 60. Small parts may exceed it harmlessly. */
const MAX_RATIO = 200
const RATIO_MATTERS_FROM = 2 * 1024 * 1024

/** The parts of a workbook, checked by the zip's directory before anything is unpacked. */
export class WorkbookPackage {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly parts: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  /** @throws ListRefused for bombs, unsafe names, duplicates, passwords, macros and files that are no workbook. */
  static async open(path: string, limits: Limits): Promise<WorkbookPackage> {
    let zip: yauzl.ZipFile
    try {
      zip = await yauzl.openPromise(path, {
        lazyEntries: true,
        autoClose: false,
        validateEntrySizes: true,
        strictFileNames: true,
      })
    } catch (cause) {
      throw new ListRefused("invalid_workbook", "not a readable zip", { cause })
    }
    try {
      return new WorkbookPackage(zip, await listParts(zip, limits))
    } catch (error) {
      zip.close()
      throw error
    }
  }

  has(name: string): boolean {
    return this.parts.has(name)
  }

  /** Unpacked bytes as the directory declares them; unpacking more is an error. */
  size(name: string): number {
    return this.parts.get(name)?.uncompressedSize ?? 0
  }

  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.parts.get(name)
    if (!entry) throw new ListRefused("invalid_workbook", `part ${name} is missing`)
    let stream: Readable | null = null
    try {
      stream = await this.zip.openReadStreamPromise(entry)
      for await (const chunk of stream) yield chunk as Buffer
    } catch (cause) {
      if (cause instanceof ListRefused) throw cause
      throw new ListRefused("invalid_workbook", `part ${name} cannot be unpacked`, { cause })
    } finally {
      stream?.destroy()
    }
  }

  close(): void {
    this.zip.close()
  }
}

async function listParts(zip: yauzl.ZipFile, limits: Limits): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > MAX_PARTS) throw new ListRefused("zip_too_many_parts", `${zip.entryCount} parts`)
  const parts = new Map<string, yauzl.Entry>()
  let total = 0
  for await (const entry of directory(zip)) {
    limits.signal?.throwIfAborted()
    const { fileName: name, compressedSize, uncompressedSize } = entry
    if (parts.has(name)) throw new ListRefused("zip_duplicate_part", name.slice(0, 100))
    if (parts.size >= MAX_PARTS) throw new ListRefused("zip_too_many_parts")
    if (entry.isEncrypted()) throw new ListRefused("encrypted")
    total += uncompressedSize
    if (uncompressedSize > RATIO_MATTERS_FROM && uncompressedSize > compressedSize * MAX_RATIO) {
      throw new ListRefused(
        "zip_bomb",
        `${name.slice(0, 100)}: ${compressedSize} to ${uncompressedSize} bytes`,
      )
    }
    if (total > limits.maxUncompressedBytes) throw new ListRefused("uncompressed_too_large")
    if (/(^|\/)(vbaProject\.bin|macrosheets\/|vbaData\.xml)/i.test(name))
      throw new ListRefused("macro_workbook", "part")
    parts.set(name, entry)
  }
  if (!parts.has("[Content_Types].xml")) throw new ListRefused("not_a_workbook")
  return parts
}

async function* directory(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  try {
    yield* zip.eachEntry()
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    if (/relative path|absolute path|invalid characters in fileName/i.test(message)) {
      throw new ListRefused("zip_unsafe_name", message.slice(0, 200), { cause })
    }
    if (/encryption/i.test(message)) throw new ListRefused("encrypted", null, { cause })
    throw new ListRefused("invalid_workbook", message.slice(0, 200), { cause })
  }
}
