import { posix } from "node:path"
import { ListRefused } from "../refusal.js"
import type { WorkbookPackage } from "./package.js"
import { localName, readXml } from "./xml.js"

/** The small parts that describe a workbook are never this large. */
const MAX_DESCRIPTION_BYTES = 4 * 1024 * 1024
const MAX_SHEETS = 200

export interface SheetRef {
  name: string
  part: string
  hidden: boolean
}

export interface Workbook {
  sheets: SheetRef[]
  date1904: boolean
  sharedStringsPart: string | null
  stylesPart: string | null
}

interface Relationship {
  type: string
  target: string
}

/** @throws ListRefused when the package is no workbook or declares macros. */
export async function readWorkbook(book: WorkbookPackage): Promise<Workbook> {
  await refuseMacros(book)
  const roots = [...(await relationships(book, "_rels/.rels", "")).values()]
  const main = roots.find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml"
  if (!book.has(main) || !/workbook/i.test(main)) throw new ListRefused("not_a_workbook")
  const folder = posix.dirname(main)
  const links = await relationships(book, `${folder}/_rels/${posix.basename(main)}.rels`, folder)
  const sheets: SheetRef[] = []
  let date1904 = false
  await readDescription(book, main, (name, attributes) => {
    if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributes.date1904 ?? "")
    if (name !== "sheet") return
    const id = Object.entries(attributes).find(([key]) => key !== "id" && localName(key) === "id")?.[1]
    const link = id ? links.get(id) : undefined
    if (!link?.type.endsWith("/worksheet") || !book.has(link.target)) return
    if (sheets.length >= MAX_SHEETS) throw new ListRefused("zip_too_many_parts", "too many sheets")
    const hidden = attributes.state === "hidden" || attributes.state === "veryHidden"
    sheets.push({ name: (attributes.name ?? "").slice(0, 100), part: link.target, hidden })
  })
  const part = (suffix: string) =>
    [...links.values()].find(({ type, target }) => type.endsWith(suffix) && book.has(target))?.target ?? null
  return { sheets, date1904, sharedStringsPart: part("/sharedStrings"), stylesPart: part("/styles") }
}

/** Style numbers (cellXfs positions) that show a number as a date, and those that show it as a percentage. */
export interface NumberStyles {
  readonly dates: ReadonlySet<number>
  readonly percents: ReadonlySet<number>
}

export async function readNumberStyles(book: WorkbookPackage, part: string | null): Promise<NumberStyles> {
  const dates = new Set<number>()
  const percents = new Set<number>()
  if (!part) return { dates, percents }
  const custom = new Map<string, string>()
  let inCellXfs = false
  let position = 0
  await readDescription(
    book,
    part,
    (name, attributes) => {
      if (name === "numFmt") custom.set(attributes.numFmtId ?? "", attributes.formatCode ?? "")
      else if (name === "cellXfs") inCellXfs = true
      else if (name === "xf" && inCellXfs) {
        const id = attributes.numFmtId ?? "0"
        const format = custom.get(id)
        if (format === undefined ? isBuiltInDate(Number(id)) : isDateFormat(format)) dates.add(position)
        if (format === undefined ? id === "9" || id === "10" : isPercentFormat(format)) percents.add(position)
        position += 1
      }
    },
    (name) => {
      if (name === "cellXfs") inCellXfs = false
    },
  )
  return { dates, percents }
}

/** ECMA-376 part 1, 18.8.30: the built-in number formats that are dates, with the East Asian ones. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** A custom format is a date when days or years remain after literals and brackets are taken out. */
function isDateFormat(code: string): boolean {
  const bare = code.slice(0, 255).replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "")
  return /[dy]/i.test(bare) && !/general/i.test(bare)
}

const isPercentFormat = (code: string): boolean =>
  code
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "")
    .includes("%")

async function refuseMacros(book: WorkbookPackage): Promise<void> {
  await readDescription(book, "[Content_Types].xml", (_name, attributes) => {
    if (/macroEnabled|vbaProject|sheet\.binary/i.test(attributes.ContentType ?? "")) {
      throw new ListRefused("macro_workbook", "content type")
    }
  })
}

async function relationships(
  book: WorkbookPackage,
  part: string,
  folder: string,
): Promise<Map<string, Relationship>> {
  const links = new Map<string, Relationship>()
  if (!book.has(part)) return links
  await readDescription(book, part, (name, { Id, Type, Target, TargetMode }) => {
    // Links that lead out of the file are never followed.
    if (name !== "Relationship" || !Id || !Type || !Target || TargetMode === "External") return
    const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target)
    links.set(Id, { type: Type, target })
  })
  return links
}

async function readDescription(
  book: WorkbookPackage,
  part: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close?: (name: string) => void,
): Promise<void> {
  if (book.size(part) > MAX_DESCRIPTION_BYTES)
    throw new ListRefused("invalid_workbook", `${part} is too large`)
  await readXml(book.chunks(part), close ? { open, close } : { open })
}
