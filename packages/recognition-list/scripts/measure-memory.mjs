// Streams generated lists of 20,000 and 200,000 rows and prints time and memory.
// Each measurement runs in its own process: `npm run measure-memory -w @ocop/recognition-list`.
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { fileURLToPath } from "node:url"

const HEAD = ["Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số quyết định", "Giá bán", "Khối lượng"]
const megabytes = (bytes) => Math.round(bytes / 1024 / 1024)

function cells(index) {
  return [
    `Chè xanh đặc sản số ${index}`,
    `Hợp tác xã Đồng Tâm ${index % 500}`,
    `xã Bản Liền ${index % 90}, huyện Bắc Hà, tỉnh Lào Cai`,
    `${3 + (index % 3)} sao`,
    `${index % 4000}/QĐ-UBND ngày 12/11/2021`,
    "120.000đ",
    "500g",
  ]
}

function* csv(rows) {
  yield `${HEAD.join(";")}\n`
  for (let index = 0; index < rows; index += 100) {
    let text = ""
    for (let at = index; at < Math.min(rows, index + 100); at += 1) text += `${cells(at).join(";")}\n`
    yield text
  }
}

async function measure(format, rows, path) {
  const { readRecognitionList } = await import("../dist/index.js")
  const source = format === "csv" ? { stream: Readable.from(csv(rows)) } : { path }
  globalThis.gc()
  const start = { ...process.memoryUsage(), at: performance.now() }
  let heap = 0
  let live = 0
  let count = 0
  let firstRowAt = 0
  for await (const event of readRecognitionList(source, { maxRows: 1_000_000 })) {
    if (event.kind !== "row") continue
    count += 1
    if (count === 1) firstRowAt = performance.now()
    if (count % 2_000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed)
    if (count % Math.floor(rows / 4) === 0) {
      globalThis.gc()
      live = Math.max(live, process.memoryUsage().heapUsed)
    }
  }
  console.log(
    [
      `${format} ${count} rows`,
      `${((performance.now() - start.at) / 1000).toFixed(1)} s, first row after ${Math.round(firstRowAt - start.at)} ms`,
      `live heap +${((live - start.heapUsed) / 1024 / 1024).toFixed(1)} MB`,
      `peak heap +${megabytes(heap - start.heapUsed)} MB`,
      `RSS ${megabytes(start.rss)} MB at start, ${megabytes(process.resourceUsage().maxRSS * 1024)} MB at most`,
    ].join(" | "),
  )
}

const [format, rows, path] = process.argv.slice(2)
if (format) await measure(format, Number(rows), path)
else {
  const { buildXlsx } = await import("../dist/testing/xlsx-writer.js")
  const folder = mkdtempSync(join(tmpdir(), "measure-"))
  const file = join(folder, "list.xlsx")
  try {
    const strings = Array.from({ length: 20_000 }, (_, index) => cells(index)[0])
    const table = strings.map((_, index) => [{ shared: index }, ...cells(index).slice(1)])
    writeFileSync(file, buildXlsx([{ name: "Danh sách", rows: [HEAD, ...table] }], strings))
    for (const run of [
      ["csv", "20000"],
      ["csv", "200000"],
      ["xlsx", "20000", file],
    ]) {
      const script = fileURLToPath(import.meta.url)
      const { status } = spawnSync(process.execPath, ["--expose-gc", script, ...run], { stdio: "inherit" })
      if (status !== 0) process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
