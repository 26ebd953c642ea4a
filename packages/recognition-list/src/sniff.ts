import { open } from "node:fs/promises"
import { ListRefused, type RefusalCode } from "./refusal.js"
import type { OpenSource } from "./source.js"

const OLE = "d0cf11e0a1b11ae1"

/** Leading bytes (hex) of files that are often renamed to .csv or .xlsx. */
const SIGNATURES: [string, RefusalCode][] = [
  ["4d5a", "executable"],
  ["7f454c46", "executable"],
  ["cafebabe", "executable"],
  ["feedface", "executable"],
  ["cffaedfe", "executable"],
  ["2321", "executable"],
  ["25504446", "other_format"],
  ["7b5c727466", "other_format"],
  ["89504e47", "other_format"],
  ["ffd8ff", "other_format"],
  ["47494638", "other_format"],
  ["1f8b", "other_format"],
  ["377abcaf271c", "other_format"],
  ["526172211a07", "other_format"],
  ["504b0506", "not_a_workbook"],
]

/**
 * Tells a workbook from text by content, never by name alone.
 * @throws ListRefused for everything that is neither.
 */
export async function sniff(source: OpenSource): Promise<"csv" | "xlsx"> {
  const { head, fileName } = source
  if (head.length === 0) throw new ListRefused("empty_file")
  if (/\.(xlsm|xltm|xlam|xlsb)$/i.test(fileName)) throw new ListRefused("macro_workbook", "file name")
  const hex = head.subarray(0, 16).toString("hex")
  if (hex.startsWith(OLE))
    throw new ListRefused((await isEncryptedWorkbook(source)) ? "encrypted" : "legacy_xls")
  if (hex.startsWith("504b0304")) return "xlsx"
  const known = SIGNATURES.find(([signature]) => hex.startsWith(signature))
  if (known) throw new ListRefused(known[1])
  if (head.subarray(0, 2048).every((byte) => byte === 0)) throw new ListRefused("binary_file", "zeros")
  const start = startOfText(head)
  if (/^<(!doctype\s+html|html|table|head|body|meta|style|script|div)\b/.test(start))
    throw new ListRefused("html_file")
  if (/^<(\?xml|workbook|!doctype|!--)/.test(start)) {
    throw new ListRefused(/<html|<table/.test(start) ? "html_file" : "xml_file")
  }
  return "csv"
}

function startOfText(head: Buffer): string {
  const wide = head[0] === 0xff && head[1] === 0xfe
  return head
    .subarray(0, 2048)
    .toString(wide ? "utf16le" : "utf8")
    .replace(/^\ufeff/, "")
    .trimStart()
    .toLowerCase()
}

/** A workbook with a password is an OLE container whose directory names a stream "EncryptedPackage". */
async function isEncryptedWorkbook(source: OpenSource): Promise<boolean> {
  const name = Buffer.from("EncryptedPackage", "utf16le")
  if (source.head.includes(name)) return true
  if (source.headIsWhole || source.head.length < 52) return false
  const shift = source.head.readUInt16LE(30)
  if (shift < 7 || shift > 12) return false
  const position = (source.head.readUInt32LE(48) + 1) * 2 ** shift
  const file = await open(await source.toPath(), "r")
  try {
    const directory = Buffer.alloc(4096)
    await file.read(directory, 0, directory.length, position)
    return directory.includes(name)
  } finally {
    await file.close()
  }
}
