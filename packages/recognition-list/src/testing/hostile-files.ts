import iconv from "iconv-lite"
import { type ZipPart, buildXlsx, buildZip, sheetXml, workbookParts } from "./xlsx-writer.js"

const HEAD = ["Tên sản phẩm", "Chủ thể sản xuất", "Địa chỉ", "Hạng sao"]
export const LIST = [HEAD, ["Chè xanh", "Hợp tác xã Đồng Tâm", "xã Bản Liền, tỉnh Lào Cai", "4 sao"]]
export const CSV = LIST.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n")
const SHEET = "xl/worksheets/sheet1.xml"
const GOOD = workbookParts([{ name: "S", rows: LIST }])

function withPart(part: ZipPart, parts: readonly ZipPart[] = GOOD): Buffer {
  return buildZip([...parts.filter(({ name }) => name !== part.name), part])
}

function sheet(xml: string): Buffer {
  return withPart({ name: SHEET, data: xml })
}

/** An OLE container: one sector of directory behind the header names its streams. */
function ole(streamName: string): Buffer {
  const file = Buffer.alloc(4096)
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file)
  file.writeUInt16LE(9, 30)
  Buffer.from(streamName, "utf16le").copy(file, 1024)
  return file
}

/** Windows-1258 writes the tone as a combining mark behind the letter. */
export function windows1258(text: string): Buffer {
  const decomposed = text
    .normalize("NFD")
    .replace(
      /([aeoAEO])(\u0323?)\u0302/g,
      (_, base: string, dot: string) => `${base}\u0302`.normalize("NFC") + dot,
    )
  return iconv.encode(
    decomposed
      .replace(/a\u0306/g, "ă")
      .replace(/A\u0306/g, "Ă")
      .replace(/[ouOU]\u031b/g, (pair) => pair.normalize("NFC")),
    "windows-1258",
  )
}

const TCVN3 = Buffer.concat([
  Buffer.from("T"),
  Buffer.from([0xaa]),
  Buffer.from("n s"),
  Buffer.from([0xb6]),
  Buffer.from("n ph"),
  Buffer.from([0xc8]),
  Buffer.from("m,Ch"),
  Buffer.from([0xf1]),
  Buffer.from(" th"),
  Buffer.from([0xd3]),
  Buffer.from(",H"),
  Buffer.from([0xb9]),
  Buffer.from("ng sao\nCh"),
  Buffer.from([0xcc]),
  Buffer.from(" "),
  Buffer.from([0xae, 0xad, 0xac]),
  Buffer.from("ng,HTX,4\n"),
])
const VNI = iconv.encode(
  "Teân saûn phaåm,Chuû theå,Haïng sao\nNöôùc maém ñaëc saûn,Hôïp taùc xaõ Ñoàng Taâm,4\n",
  "windows-1252",
)

/** Name, bytes, expected refusal code, and the file name they pretend to have. */
export const refused: [name: string, data: () => Buffer | string, code: string, fileName?: string][] = [
  ["an empty file", () => "", "empty_file"],
  ["zeros named .csv", () => Buffer.alloc(1_000_000), "binary_file", "a.csv"],
  [
    "zeros behind a sound beginning",
    () => Buffer.concat([Buffer.from(`${CSV}\n`.repeat(900)), Buffer.alloc(200_000)]),
    "binary_file",
  ],
  ["NUL bytes inside text", () => CSV.replace("xanh", "xa\0nh"), "binary_file"],
  [
    "random bytes renamed to .csv",
    () => Buffer.from(Array.from({ length: 5_000 }, (_, i) => ((i * 7919) ^ (i >> 3)) & 0xff)),
    "binary_file",
  ],
  ["a Windows program", () => Buffer.from("MZ\x90\0\x03"), "executable", "list.csv"],
  ["a Linux program", () => Buffer.from("\x7fELF\x02\x01"), "executable"],
  ["a shell script", () => "#!/bin/sh\nrm -rf /\n", "executable"],
  ["a PDF", () => "%PDF-1.7\n", "other_format", "list.csv"],
  ["a picture", () => Buffer.from("89504e470d0a1a0a", "hex"), "other_format"],
  ["a gzip", () => Buffer.from("1f8b0800", "hex"), "other_format"],
  [
    "HTML saved as .xls",
    () => "<html><table><tr><td>Tên sản phẩm</td></tr></table>",
    "html_file",
    "list.xls",
  ],
  ["HTML behind an XML line", () => `<?xml version="1.0"?>\n<html><body/></html>`, "html_file"],
  [
    "SpreadsheetML 2003",
    () => `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>`,
    "xml_file",
  ],
  ["an old .xls (BIFF)", () => ole("Workbook"), "legacy_xls", "list.xls"],
  ["a workbook with a password", () => ole("EncryptedPackage"), "encrypted", "list.xlsx"],
  ["a macro workbook by name", () => buildXlsx([{ name: "S", rows: LIST }]), "macro_workbook", "list.xlsm"],
  [
    "a macro workbook renamed .xlsx",
    () => withPart({ name: "xl/vbaProject.bin", data: "x" }),
    "macro_workbook",
    "list.xlsx",
  ],
  [
    "old Excel 4 macros",
    () => withPart({ name: "xl/macrosheets/sheet1.xml", data: "<x/>" }),
    "macro_workbook",
  ],
  [
    "a macro content type",
    () =>
      withPart({
        name: "[Content_Types].xml",
        data: `<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>`,
      }),
    "macro_workbook",
  ],
  [
    "an encrypted zip part",
    () => buildZip(GOOD.map((part) => ({ ...part, encrypted: part.name === SHEET }))),
    "encrypted",
  ],
  ["a zip bomb by ratio", () => sheet(`<worksheet>${" ".repeat(20_000_000)}</worksheet>`), "zip_bomb"],
  [
    "zipped zeros beside the sheets",
    () => withPart({ name: "xl/media/x.bin", data: Buffer.alloc(20_000_000) }),
    "zip_bomb",
  ],
  [
    "a part that lies about its size",
    () =>
      buildZip(
        GOOD.map((part) =>
          part.name === SHEET ? { ...part, data: Buffer.alloc(3_000_000, 32), declaredSize: 500 } : part,
        ),
      ),
    "invalid_workbook",
  ],
  [
    "5 000 parts",
    () => buildZip([...GOOD, ...Array.from({ length: 5_000 }, (_, i) => ({ name: `p${i}`, data: "" }))]),
    "zip_too_many_parts",
  ],
  ["a path that climbs out", () => withPart({ name: "../../etc/passwd", data: "x" }), "zip_unsafe_name"],
  ["an absolute path", () => withPart({ name: "/etc/passwd", data: "x" }), "zip_unsafe_name"],
  ["a backslash path", () => withPart({ name: "..\\evil.dll", data: "x" }), "zip_unsafe_name"],
  ["two parts of one name", () => buildZip([...GOOD, { name: SHEET, data: "x" }]), "zip_duplicate_part"],
  ["a zip that is no workbook", () => buildZip([{ name: "a.txt", data: "x" }]), "not_a_workbook"],
  [
    "a Word document",
    () =>
      buildZip([
        { name: "[Content_Types].xml", data: "<Types/>" },
        { name: "word/document.xml", data: "<x/>" },
      ]),
    "not_a_workbook",
  ],
  ["a truncated workbook", () => buildXlsx([{ name: "S", rows: LIST }]).subarray(0, 900), "invalid_workbook"],
  [
    "an external entity",
    () => sheet(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>`),
    "xml_doctype",
  ],
  [
    "a billion laughs",
    () => sheet(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>`),
    "xml_doctype",
  ],
  [
    "an entity nobody defined",
    () =>
      sheet(
        `<worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`,
      ),
    "invalid_workbook",
  ],
  ["XML nested without end", () => sheet("<a>".repeat(100_000)), "invalid_workbook"],
  ["XML that stops half way", () => sheet(sheetXml({ rows: LIST }).slice(0, 300)), "invalid_workbook"],
  [
    "XML in another encoding",
    () => withPart({ name: SHEET, data: Buffer.from(sheetXml({ rows: LIST }), "utf16le") }),
    "invalid_workbook",
  ],
  [
    "a tag without end",
    () => withPart({ name: SHEET, data: `<worksheet ${"a".repeat(5_000_000)}`, method: "store" }),
    "record_too_long",
  ],
  [
    "huge shared strings",
    () => {
      const parts = workbookParts([{ name: "S", rows: LIST }], [])
      const items = `<si><t>${"x".repeat(4_900)}</t></si>`.repeat(14_500)
      return withPart({ name: "xl/sharedStrings.xml", data: `<sst>${items}</sst>`, method: "store" }, parts)
    },
    "shared_strings_too_large",
  ],
  [
    "a shared string that is not there",
    () => buildXlsx([{ name: "S", rows: [[{ shared: 9 }]] }], ["a"]),
    "invalid_workbook",
  ],
  [
    "a cell in column XFD",
    () => sheet(sheetXml({ rows: LIST }).replace("</row>", `<c r="XFD1"><v>1</v></c></row>`)),
    "too_many_columns",
  ],
  ["1 000 000 columns", () => `${CSV}\n${",".repeat(1_000_000)}`, "too_many_columns"],
  ["a line without end", () => `${CSV}\n${"x".repeat(6_000_000)}`, "record_too_long"],
  [
    "rows in disorder",
    () => sheet(`<worksheet><sheetData><row r="5"/><row r="2"/></sheetData></worksheet>`),
    "invalid_workbook",
  ],
  [
    "60 000 merges",
    () =>
      buildXlsx([
        { name: "S", rows: LIST, merges: Array.from({ length: 60_000 }, (_, i) => `A${i + 9}:A${i + 10}`) },
      ]),
    "too_many_merges",
  ],
  ["a hundred unclosed quotes", () => `${CSV}\n${'"Chè\n'.repeat(100)}x`, "too_many_unclosed_quotes"],
  ["the TCVN3 encoding", () => TCVN3, "encoding_tcvn3"],
  ["the VNI encoding", () => VNI, "encoding_vni"],
  [
    "Japanese Shift-JIS",
    () => iconv.encode("製品名,生産者,星\n緑茶,組合,4\n", "shift_jis"),
    "unknown_encoding",
  ],
  [
    "UTF-8 taken for Windows-1252 and saved",
    () => iconv.decode(Buffer.from(CSV), "windows-1252"),
    "encoding_garbled",
  ],
  [
    "letters turned into question marks",
    () => "T?n s?n ph?m,Ch? th?,H?ng sao\nCh? xanh,H?p t?c x?,4",
    "characters_lost",
  ],
  ["no line of headings", () => "a,b,c\n1,2,3\n", "header_not_found"],
  ["headings after row 30", () => `${"x\n".repeat(40)}${CSV}`, "header_not_found"],
  ["no product column", () => "STT,Chủ thể,Địa chỉ,Hạng sao\n1,A,B,4\n", "product_column_missing"],
  ["no star column", () => "Tên sản phẩm,Chủ thể\nChè,A\n", "star_column_missing"],
]
