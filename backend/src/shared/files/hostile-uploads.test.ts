import { Readable } from "node:stream"
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib"
import { ListRefused, readTableRows } from "@ocop/recognition-list"
import { buildXlsx, buildZip, workbookParts } from "@ocop/recognition-list/testing"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { ProblemError } from "../errors/problem"
import { acceptFile } from "./accept-document"
import { acceptImage } from "./accept-image"

type Make = () => Buffer | Promise<Buffer>
type Case = readonly [name: string, make: Make]

const solid = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } })
const jpeg = (width = 64, height = 48) => solid(width, height).jpeg().toBuffer()
const png = (width = 64, height = 48) => solid(width, height).png().toBuffer()
const webp = () => solid(64, 48).webp().toBuffer()
const after = (tail: string | Buffer) => async () =>
  Buffer.concat([await jpeg(), Buffer.from(tail as string)])

const SCRIPT = "<script>alert(document.domain)</script>"
const zip = buildZip([{ name: "a.sh", data: "#!/bin/sh\nid\n" }])
const goodPdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
const pdf = (inside: string) =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog ${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
const objectStream = (objects: Buffer | string, filter = "/Filter/FlateDecode") =>
  Buffer.concat([
    Buffer.from(`%PDF-1.5\n2 0 obj<</Type/ObjStm${filter}>>stream\n`),
    Buffer.from(objects as string),
    Buffer.from("\nendstream endobj\n%%EOF\n"),
  ])

/** A PNG whose header declares dimensions that its data does not have. */
function pngOfSize(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c >>> 0
  })
  const crc = (bytes: Buffer) => {
    let c = 0xffffffff
    for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
    return (c ^ 0xffffffff) >>> 0
  }
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const tail = Buffer.alloc(4)
    tail.writeUInt32BE(crc(body))
    return Buffer.concat([head, body, tail])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", size),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000))),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

/** Files that are neither a picture nor a document, whatever their names. */
const neither: readonly Case[] = [
  ["nothing", () => Buffer.alloc(0)],
  ["one byte", () => Buffer.from([0xff])],
  ["zeros", () => Buffer.alloc(100_000)],
  ["words", () => Buffer.from("day la anh cua toi")],
  ["an SVG with a script", () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)],
  ["an SVG behind an XML line", () => Buffer.from(`<?xml version="1.0"?><svg onload="alert(1)"/>`)],
  [
    "an SVG that reads a file",
    () => Buffer.from(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><text>&x;</text></svg>`),
  ],
  ["a packed SVG", () => gzipSync(`<svg>${SCRIPT}</svg>`)],
  ["a page of HTML", () => Buffer.from(`<!doctype html>${SCRIPT}`)],
  ["a Windows program", () => Buffer.concat([Buffer.from("MZ\x90\0", "latin1"), Buffer.alloc(2_000)])],
  ["a Linux program", () => Buffer.concat([Buffer.from("7f454c46020101", "hex"), Buffer.alloc(2_000)])],
  ["a shell script", () => Buffer.from("#!/bin/sh\nrm -rf /\n")],
  ["a PHP script", () => Buffer.from("<?php system($_GET['c']); ?>")],
  ["an archive", () => zip],
  ["a packed archive", () => gzipSync(Buffer.alloc(1_000_000))],
  ["a workbook", () => buildXlsx([{ name: "S", rows: [["a"]] }])],
  ["an old document with macros", () => Buffer.from("d0cf11e0a1b11ae1" + "00".repeat(600), "hex")],
  ["a film", () => Buffer.concat([Buffer.from("000000206674797069736f6d", "hex"), Buffer.alloc(3_000)])],
  ["a script that calls itself GIF", () => Buffer.from(`GIF89a/*${" ".repeat(40)}*/=1;alert(1)`)],
  ["a PostScript program", () => Buffer.from("%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n%%EOF\n")],
  ["an ImageMagick script", () => Buffer.from("push graphic-context\nfill 'url(https://e.vn/x)'\n")],
  ["a head of JPEG and nothing behind", () => Buffer.from("ffd8ffe000104a464946000101", "hex")],
  ["a head of JPEG before a script", () => Buffer.from("ffd8ffe0", "hex").subarray(0, 3)],
  ["half a JPEG", async () => (await jpeg(800, 600)).subarray(0, 700)],
  ["half a PNG", async () => (await png(800, 600)).subarray(0, 120)],
  ["a PNG of 30,000 × 30,000", () => pngOfSize(30_000, 30_000)],
  ["a PNG of 2³¹ pixels a side", () => pngOfSize(0x7fffffff, 0x7fffffff)],
  ["a PNG of no height", () => pngOfSize(10, 0)],
  ["a PNG whose body is missing", () => pngOfSize(500, 500)],
  [
    "a JPEG whose bytes were shaken",
    async () => {
      const bytes = Buffer.from(await jpeg(300, 300))
      for (let at = 20; at < bytes.length; at += 3) bytes[at] = (bytes[at]! * 31 + 7) & 0xff
      return bytes
    },
  ],
]

/** Real pictures with extra content: accepted, with that content removed. */
const carriers: readonly Case[] = [
  [
    "a position in EXIF",
    async () =>
      sharp(await jpeg())
        .withExif({ IFD3: { GPSLatitude: "22/1 30/1 0/1", GPSLatitudeRef: "N" }, IFD0: { Make: "SECRET" } })
        .jpeg()
        .toBuffer(),
  ],
  ["an archive behind a picture", after(zip)],
  ["HTML behind a picture", after(`<html>${SCRIPT}SECRET`)],
  ["PHP behind a picture", after("<?php SECRET ?>")],
  ["a PDF behind a picture", after(pdf("/OpenAction<</S/JavaScript/JS(SECRET)>>"))],
  ["a program behind a picture", after(Buffer.concat([Buffer.from("MZSECRET"), Buffer.alloc(5_000)]))],
  ["ten megabytes of nothing behind a picture", after(Buffer.alloc(5_000_000))],
  [
    "a comment with a script in a JPEG",
    async () => {
      const bytes = await jpeg()
      const words = Buffer.from(`${SCRIPT}SECRET`)
      const size = Buffer.alloc(2)
      size.writeUInt16BE(words.length + 2)
      return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xfe]), size, words, bytes.subarray(2)])
    },
  ],
  [
    "a description in XMP",
    async () =>
      sharp(await png())
        .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- SECRET --></x:xmpmeta>`)
        .png()
        .toBuffer(),
  ],
  [
    "a turned picture",
    async () =>
      sharp(await jpeg(100, 50))
        .withMetadata({ orientation: 6 })
        .jpeg()
        .toBuffer(),
  ],
  ["a very long strip", () => png(30_000, 10)],
  ["a picture of one pixel", () => png(1, 1)],
]

const onlyPictures: readonly Case[] = [
  ["a PDF", () => Buffer.from(goodPdf)],
  ["a PDF with a picture's name in it", () => pdf("/Type/Image")],
  ["a TIFF", async () => solid(20, 20).tiff().toBuffer()],
  ["a GIF", async () => solid(20, 20).gif().toBuffer()],
]

const badPdfs: readonly Case[] = [
  ["JavaScript on opening", () => pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>")],
  ["JavaScript spelt in numbers", () => pdf("/OpenAction<</S/J#61vaScri#70t/JS(x)>>")],
  ["a program to launch", () => pdf("/OpenAction<</S/Launch/F(cmd.exe)>>")],
  ["a file inside", () => pdf("/Names<</EmbeddedFiles 3 0 R>>")],
  ["a film inside", () => pdf("/Annots[<</Subtype/RichMedia>>]")],
  ["a form that sends", () => pdf("/A<</S/SubmitForm/F(https://e.vn)>>")],
  ["a form that runs", () => pdf("/AcroForm<</XFA 4 0 R>>")],
  ["another document to open", () => pdf("/A<</S/GoToR/F(\\\\\\\\e.vn\\\\share)>>")],
  ["a password", () => Buffer.from(goodPdf.replace("trailer<<", "trailer<</Encrypt 5 0 R"))],
  ["JavaScript in packed objects", () => objectStream(deflateSync("<</S/JavaScript/JS(x)>>"))],
  ["packed objects that burst", () => objectStream(deflateSync(Buffer.alloc(60_000_000, 32)))],
  ["packed objects that cannot be opened", () => objectStream("not packed at all")],
  ["an archive behind it", () => Buffer.concat([Buffer.from(goodPdf), zip])],
  ["a page of HTML behind it", () => Buffer.from(`${goodPdf}<html>${SCRIPT}`)],
  ["no end", () => Buffer.from(goodPdf.replace("%%EOF", ""))],
  ["something before its head", () => Buffer.from(`<html>${goodPdf}`)],
]

const sheet = "xl/worksheets/sheet1.xml"
const parts = workbookParts([{ name: "S", rows: [["Tên sản phẩm"], ["Mật ong"]] }])
const withPart = (name: string, data: Buffer | string) =>
  buildZip([...parts.filter((part) => part.name !== name), { name, data }])

const badTables: readonly Case[] = [
  ["a zip bomb", () => withPart(sheet, `<worksheet>${" ".repeat(20_000_000)}</worksheet>`)],
  ["zeros packed beside the sheet", () => withPart("xl/media/x.bin", Buffer.alloc(20_000_000))],
  ["macros", () => withPart("xl/vbaProject.bin", "x")],
  [
    "a part that reads a file",
    () => withPart(sheet, `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>`),
  ],
  ["a part outside of its folder", () => withPart("../../etc/cron.d/x", "* * * * * root id")],
  ["an archive that is no workbook", () => zip],
  ["half a workbook", () => buildZip(parts).subarray(0, 300)],
  ["packed bytes without a head", () => deflateRawSync(Buffer.alloc(50_000))],
  ["a program named .xlsx", () => Buffer.from("MZ\x90\0\x03", "latin1")],
  ["a PDF named .xlsx", () => Buffer.from(goodPdf)],
  ["a page of HTML named .xls", () => Buffer.from(`<html><table><tr><td>${SCRIPT}</td></tr></table>`)],
]

const codeOf = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "taken",
    (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
  )

async function readTable(content: Buffer): Promise<number> {
  let rows = 0
  const source = { stream: Readable.from([content]), fileName: "bang.xlsx" }
  for await (const _ of readTableRows(source, { maxBytes: 20_000_000 })) rows += 1
  return rows
}

describe("hostile uploads", () => {
  it("are at least sixty", () => {
    const all = [neither, carriers, onlyPictures, badPdfs, badTables].flat()
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(new Set(all.map(([name]) => name)).size).toBe(all.length)
  })

  it.each(neither)("%s is neither a picture nor a paper", async (_name, make) => {
    const content = await make()
    expect(await codeOf(acceptImage(content))).toBe("photo_refused")
    expect(await codeOf(acceptFile(content))).toBe("upload_refused")
  })

  it.each(onlyPictures)("%s is no picture of goods", async (_name, make) => {
    expect(await codeOf(acceptImage(await make()))).toBe("photo_refused")
  })

  it.each(carriers)("%s: the image is re-encoded without metadata or payload", async (_name, make) => {
    const content = await make()
    const picture = await acceptImage(content)
    const drawn = await sharp(picture.content).metadata()
    expect([drawn.format, drawn.exif, drawn.xmp, drawn.orientation]).toEqual([
      "jpeg",
      undefined,
      undefined,
      undefined,
    ])
    expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(2_400)
    expect(picture.content.includes("SECRET") || picture.content.includes("script")).toBe(false)
    expect(picture.content.subarray(-2).toString("hex")).toBe("ffd9")
    expect(picture.content.length).toBeLessThan(200_000)
    if (content.subarray(0, 4).toString("latin1") === "RIFF") return
    const paper = await acceptFile(content)
    expect(paper.content.includes("SECRET")).toBe(false)
  })

  it("stands a turned picture upright, and takes WebP and AVIF", async () => {
    const turned = await sharp(await jpeg(100, 50))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(await acceptImage(turned)).toMatchObject({ width: 50, height: 100 })
    for (const content of [await webp(), await solid(64, 48).avif().toBuffer()])
      expect(await acceptImage(content)).toMatchObject({ width: 64, height: 48 })
  })

  it.each(badPdfs)("a PDF with %s is refused", async (_name, make) => {
    expect(await codeOf(acceptFile(await make()))).toBe("upload_refused")
  })

  it("takes plain PDFs, also with packed objects", async () => {
    for (const content of [Buffer.from(goodPdf), objectStream(deflateSync("<</Type/Page>>"))])
      expect((await acceptFile(content)).mediaType).toBe("application/pdf")
  })

  it.each(badTables)("a table with %s is refused, or gives no rows", async (_name, make) => {
    const content = await make()
    const outcome = await readTable(content).catch((error: unknown) => error)
    if (typeof outcome === "number") expect(outcome).toBeLessThanOrEqual(2)
    else expect(outcome).toBeInstanceOf(ListRefused)
  })
})
