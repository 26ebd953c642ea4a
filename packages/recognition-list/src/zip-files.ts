import type { Readable } from "node:stream"
import * as yauzl from "yauzl"
import { ListRefused } from "./refusal.js"

export interface ZipLimits {
  /** Most files in the archive. */
  readonly maxFiles: number
  /** Largest file, unpacked. */
  readonly maxFileBytes: number
}

export interface ZipFile {
  /** Without folders. */
  readonly name: string
  /** Null: larger than the limit, and not unpacked. */
  readonly content: Buffer | null
}

/**
 * The files of an archive one at a time, so that only one is in memory. Sizes are read from the directory before
 * anything is unpacked, and unpacking more than it declares is an error.
 *
 * @param wanted asked by name before a file is unpacked
 * @throws ListRefused
 */
export async function* readZipFiles(
  path: string,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): AsyncGenerator<ZipFile, void, undefined> {
  let zip: yauzl.ZipFile
  try {
    zip = await yauzl.openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
    })
  } catch (cause) {
    throw new ListRefused("other_format", "not a readable zip", { cause })
  }
  try {
    if (zip.entryCount > limits.maxFiles) throw new ListRefused("zip_too_many_parts", `${zip.entryCount}`)
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.split("/").at(-1) ?? ""
      if (name === "" || entry.fileName.startsWith("__MACOSX/") || !wanted(name)) continue
      if (entry.isEncrypted()) throw new ListRefused("encrypted")
      if (entry.uncompressedSize > limits.maxFileBytes) yield { name, content: null }
      else yield { name, content: await contentOf(await zip.openReadStreamPromise(entry)) }
    }
  } catch (cause) {
    if (cause instanceof ListRefused) throw cause
    throw new ListRefused("zip_unsafe_name", cause instanceof Error ? cause.message.slice(0, 200) : null, {
      cause,
    })
  } finally {
    zip.close()
  }
}

async function contentOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
