import type { Readable } from "node:stream"

export interface Upload {
  readonly fileName: string
  readonly stream: Readable
}
