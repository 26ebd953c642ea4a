import { createWriteStream } from "node:fs"
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { ListRefused } from "./refusal.js"
import type { Limits, ListSource } from "./types.js"

export const HEAD_BYTES = 64 * 1024

/** A file or stream whose first bytes were looked at; `chunks` still gives everything from the first byte. */
export interface OpenSource {
  fileName: string
  /** Bytes, or `null` for a stream. */
  size: number | null
  head: Buffer
  headIsWhole: boolean
  chunks(): AsyncIterable<Buffer>
  /** A path for random access; a stream is first written to a temporary file that `close` removes. */
  toPath(): Promise<string>
  close(): Promise<void>
}

/** Opens the source and enforces the size limit: a file by its length, a stream while it arrives. */
export async function openSource(source: ListSource, limits: Limits): Promise<OpenSource> {
  return "path" in source
    ? openPath(source.path, limits)
    : openStream(source.stream, source.fileName ?? "", limits)
}

async function openPath(path: string, limits: Limits): Promise<OpenSource> {
  let file: FileHandle
  try {
    file = await open(path, "r")
  } catch (cause) {
    throw new ListRefused("file_not_found", null, { cause })
  }
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw new ListRefused("file_not_found", "not a regular file")
    if (stat.size > limits.maxBytes) throw new ListRefused("file_too_large", `${stat.size} bytes`)
    const buffer = Buffer.alloc(Math.min(HEAD_BYTES, stat.size))
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
    return {
      fileName: basename(path),
      size: stat.size,
      head: buffer.subarray(0, bytesRead),
      headIsWhole: stat.size <= HEAD_BYTES,
      chunks: () =>
        counted(file.createReadStream({ start: 0, autoClose: false, highWaterMark: HEAD_BYTES }), limits),
      toPath: () => Promise.resolve(path),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openStream(stream: Readable, fileName: string, limits: Limits): Promise<OpenSource> {
  const iterator = counted(stream, limits)[Symbol.asyncIterator]()
  const first: Buffer[] = []
  let length = 0
  let ended = false
  while (length < HEAD_BYTES && !ended) {
    const next = await iterator.next()
    if (next.done) ended = true
    else {
      first.push(next.value)
      length += next.value.length
    }
  }
  const head = Buffer.concat(first)
  let directory: string | null = null
  async function* chunks(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return {
    fileName,
    size: null,
    head,
    headIsWhole: ended,
    chunks,
    async toPath() {
      directory = await mkdtemp(join(tmpdir(), "recognition-list-"))
      const path = join(directory, "list.xlsx")
      await pipeline(
        Readable.from(chunks(), { objectMode: true }),
        createWriteStream(path, { mode: 0o600 }),
        {
          signal: limits.signal,
        },
      )
      return path
    },
    async close() {
      stream.destroy()
      if (directory) await rm(directory, { recursive: true, force: true })
    },
  }
}

async function* counted(stream: Readable, limits: Limits): AsyncGenerator<Buffer> {
  let total = 0
  for await (const part of stream) {
    limits.signal?.throwIfAborted()
    const chunk = Buffer.isBuffer(part) ? part : Buffer.from(part as string | Uint8Array)
    total += chunk.length
    if (total > limits.maxBytes) throw new ListRefused("file_too_large", `more than ${limits.maxBytes} bytes`)
    yield chunk
  }
}
