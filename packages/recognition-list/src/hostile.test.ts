import { mkdtemp, open, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { describe, expect, it } from "vitest"
import { ListRefused, readRecognitionList } from "./index.js"
import { collect } from "./testing/collect.js"
import { CSV, LIST, refused } from "./testing/hostile-files.js"
import { buildXlsx } from "./testing/xlsx-writer.js"

describe("refused with a reason", () => {
  it.each(refused)("%s", async (_name, data, code, fileName) => {
    // The shared strings must be larger than the default limit of the whole file.
    const result = await collect(data(), { maxBytes: 100 * 1024 * 1024 }, fileName)
    expect(result.refused).toBe(code)
  })

  it("has at least thirty cases and says why in both languages", () => {
    expect(refused.length).toBeGreaterThan(30)
    expect(new ListRefused("zip_bomb").messages.vi).not.toBe("")
  })
})

describe("limits", () => {
  it("refuses a sparse file of 1 GB by its length, and a missing file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "list-test-"))
    try {
      const path = join(folder, "zeros.csv")
      const file = await open(path, "w")
      await file.truncate(1024 ** 3)
      await file.close()
      await expect(readRecognitionList({ path }).next()).rejects.toMatchObject({ code: "file_too_large" })
      await expect(readRecognitionList({ path: folder }).next()).rejects.toMatchObject({
        code: "file_not_found",
      })
      await expect(readRecognitionList({ path: `${path}x` }).next()).rejects.toMatchObject({
        code: "file_not_found",
      })
      const small = join(folder, "list.xlsx")
      await writeFile(small, buildXlsx([{ name: "S", rows: LIST }]))
      const reading = readRecognitionList({ path: small })
      expect((await reading.next()).value).toMatchObject({
        kind: "header",
        sheet: "S",
      })
      await reading.return()
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it("stops 1 GB of streamed zeros at the first bytes", async () => {
    let given = 0
    async function* zeros() {
      for (; given < 1024 ** 3; given += 65_536) yield Buffer.alloc(65_536)
    }
    const stream = Readable.from(zeros(), { objectMode: true, highWaterMark: 1 })
    await expect(readRecognitionList({ stream }).next()).rejects.toMatchObject({ code: "binary_file" })
    expect(given).toBeLessThan(1_000_000)
  })

  it.each([
    ["maxBytes", { maxBytes: 1_000 }, "file_too_large"],
    ["maxRows", { maxRows: 10 }, "too_many_rows"],
  ])("%s", async (_name, options, code) => {
    const text = `${CSV}\n${"Chè,A,B,4\n".repeat(20_000)}`
    expect((await collect(text, options)).refused).toBe(code)
  })

  it("maxUncompressedBytes", async () => {
    const data = buildXlsx([{ name: "S", rows: LIST }])
    expect((await collect(data, { maxUncompressedBytes: 1_000 })).refused).toBe("uncompressed_too_large")
  })
})
