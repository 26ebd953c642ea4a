import { crc32, deflateRawSync } from "node:zlib"

/** A cell to write: text, number, nothing, or raw XML of a `<c>` element's inside with its type. */
export type TestCell =
  | string
  | number
  | null
  | { formula: string; value?: string | number }
  | { serialDate: number }
  | { error: string }
  | { shared: number }

export interface TestSheet {
  name: string
  rows: readonly (readonly TestCell[])[]
  /** Ranges such as "B3:B5". */
  merges?: readonly string[]
  hidden?: boolean
}

export interface ZipPart {
  name: string
  data: Buffer | string
  /** `store` keeps the bytes as they are; default `deflate`. */
  method?: "store" | "deflate"
  /** Lies about the unpacked size. */
  declaredSize?: number
  /** Sets the "encrypted" flag. */
  encrypted?: boolean
}

/** A minimal zip writer for tests: no zip64, everything in memory. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data as string)
    const stored = part.method === "store" ? data : deflateRawSync(data)
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2)
    common.writeUInt16LE(part.method === "store" ? 0 : 8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(stored.length, 14)
    common.writeUInt32LE(part.declaredSize ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), common, name, stored])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from("504b01021400", "hex"), common, tail, name]))
    bodies.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32BE(0x504b0506, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

/** The parts of a workbook; change, add or drop some to make hostile ones. */
export function workbookParts(sheets: readonly TestSheet[], sharedStrings?: readonly string[]): ZipPart[] {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  const rels = "http://schemas.openxmlformats.org/package/2006/relationships"
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
  const parts: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `${head}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `${head}<workbook xmlns="${main}" xmlns:r="${type}"><sheets>${sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ` state="hidden"` : ""} r:id="rId${index + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `${head}<Relationships xmlns="${rels}">${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${type}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join("")}<Relationship Id="rIdS" Type="${type}/styles" Target="styles.xml"/>${
        sharedStrings
          ? `<Relationship Id="rIdT" Type="${type}/sharedStrings" Target="sharedStrings.xml"/>`
          : ""
      }</Relationships>`,
    },
    {
      name: "xl/styles.xml",
      data: `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, data: sheetXml(sheet) })),
  ]
  if (sharedStrings) {
    const items = sharedStrings
      .map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
      .join("")
    parts.push({ name: "xl/sharedStrings.xml", data: `${head}<sst xmlns="${main}">${items}</sst>` })
  }
  return parts
}

/** A workbook (.xlsx) as bytes. Texts are written inline unless given as `{ shared: index }`. */
export function buildXlsx(sheets: readonly TestSheet[], sharedStrings?: readonly string[]): Buffer {
  return buildZip(workbookParts(sheets, sharedStrings))
}

export function sheetXml({ rows, merges = [] }: Pick<TestSheet, "rows" | "merges">): string {
  const body = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, at, index + 1)).join("")}</row>`,
    )
    .join("")
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData>${
    merged ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : ""
  }</worksheet>`
}

export function columnName(index: number): string {
  let name = ""
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

function cellXml(cell: TestCell, column: number, row: number): string {
  if (cell === null) return ""
  const at = `r="${columnName(column)}${row}"`
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`
  if (typeof cell === "string")
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  if ("serialDate" in cell) return `<c ${at} s="1"><v>${cell.serialDate}</v></c>`
  if ("error" in cell) return `<c ${at} t="e"><v>${escapeXml(cell.error)}</v></c>`
  if ("shared" in cell) return `<c ${at} t="s"><v>${cell.shared}</v></c>`
  const value = cell.value === undefined ? "" : `<v>${escapeXml(String(cell.value))}</v>`
  const type = typeof cell.value === "string" ? ` t="str"` : ""
  return `<c ${at}${type}><f>${escapeXml(cell.formula)}</f>${value}</c>`
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}
