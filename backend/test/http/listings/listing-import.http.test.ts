import {
  PRODUCER_HEADER,
  type DownloadFile,
  type ListingImport,
  type ListingImportReport,
  type ListingPhotoZip,
  type OwnListing,
  type Problem,
} from "@ocop/contracts"
import { readTableRows, readZipFiles } from "@ocop/recognition-list"
import { buildXlsx, buildZip, workbookParts, type TestCell } from "@ocop/recognition-list/testing"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import sharp from "sharp"
import { databaseOf } from "../../../src/shared/database"
import { applyRows } from "../../../src/domains/listings/bulk/apply-import"
import { listingColumns } from "../../../src/domains/listings/bulk/columns"
import { MOST_LISTINGS } from "../../../src/domains/listings/listing-commands"
import { applyNextImport } from "../../../src/domains/listings/bulk/run-imports"
import type { Api, Reply } from "../support/buyer"
import { whileInsertsFail } from "../support/failing-writes"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { openShop } from "../support/shop"

const HEADINGS = listingColumns.map(({ heading }) => heading)
const at = (heading: string): number => HEADINGS.findIndex((one) => one === heading)
const BIG = Number(process.env.LISTING_IMPORT_ROWS ?? 400)

function line(title: string, more: Readonly<Record<string, TestCell>> = {}): TestCell[] {
  const cells: TestCell[] = HEADINGS.map(() => null)
  const values = {
    "Tên sản phẩm": title,
    "Bộ sản phẩm": "22",
    "Quy cách": "chiếc",
    "Giá bán (đồng)": 350_000,
    "Khối lượng (gam)": 300,
    "Tồn tại nhà": 12,
    "Xuất xứ": "Lào Cai, Việt Nam",
    "Thành phần": "Sợi lanh",
    "Hướng dẫn sử dụng": "Giặt tay",
    ...more,
  }
  for (const [heading, value] of Object.entries(values)) cells[at(heading)] = value
  return cells
}
const sheet = (rows: readonly (readonly TestCell[])[]) =>
  buildXlsx([{ name: "S", rows: [HEADINGS, ...rows] }])

const badLines: readonly (readonly [TestCell[], heading: string, code: string])[] = [
  [line("Không bộ", { "Bộ sản phẩm": null }), "Bộ sản phẩm", "missing"],
  [line("Bộ lạ", { "Bộ sản phẩm": "27" }), "Bộ sản phẩm", "set_unknown"],
  [line("", {}), "Tên sản phẩm", "missing"],
  [line("ab"), "Tên sản phẩm", "too_short"],
  [line("Giá chữ", { "Giá bán (đồng)": "hỏi chủ" }), "Giá bán (đồng)", "price_unclear"],
  [line("Giá bé", { "Giá bán (đồng)": 12 }), "Giá bán (đồng)", "price_too_low"],
  [line("Tồn âm", { "Tồn tại nhà": -3 }), "Tồn tại nhà", "pieces_negative"],
  [line("Nặng lẻ", { "Khối lượng (gam)": 2.5 }), "Khối lượng (gam)", "weight_without_unit"],
  [line("Phim lạ", { Video: "https://example.com/phim" }), "Video", "video_refused"],
  [line("Mã lạ", { "Mã sản phẩm": "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA" }), "Mã sản phẩm", "id_unknown"],
  [line("Khăn số 1"), "Tên sản phẩm", "twice"],
  [line("Dài", { "Xuất xứ": "x".repeat(300) }), "Xuất xứ", "too_long"],
]

/** Bytes that are really held, without what only waits to be collected. */
function heldHeap(): number {
  setFlagsFromString("--expose-gc")
  ;(runInNewContext("gc") as () => void)()
  return process.memoryUsage().heapUsed
}

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("goods of a producer as workbooks", () => {
      let owner: MemberClient
      let packer: MemberClient
      let stranger: MemberClient
      let producerId: string
      let otherId: string

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
        ])
        producerId = shop.producerIds["htx-a"]!
        otherId = shop.producerIds["ho-b"]!
        owner = await memberOf(container, api as Api, producerId, "owner")
        packer = await memberOf(container, api as Api, producerId, "warehouse")
        stranger = await memberOf(container, api as Api, shop.producerIds["ho-b"]!, "owner")
      })

      async function send<T>(url: string, content: Uint8Array, name = "bang.xlsx") {
        const form = new FormData()
        form.append("file", new Blob([content as unknown as ArrayBuffer]), name)
        return (await (api as Api).request({
          method: "POST",
          url,
          data: form,
          headers: { authorization: `Bearer ${owner.token}`, [PRODUCER_HEADER]: producerId },
          validateStatus: () => true,
          maxBodyLength: Infinity,
        })) as Reply<T & Problem>
      }
      const stage = (content: Uint8Array) => send<ListingImportReport>("/producer/listing-imports", content)
      const confirm = (id: string) =>
        owner.call<ListingImport & Problem>("POST", `/producer/listing-imports/${id}/confirmations`, {})
      async function finish(id: string): Promise<ListingImportReport> {
        for (let round = 0; round < 6_000; round += 1) {
          await applyNextImport(getContainer())
          const { data } = await owner.call<ListingImportReport>("GET", `/producer/listing-imports/${id}`)
          if (data.state === "done" || data.state === "stopped") return data
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
        throw new Error("The import does not end")
      }
      const listings = async (): Promise<number> => {
        const { count } = (await databaseOf(getContainer())("listing")
          .where({ producer_id: producerId })
          .whereNull("deleted_at")
          .first(databaseOf(getContainer()).raw("count(*)::int as count"))) as { count: number }
        return count
      }
      const listingTitles = async (whose: string): Promise<string[]> => {
        const { rows } = (await databaseOf(getContainer()).raw(
          `select product.title from listing join product on product.id = listing.product_id
            where listing.producer_id = ? order by listing.id`,
          [whose],
        )) as { rows: { title: string }[] }
        return rows.map(({ title }) => title)
      }
      async function exported(): Promise<{ content: Buffer; rows: (readonly string[])[] }> {
        const { data } = await owner.call<DownloadFile>("GET", "/producer/listing-export")
        const content = Buffer.from(data.base64, "base64")
        const rows: (readonly string[])[] = []
        for await (const { cells } of readTableRows({ stream: Readable.from([content]) })) rows.push(cells)
        return { content, rows }
      }

      it("gives the owner everything as one workbook, and nothing of anybody else", async () => {
        const question = (id: string, whose: string, text: string) =>
          databaseOf(getContainer()).raw(
            `insert into product_question (id, product_id, producer_id, text, author, contact)
             select ?, product_id, ?, ?, 'Lan', '0900000000' from listing limit 1`,
            [id, whose, text],
          )
        await question("pqst_own", producerId, "Khăn có giặt máy được không?")
        await question("pqst_other", otherId, "Của nhà khác")
        /** Something of every kind, told apart by a word. */
        const fill = async (whose: string, word: string) => {
          const run = (sql: string, values: readonly unknown[]) =>
            databaseOf(getContainer()).raw(sql, values as never)
          const { rows } = (await run("select id, product_id from listing order by id limit 1", [])) as {
            rows: { id: string; product_id: string }[]
          }
          const [listing] = rows
          const id = `${word.toLowerCase()}_${whose.slice(-6)}`
          await run(
            `insert into producer_order (id, order_id, producer_id, code, items_total, raw_items_total, delivery_fee,
               raw_delivery_fee, total, raw_total, weight_grams, band, days_min, days_max)
             values (?, ?, ?, ?, 1000, '{"value":"1000"}', 0, '{"value":"0"}', 1000, '{"value":"1000"}', 1, 'far', 1, 2)`,
            [`pord_${id}`, `order_${id}`, whose, `DON-${word}`],
          )
          await run(
            `insert into producer_order_line (id, order_line_id, product_id, title, quantity, unit_price, raw_unit_price,
               subtotal, raw_subtotal, producer_order_id)
             values (?, ?, ?, ?, 1, 1000, '{"value":"1000"}', 1000, '{"value":"1000"}', ?)`,
            [`porl_${id}`, `ordli_${id}`, listing!.product_id, `DONG-${word}`, `pord_${id}`],
          )
          await run(
            `insert into product_review (id, product_id, producer_id, order_id, order_line_id, points, text)
             values (?, ?, ?, ?, ?, 5, ?)`,
            [`rvw_${id}`, listing!.product_id, whose, `order_${id}`, `ordli_${id}`, `KHEN-${word}`],
          )
          await run(
            `insert into bulk_enquiry (id, key, producer_id, product_id, product_title, quantity, unit, province_code,
               frequency, name, phone, locale, last_at)
             values (?, ?, ?, ?, 'Khăn', 5, 'chiếc', '01', 'once', ?, '0900000000', 'vi', now())`,
            [`benq_${id}`, `khoa-${id}`, whose, listing!.product_id, `HOI-${word}`],
          )
          for (const [side, text] of [
            ["buyer", `NHAN-${word}`],
            ["producer", `DAP-${word}`],
          ])
            await run(
              "insert into enquiry_message (id, enquiry_id, key, side, author, text) values (?, ?, ?, ?, 'x', ?)",
              [`emsg_${side}_${id}`, `benq_${id}`, `khoa-${id}`, side, text],
            )
          await run(
            `insert into listing_photo (id, listing_id, producer_id, file_id, url, width, height, colour)
             values (?, ?, ?, 'f', ?, 800, 600, '#aabbcc')`,
            [`lpho_${id}`, listing!.id, whose, `https://anh.example.vn/${word}.avif`],
          )
          await run(
            `insert into producer_paper (id, producer_id, kind, number, issued_on, authority, file_id, media_type, bytes,
               uploaded_by)
             values (?, ?, 'trademark', ?, '2026-01-01', 'UBND', 'f', 'application/pdf', 1, 'x')`,
            [`ppap_${id}`, whose, `SO-${word}`],
          )
        }
        await fill(producerId, "MINE")
        await fill(otherId, "THEIRS")
        const { status, data } = await owner.call<DownloadFile>("GET", "/producer/everything")
        expect([status, data.fileName]).toEqual([200, "du-lieu-cua-co-so.xlsx"])
        const folder = await mkdtemp(join(tmpdir(), "everything-"))
        const path = join(folder, data.fileName)
        await writeFile(path, Buffer.from(data.base64, "base64"))
        let inside = ""
        for await (const { content } of readZipFiles(
          path,
          { maxFiles: 50, maxFileBytes: 5_000_000 },
          () => true,
        ))
          inside += content?.toString("utf8") ?? ""
        await rm(folder, { recursive: true })
        const sheets = [...inside.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
        expect(sheets).toEqual([
          "Sản phẩm",
          "Quy cách",
          "Đơn hàng",
          "Dòng đơn hàng",
          "Đánh giá",
          "Hỏi đáp",
          "Hỏi mua sỉ",
          "Trao đổi mua sỉ",
          "Ảnh sản phẩm",
          "Hàng tại điểm bán",
          "Giấy tờ",
        ])
        expect(inside).toContain("Khăn có giặt máy được không?")
        expect(inside).not.toContain("Của nhà khác")
        const things = ["DON", "DONG", "KHEN", "HOI", "NHAN", "DAP", "SO"].map((thing) => `${thing}-MINE`)
        expect([...things, "/MINE.avif"].filter((thing) => !inside.includes(thing))).toEqual([])
        expect(inside).not.toContain("THEIRS")
        const [title] = await listingTitles(producerId)
        expect(inside).toContain(title!)
        expect((await packer.call<Problem>("GET", "/producer/everything")).status).toBe(403)
      })

      it("reports exactly the 12 bad rows of 300, and makes the 288", async () => {
        const good = Array.from({ length: 288 }, (_, index) => line(`Khăn số ${index + 1}`))
        const rows = [...good]
        // Between the good ones, each after those it speaks of.
        badLines.forEach(([cells], index) => rows.splice(20 + index * 20, 0, cells))
        const expected = badLines.map(([, column, code], index) => [22 + index * 20, column, code])
        const before = await listings()
        const staged = await stage(sheet(rows))
        expect([staged.status, staged.data]).toMatchObject([
          201,
          { state: "planned", counts: { create: 288, update: 0, unchanged: 0, bad: 12 } },
        ])
        const reported = staged.data.badRows.flatMap(({ rowNumber, problems }) =>
          problems.map(({ column, code }) => [rowNumber, column, code]),
        )
        expect(reported).toEqual(expected)
        expect(staged.data.badRows[0]!.problems[0]!.message).toBe("Thiếu giá trị bắt buộc.")
        expect(await listings()).toBe(before)

        const report = await owner.call<DownloadFile>(
          "GET",
          `/producer/listing-imports/${staged.data.id}/report`,
        )
        const lines: (readonly string[])[] = []
        const stream = Readable.from([Buffer.from(report.data.base64, "base64")])
        for await (const { cells } of readTableRows({ stream })) lines.push(cells)
        expect(lines.slice(1).map(([row]) => Number(row))).toEqual(expected.map(([row]) => row))

        expect((await confirm(staged.data.id)).status).toBe(200)
        const done = await finish(staged.data.id)
        expect(done).toMatchObject({ state: "done", applied: 288, failed: 0 })
        expect(await listings()).toBe(before + 288)
        expect((await confirm(staged.data.id)).data.code).toBe("listing_import_state")
      }, 240_000)

      it("an export that comes back changes nothing, and one changed price changes one", async () => {
        const first = await stage(
          sheet(Array.from({ length: 40 }, (_, index) => line(`Khăn số ${index + 1}`))),
        )
        await confirm(first.data.id)
        await finish(first.data.id)
        const { content, rows } = await exported()
        expect([rows[0], rows.length]).toEqual([HEADINGS, (await listings()) + 1])
        const again = await stage(content)
        expect(again.data.counts).toEqual({ create: 0, update: 0, unchanged: rows.length - 1, bad: 0 })

        const chosen = rows.find((cells) => cells[at("Tên sản phẩm")] === "Khăn số 7")!
        const changed = rows.slice(1).map((cells) => {
          const next: TestCell[] = [...cells]
          if (cells === chosen) next[at("Giá bán (đồng)")] = "410.000 đ"
          return next
        })
        const staged = await stage(sheet(changed))
        expect(staged.data.counts).toMatchObject({ create: 0, update: 1, bad: 0 })
        await confirm(staged.data.id)
        expect(await finish(staged.data.id)).toMatchObject({ applied: 1, failed: 0 })
        const read = await owner.call<OwnListing>("GET", `/producer/listings/${chosen[0]}`)
        expect(read.data).toMatchObject({ title: "Khăn số 7", priceDong: 410_000, stocked: 12 })
      }, 120_000)

      it("hangs the pictures of an archive at their rows, once", async () => {
        const picture = (colour: string) =>
          sharp({ create: { width: 80, height: 60, channels: 3, background: colour } })
            .jpeg()
            .toBuffer()
        const rows = [line("Túi lanh", { "Ảnh (tên tệp)": "Tui-1.JPG; tui-2.jpg; hong.jpg" })]
        const zip = buildZip([
          { name: "anh/tui-1.jpg", data: await picture("#aa3322") },
          { name: "anh/tui-2.jpg", data: await picture("#2233aa") },
          { name: "anh/hong.jpg", data: "MZ not a picture" },
          { name: "anh/la.jpg", data: await picture("#ffffff") },
        ])
        let id = ""
        for (const round of [1, 2]) {
          const staged = await stage(sheet(rows))
          expect(staged.data.counts).toMatchObject(round === 1 ? { create: 1 } : { update: 1 })
          const photos = await send<ListingPhotoZip>(
            `/producer/listing-imports/${staged.data.id}/photos`,
            zip,
            "anh.zip",
          )
          expect([photos.status, photos.data]).toEqual([201, { taken: 2, unnamed: 1, refused: ["hong.jpg"] }])
          await confirm(staged.data.id)
          expect(await finish(staged.data.id)).toMatchObject({ applied: 1, failed: 0 })
          id = (
            (await databaseOf(getContainer())("listing")
              .join("product", "product.id", "listing.product_id")
              .where({ "product.title": "Túi lanh", "listing.producer_id": producerId })
              .first("listing.id")) as { id: string }
          ).id
          const read = await owner.call<OwnListing>("GET", `/producer/listings/${id}`)
          expect(read.data.photos).toHaveLength(2)
        }
      }, 60_000)

      it("refuses what is no workbook, says why, and keeps nothing of it", async () => {
        const parts = workbookParts([{ name: "S", rows: [HEADINGS, line("Bom")] }])
        const with_ = (name: string, data: Buffer | string) =>
          buildZip([...parts.filter((part) => part.name !== name), { name, data }])
        const cases: readonly (readonly [string, Uint8Array, string])[] = [
          [
            "a bomb",
            with_("xl/worksheets/sheet1.xml", `<worksheet>${" ".repeat(20_000_000)}</worksheet>`),
            "zip_bomb",
          ],
          ["macros", with_("xl/vbaProject.bin", "x"), "macro_workbook"],
          ["a program", Buffer.from("MZ\x90\0\x03".padEnd(2_000, "\0"), "latin1"), "executable"],
          ["a page", Buffer.from("<html><script>alert(1)</script></html>"), "html_file"],
          ["another archive", buildZip([{ name: "a.sh", data: "id" }]), "not_a_workbook"],
        ]
        for (const [what, content, reason] of cases) {
          const reply = await stage(content)
          expect([what, reply.status, reply.data.code, reply.data.details?.reason]).toEqual([
            what,
            422,
            "listing_file_refused",
            reason,
          ])
        }
        const heavy = buildZip([
          ...parts,
          { name: "xl/media/x.bin", data: Buffer.alloc(11_000_000, "x"), method: "store" },
        ])
        expect((await stage(heavy)).data.code).toBe("payload_too_large")
        const other = await stage(buildXlsx([{ name: "S", rows: [["Họ tên"], ["An"]] }]))
        expect([other.status, other.data.code]).toEqual([422, "listing_columns_missing"])
        const left = await databaseOf(getContainer())("listing_import").where({ state: "reading" })
        expect(left).toEqual([])
      }, 60_000)

      it("takes formulas for texts, in and out", async () => {
        const words = ["=1+1", "+84", "-2", "@SUM(A1)"]
        const rows = words.map((word, index) => line(`${word} khăn ${index}`, { "Giới thiệu": word }))
        const staged = await stage(sheet(rows))
        await confirm(staged.data.id)
        expect(await finish(staged.data.id)).toMatchObject({ applied: 4, failed: 0 })
        const { content, rows: out } = await exported()
        const stories = out.map((cells) => cells[at("Giới thiệu")])
        expect(words.filter((word) => !stories.includes(word))).toEqual([])
        expect((await stage(content)).data.counts).toMatchObject({ create: 0, update: 0, bad: 0 })
      }, 60_000)

      it("goes on after a worker died, and does no row twice", async () => {
        const database = databaseOf(getContainer())
        const before = await listings()
        const rows = Array.from({ length: BIG }, (_, index) => line(`Vải lớn ${index + 1}`))
        const staged = await stage(sheet(rows))
        const id = staged.data.id
        const job = { id, producer_id: producerId, made_by: owner.id }
        let batches = 0
        const [heap, start] = [heldHeap(), process.memoryUsage().rss]
        const began = performance.now()
        expect(await applyRows(getContainer(), job, () => (batches += 1) < 3)).toBe(false)
        expect(await listings()).toBe(before + 75)
        // It died after the goods were made and before the rows were marked.
        await database("listing_import_row")
          .where({ import_id: id, applied: true })
          .where("row_number", ">", 51)
          .update({ applied: false })
        // What is held after every eighth of the rows, and how much the process took at most.
        const held: number[] = []
        let most = start
        const left = Math.ceil((BIG - 50) / 25)
        batches = 0
        const watched = (): boolean => {
          most = Math.max(most, process.memoryUsage().rss)
          batches += 1
          if (batches % Math.ceil(left / 8) === 0) held.push((heldHeap() - heap) / 1024 / 1024)
          return batches < left - 1
        }
        expect(await applyRows(getContainer(), job, watched)).toBe(false)
        // The next one found it silent.
        await database("listing_import")
          .where({ id })
          .update({ state: "applying", heartbeat_at: database.raw("now() - interval '1 hour'") })
        expect(await finish(id)).toMatchObject({ state: "done", applied: BIG, failed: 0 })
        expect(await listings()).toBe(before + BIG)
        const seconds = (performance.now() - began) / 1_000
        process.stdout.write(
          `listing import: ${BIG} rows, ${seconds.toFixed(1)} s, RSS grew by ${((most - start) / 1024 / 1024).toFixed(0)} MB at most; ` +
            `MB held after each eighth: ${held.map((size) => size.toFixed(0)).join(" ")}\n`,
        )
        // What is not garbage does not grow with the rows.
        expect(held.length).toBeGreaterThan(3)
        expect(Math.max(...held.slice(1)) - held[0]!).toBeLessThan(60)
      }, 1_800_000)

      it("a restarting database says nothing about a row: it stays due and is done later", async () => {
        const database = databaseOf(getContainer())
        const staged = await stage(sheet([line("Khăn hoãn 1"), line("Khăn hoãn 2")]))
        await confirm(staged.data.id)
        const worked = await whileInsertsFail(
          database,
          "listing",
          () => applyNextImport(getContainer()),
          "57P01",
        )
        expect(worked).toBe(false)
        const open = await owner.call<ListingImportReport>(
          "GET",
          `/producer/listing-imports/${staged.data.id}`,
        )
        expect(open.data.state).toBe("applying")
        expect(
          await database("listing_import_row").where({ import_id: staged.data.id, failed: true }),
        ).toEqual([])
        await database.raw(
          "update listing_import set heartbeat_at = now() - interval '3 minutes' where id = ?",
          [staged.data.id],
        )
        expect((await finish(staged.data.id)).state).toBe("done")
        expect(
          (await listingTitles(producerId)).filter((title) => title.startsWith("Khăn hoãn")),
        ).toHaveLength(2)
      })

      it("an error of the row itself is told at the row, and the others are done", async () => {
        const database = databaseOf(getContainer())
        const staged = await stage(sheet([line("Khăn hỏng")]))
        await confirm(staged.data.id)
        await whileInsertsFail(database, "listing", () => applyNextImport(getContainer()))
        const report = await finish(staged.data.id)
        expect(report.state).toBe("done")
        const failed = (await database("listing_import_row")
          .where({ import_id: staged.data.id, failed: true })
          .pluck("row_number")) as number[]
        expect(failed).toHaveLength(1)
      })

      it("stops when a person says so and goes on when told", async () => {
        const staged = await stage(sheet([line("Dừng lại"), line("Đi tiếp")]))
        const url = `/producer/listing-imports/${staged.data.id}`
        const stopped = await owner.call<ListingImport>("POST", `${url}/stops`, {})
        expect([stopped.status, stopped.data.state]).toEqual([200, "stopped"])
        expect((await owner.call<Problem>("POST", `${url}/stops`, {})).data.code).toBe("listing_import_state")
        expect((await confirm(staged.data.id)).status).toBe(200)
        expect(await finish(staged.data.id)).toMatchObject({ state: "done", applied: 2 })
      }, 60_000)

      it("looks unknown to another producer, and is closed to the packer", async () => {
        const staged = await stage(sheet([line("Của riêng")]))
        const none = "limp_01AAAAAAAAAAAAAAAAAAAAAAAA"
        for (const [method, tail] of [
          ["GET", ""],
          ["GET", "/report"],
          ["POST", "/confirmations"],
          ["POST", "/stops"],
        ] as const) {
          const data = method === "POST" ? {} : undefined
          const own = await stranger.call(method, `/producer/listing-imports/${staged.data.id}${tail}`, data)
          const unknown = await stranger.call(method, `/producer/listing-imports/${none}${tail}`, data)
          expect([own.status, own.data]).toEqual([404, unknown.data])
          const refused = await packer.call<Problem>(
            method,
            `/producer/listing-imports/${staged.data.id}${tail}`,
            data,
          )
          expect(refused.data.code).toBe("forbidden")
        }
        const { data } = await owner.call<ListingImport>("GET", `/producer/listing-imports/${staged.data.id}`)
        expect(data.state).toBe("planned")
      })

      it("never makes more goods than a producer may have, whatever was planned", async () => {
        const database = databaseOf(getContainer())
        const staged = await stage(sheet(Array.from({ length: 30 }, (_, index) => line(`Khăn đủ ${index}`))))
        expect(staged.data.counts.create).toBe(30)
        const room = 10
        const now = (await database("listing")
          .where({ producer_id: producerId })
          .first(database.raw("count(*)::int as count"))) as { count: number }
        await database.raw(
          `insert into listing (id, product_id, identity_key, producer_id, set_number)
           select 'lstg_day_' || n, 'prod_day_' || n, 'day|' || n, ?, 22 from generate_series(1, ?) n`,
          [producerId, MOST_LISTINGS - now.count - room],
        )
        try {
          await confirm(staged.data.id)
          await finish(staged.data.id)
          const made = (await database("product")
            .where("title", "like", "Khăn đủ %")
            .first(database.raw("count(*)::int as count"))) as { count: number }
          expect(made.count).toBe(room)
          const failed = (await database("listing_import_row")
            .where({ import_id: staged.data.id, failed: true })
            .select("problems")) as { problems: { code: string }[] }[]
          expect(failed).toHaveLength(30 - room)
          expect(new Set(failed.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(
            new Set(["listing_limit"]),
          )
        } finally {
          await database("listing").where("id", "like", "lstg_day_%").delete()
        }
      })
    })
  },
})
