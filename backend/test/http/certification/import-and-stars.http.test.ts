import {
  catalogueQuery,
  type CataloguePage,
  type ImportRun,
  type ListingDocument,
  type Problem,
} from "@ocop/contracts"
import { buildXlsx } from "@ocop/recognition-list/testing"
import { searchListings } from "../../../src/domains/catalogue/fallback-search"
import { applyNextRun } from "../../../src/domains/certification/run-import"
import { logStarBoundaries } from "../../../src/domains/catalogue/indexing/star-boundaries"
import { setUpPlatform } from "../../../src/setup/set-up-platform"
import type { Api, Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { officerOf, type OfficerClient } from "../support/officers"
import { buildSearchIndexes, drainAll } from "../support/search"

const header =
  "Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định,Giá bán,Khối lượng,Bộ sản phẩm"
const honey =
  'Mật ong bạc hà,HTX Ong Vàng,"xã Bảo Hà, huyện Bảo Yên, tỉnh Lào Cai",4 sao,12/QĐ-UBND,15/03/2026,250.000,500 g,Mật ong'
const tea =
  'Chè Shan tuyết,Hợp tác xã Chè Cao,"xã Bản Liền, huyện Bắc Hà, tỉnh Lào Cai",3,12/QĐ-UBND,15/03/2026,,,Chè'
const foreign = 'Bưởi,HTX Khác,"tỉnh Hà Giang",3,5/QĐ-UBND,01/02/2026,,,'
const twoStars = 'Xấu,HTX Ong Vàng,"tỉnh Lào Cai",2,12/QĐ-UBND,15/03/2026,,,'
const list = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`

const engines = process.env.SEARCH_ENGINE === "meilisearch" ? "Postgres and Meilisearch" : "Postgres"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("recognition lists and stars", () => {
      let laoCai: OfficerClient
      let central: OfficerClient
      let store: <T>(method: string, url: string, data?: unknown) => Promise<Reply<T>>
      const rows = async (sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: Record<string, unknown>[] }).rows
      /** Time passes, or a worker dies: what no route can do, the register refuses to everybody else. */
      const withoutTriggers = (sql: string) =>
        dbConnection.raw(`begin; set local session_replication_role = replica; ${sql}; commit`)
      const counts = async () =>
        (
          await rows(`select (select count(*)::int from product) products, (select count(*)::int from producer) producers,
           (select count(*)::int from listing) listings, (select count(*)::int from certificate) certificates,
           (select max(updated_at) from certificate) touched, (select max(updated_at) from listing) listed`)
        )[0]

      beforeAll(async () => {
        const container = getContainer()
        const platform = await setUpPlatform(container)
        laoCai = await officerOf(container, api as Api, "laocai@ocop.example", "15")
        central = await officerOf(container, api as Api, "trung-uong@ocop.example", null)
        store = async <T>(method: string, url: string, data?: unknown) =>
          (await (api as Api).request({
            method,
            url,
            data,
            headers: { "x-publishable-api-key": platform.publishableKey },
            validateStatus: () => true,
          })) as Reply<T>
        await buildSearchIndexes(container)
      })

      async function importList(
        officer: OfficerClient,
        content: string | Uint8Array,
        fileName = "danh-sach.csv",
      ): Promise<ImportRun> {
        const started = await officer.upload<ImportRun>(
          "/officer/recognition-imports?dryRun=false",
          content,
          fileName,
        )
        expect(started.status).toBe(201)
        expect(await applyNextRun(getContainer())).toBe(started.data.id)
        const read = await officer.call<{ run: ImportRun }>(
          "GET",
          `/officer/recognition-imports/${started.data.id}`,
        )
        return read.data.run
      }
      async function browse(query: Record<string, unknown>): Promise<CataloguePage> {
        await drainAll(getContainer())
        const reply = await store<CataloguePage>("POST", "/store/catalogue/listings", query)
        expect(reply.status).toBe(200)
        return reply.data
      }

      it("tells by row what a dry run would do, and changes nothing", async () => {
        const before = await counts()
        const dry = await laoCai.upload<ImportRun>(
          "/officer/recognition-imports",
          list(honey, foreign, twoStars),
          "a.csv",
        )
        expect(dry.data).toMatchObject({
          status: "planned",
          dryRun: true,
          rowsRead: 3,
          rowsBad: 2,
          toCreate: 1,
        })
        const bad = await laoCai.call<{
          rows: { rowNumber: number; problems: { column: string; code: string; message: string }[] }[]
        }>("GET", `/officer/recognition-imports/${dry.data.id}?outcome=bad`)
        expect(
          bad.data.rows.map((row) => [row.rowNumber, row.problems.map((problem) => problem.code)]),
        ).toEqual([
          [3, ["outside_province"]],
          [4, ["star_not_certified"]],
        ])
        expect(bad.data.rows[0]?.problems[0]).toMatchObject({ column: "Địa chỉ" })
        expect(await applyNextRun(getContainer())).toBeNull()
        expect(await counts()).toEqual(before)
      })

      it("creates producers, listings and certificates; the good rows stand beside the bad ones", async () => {
        const run = await importList(laoCai, list(honey, foreign, tea))
        expect(run).toMatchObject({ status: "done", applied: 2, rowsBad: 1, failed: 0 })
        expect(await counts()).toMatchObject({ products: 2, producers: 2, listings: 2, certificates: 2 })
        const page = await browse({})
        const found = page.hits.find((hit) => hit.title === "Mật ong bạc hà")
        expect(found).toMatchObject({ price: 250_000, placeName: "xã Bảo Hà, tỉnh Lào Cai", set: 4 })
        expect(found?.starPeriod).toMatchObject({
          star: 4,
          decisionNumber: "12/QĐ-UBND",
          decisionDate: "2026-03-15",
        })
        expect(page.hits.find((hit) => hit.title === "Chè Shan tuyết")?.price).toBeNull()
      })

      it("changes nothing the second time, and takes a corrected row as an update", async () => {
        await importList(laoCai, list(honey, tea))
        const first = await counts()
        const again = await laoCai.upload<ImportRun>(
          "/officer/recognition-imports?dryRun=false",
          list(honey, tea),
          "b.csv",
        )
        expect(again.data).toMatchObject({ unchanged: 2, toCreate: 0, toUpdate: 0 })
        await applyNextRun(getContainer())
        expect(await counts()).toEqual(first)
        const corrected = await importList(laoCai, list(honey.replace("250.000", "270.000"), tea))
        expect(corrected).toMatchObject({ toUpdate: 1, unchanged: 1, applied: 1 })
        expect(await counts()).toMatchObject({ products: 2, certificates: 2, producers: 2 })
        const page = await browse({ q: "mat ong" })
        expect(page.hits[0]).toMatchObject({ price: 270_000 })
        expect(page.hits[0]?.starPeriod?.star).toBe(4)
      })

      it("goes on after a crash in the middle without doing anything twice", async () => {
        const started = await laoCai.upload<ImportRun>(
          "/officer/recognition-imports?dryRun=false",
          list(honey, tea),
          "c.csv",
        )
        await applyNextRun(getContainer())
        // As a worker that died after its writes and before it could say so leaves things.
        await rows("update recognition_import_row set applied = false where run_id = ?", [started.data.id])
        await rows("delete from recognition_record")
        await rows(
          "update recognition_import_run set status = 'applying', heartbeat_at = now() - interval '1 hour' where id = ?",
          [started.data.id],
        )
        const before = await counts()
        expect(await applyNextRun(getContainer())).toBe(started.data.id)
        expect(await counts()).toMatchObject({
          products: before?.products,
          producers: before?.producers,
          certificates: before?.certificates,
        })
      })

      it("makes anew what a worker left half made when it died", async () => {
        const started = await laoCai.upload<ImportRun>(
          "/officer/recognition-imports?dryRun=false",
          list(tea),
          "d.csv",
        )
        expect(await applyNextRun(getContainer())).toBe(started.data.id)
        const [product] = await rows(
          `select product.id, product.handle, product.external_id from product
             join recognition_import_row planned on planned.identity_key = product.external_id
            where planned.run_id = ?`,
          [started.data.id],
        )
        const id = product?.id
        // The product was written, its variant, price, listing and certificate were not yet.
        for (const table of ["listing", "recognition_record", "product_variant"])
          await rows(`delete from ${table} where product_id = ?`, [id])
        await withoutTriggers(
          `delete from certificate_event where certificate_id in (select id from certificate where product_id = '${id}');
           delete from certificate where product_id = '${id}'`,
        )
        await rows("update recognition_import_row set applied = false where run_id = ?", [started.data.id])
        await rows(
          "update recognition_import_run set status = 'applying', heartbeat_at = now() - interval '1 hour' where id = ?",
          [started.data.id],
        )
        expect(await applyNextRun(getContainer())).toBe(started.data.id)
        const whole = await rows(
          `select product.handle, count(distinct variant.id)::int variants, count(distinct listing.id)::int listings,
                  count(distinct certificate.id)::int certificates, count(distinct level.id)::int places
             from product
             left join product_variant variant on variant.product_id = product.id and variant.deleted_at is null
             left join product_variant_inventory_item item on item.variant_id = variant.id and item.deleted_at is null
             left join inventory_level level on level.inventory_item_id = item.inventory_item_id
             left join listing on listing.product_id = product.id
             left join certificate on certificate.product_id = product.id
            where product.external_id = ? and product.deleted_at is null group by product.id`,
          [product?.external_id],
        )
        expect(whole).toEqual([
          { handle: product?.handle, variants: 1, listings: 1, certificates: 1, places: 1 },
        ])
      })

      it("reads a workbook as it reads text", async () => {
        const cells = (line: string) =>
          [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)/g)].map((match) => match[1] ?? match[2] ?? "")
        const workbook = buildXlsx([{ name: "OCOP", rows: [header.split(","), cells(honey)] }])
        const run = await importList(laoCai, new Uint8Array(workbook), "danh-sach.xlsx")
        expect(run).toMatchObject({ status: "done", applied: 1 })
      })

      it.each([
        ["a program", Buffer.from("MZ\u0090\u0000\u0003", "latin1"), "x.csv"],
        ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "x.xls"],
        ["a page", Buffer.from("<html><table><tr><td>a</td></tr></table></html>"), "x.csv"],
        ["nothing", Buffer.alloc(0), "x.csv"],
        ["a list without products", Buffer.from("a,b,c\n1,2,3\n"), "x.csv"],
      ])("refuses %s with its reason", async (_what, content, fileName) => {
        const reply = await laoCai.upload<ImportRun>(
          "/officer/recognition-imports",
          new Uint8Array(content),
          fileName,
        )
        expect(reply.status).toBe(201)
        expect(reply.data.status).toBe("refused")
        expect(reply.data.refusal?.message.length).toBeGreaterThan(8)
      })

      it("keeps what another province's officer sent out of sight", async () => {
        const mine = await laoCai.upload<ImportRun>("/officer/recognition-imports", list(honey), "a.csv")
        const other = await officerOf(getContainer(), api as Api, "canto@ocop.example", "92")
        for (const [method, path] of [
          ["GET", ""],
          ["POST", "/apply"],
        ] as const) {
          const reply = await other.call<Problem>(
            method,
            `/officer/recognition-imports/${mine.data.id}${path}`,
          )
          expect([reply.status, reply.data.code]).toEqual([404, "not_found"])
        }
        expect(
          (await other.call<{ runs: ImportRun[] }>("GET", "/officer/recognition-imports")).data.runs,
        ).toEqual([])
        expect(
          (await central.call<{ runs: ImportRun[] }>("GET", "/officer/recognition-imports")).data.runs,
        ).toHaveLength(1)
      })

      it(`takes a withdrawn star out of badge, facet and filter (${engines})`, async () => {
        await importList(laoCai, list(honey, tea))
        expect((await browse({ stars: [4] })).total).toBe(1)
        expect(await browse({ certified: true })).toMatchObject({ total: 2, facets: { certified: 2 } })
        expect((await browse({ certified: true, stars: [4] })).facets.certified).toBe(1)
        const [certificate] = await rows("select id from certificate where star = 4")
        const other = await officerOf(getContainer(), api as Api, "canto@ocop.example", "92")
        const body = { reason: "Không bảo đảm chất lượng", decisionNumber: "99/QĐ-UBND" }
        expect(
          (await other.call("POST", `/officer/certificates/${certificate?.id}/withdraw`, body)).status,
        ).toBe(404)
        expect(
          (await laoCai.call("POST", `/officer/certificates/${certificate?.id}/withdraw`, body)).status,
        ).toBe(200)
        expect(
          (await laoCai.call<Problem>("POST", `/officer/certificates/${certificate?.id}/withdraw`, body)).data
            .code,
        ).toBe("certificate_already_withdrawn")
        const starred = await browse({ stars: [4] })
        expect(starred.total).toBe(0)
        const all = await browse({})
        expect(all.total).toBe(2)
        expect(all.facets.certified).toBe(1)
        expect((await browse({ certified: true })).hits.map(({ title }) => title)).toEqual(["Chè Shan tuyết"])
        expect(all.facets.stars.map((facet) => facet.value)).toEqual(["3"])
        expect(all.hits.find((hit) => hit.title === "Mật ong bạc hà")?.starPeriod).toBeNull()
        // A list that tells the same recognition again cannot give the star back.
        await importList(laoCai, list(honey.replace("250.000", "260.000")))
        expect((await browse({ stars: [4] })).total).toBe(0)
      })

      it("drops a star at the moment its certificate ends, before any document is written again", async () => {
        await importList(laoCai, list(honey, tea))
        await browse({})
        const query = catalogueQuery.parse({ stars: [4] })
        const end = new Date("2029-03-15T17:00:00Z")
        const at = async (moment: Date) => (await searchListings(getContainer(), query, moment)).total
        expect(await at(new Date(end.getTime() - 1_000))).toBe(1)
        expect(await at(end)).toBe(0)
      })

      it("writes the documents again when a certificate ends, without anybody re-indexing", async () => {
        await importList(laoCai, list(honey, tea))
        await browse({})
        await logStarBoundaries(getContainer(), new Date())
        // Time passes without a write: the trigger must not be what notices.
        await withoutTriggers(
          "update certificate set valid_until = now() - interval '1 minute' where star = 4",
        )
        await rows(
          "update search_cursor set boundary_at = now() - interval '5 minutes' where target = 'star_boundaries'",
        )
        expect((await browse({})).facets.stars.map((facet) => facet.value).sort()).toEqual(["3", "4"])
        expect(await logStarBoundaries(getContainer(), new Date())).toBe(1)
        const page = await browse({})
        expect(page.facets.stars.map((facet) => facet.value)).toEqual(["3"])
        const listing = page.hits.find((hit) => hit.title === "Mật ong bạc hà")
        const read = await store<ListingDocument>("GET", `/store/catalogue/listings/${listing?.handle}`)
        expect(read.data.starPeriod ?? null).toBeNull()
        expect(read.data.certificates).toHaveLength(1)
      })

      it("brings every kind of change to search: title, price, stock, producer's name", async () => {
        await importList(laoCai, list(honey))
        const seen = async () => (await browse({ q: "mat ong" })).hits[0]
        await rows("update product set title = 'Mật ong hoa rừng'")
        expect((await seen())?.title).toBe("Mật ong hoa rừng")
        await rows(`update price set amount = 199000, raw_amount = '{"value":"199000","precision":20}'`)
        expect((await seen())?.price).toBe(199_000)
        await rows(
          `update inventory_level set stocked_quantity = 7, raw_stocked_quantity = '{"value":"7","precision":20}'`,
        )
        expect(await seen()).toMatchObject({ available: 7, inStock: true })
        await rows("update producer set name = 'HTX Ong Bạc'")
        expect((await seen())?.producer.name).toBe("HTX Ong Bạc")
        await rows("update producer set status = 'hidden'")
        expect(await seen()).toBeUndefined()
      })

      it("answers who is not an officer with 401 and no more", async () => {
        const reply = (await (api as Api).request({
          method: "GET",
          url: "/officer/recognition-imports",
          validateStatus: () => true,
        })) as Reply<Problem>
        expect(reply.status).toBe(401)
      })
    })
  },
})
