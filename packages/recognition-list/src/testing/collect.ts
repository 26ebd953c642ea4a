import { Readable } from "node:stream"
import { readRecognitionList } from "../read.js"
import { ListRefused } from "../refusal.js"
import type { BadRowEvent, ListEvent, ReadOptions, RowEvent } from "../types.js"

export interface Collected {
  events: ListEvent[]
  rows: RowEvent[]
  bad: BadRowEvent[]
  /** The refusal's code, or `null` when the file was read to its end. */
  refused: string | null
}

/** Reads bytes to the end and keeps every event; a refusal is returned, any other error is thrown. */
export async function collect(
  data: Buffer | string,
  options: ReadOptions = {},
  fileName?: string,
): Promise<Collected> {
  const stream = Readable.from(slices(Buffer.from(data as string)), { objectMode: true })
  const result: Collected = { events: [], rows: [], bad: [], refused: null }
  try {
    for await (const event of readRecognitionList(fileName ? { stream, fileName } : { stream }, options)) {
      result.events.push(event)
      if (event.kind === "row") result.rows.push(event)
      if (event.kind === "bad_row") result.bad.push(event)
    }
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error
    result.refused = error.code
  }
  return result
}

function* slices(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += 16_384) yield data.subarray(at, at + 16_384)
}
