declare module "yauzl" {
  import type { Readable } from "node:stream"

  export interface Entry {
    fileName: string
    compressedSize: number
    uncompressedSize: number
    compressionMethod: number
    isEncrypted(): boolean
  }
  export interface ZipFile {
    entryCount: number
    eachEntry(): AsyncIterableIterator<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  export function openPromise(
    path: string,
    options: { lazyEntries: true; autoClose: boolean; validateEntrySizes: boolean; strictFileNames: boolean },
  ): Promise<ZipFile>
}
