import type {
  CataloguePage,
  CertificateListPage,
  ImportRow,
  ImportRun,
  ImportRunPage,
  OfficerCertificate,
  Problem,
} from "@ocop/contracts"
import { applyNextRun } from "../../../src/domains/certification/run-import"
import { setUpPlatform } from "../../../src/setup/set-up-platform"
import type { Api, Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { officerOf, type OfficerClient } from "../support/officers"
import { buildSearchIndexes, drainAll } from "../support/search"

const header =
  "Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định,Giá bán,Bộ sản phẩm,Mã vạch"
interface Line {
  readonly title?: string
  readonly producer?: string
  readonly star?: string | number
  readonly decision?: string
  readonly date?: string
  readonly price?: string | number
}
const line = ({
  title = "Quế thanh",
  producer = "HTX Quế Thử",
  star = 3,
  decision = "991/QĐ-UBND",
  date = "15/09/2026",
  price = 90_000,
}: Line = {}) =>
  `${title},${producer},"xã Bảo Hà, huyện Bảo Yên, tỉnh Lào Cai",${star},${decision},${date},${price},Mật ong,`
const list = (...lines: string[]) => `${[header, ...lines].join("\n")}\n`

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("the register of certificates", () => {
      let laoCai: OfficerClient
      let central: OfficerClient
      let canTho: OfficerClient
      let browse: () => Promise<CataloguePage>

      beforeAll(async () => {
        const container = getContainer()
        const platform = await setUpPlatform(container)
        laoCai = await officerOf(container, api as Api, "laocai@ocop.example", "15")
        canTho = await officerOf(container, api as Api, "cantho@ocop.example", "92")
        central = await officerOf(container, api as Api, "trung-uong@ocop.example", null)
        browse = async () => {
          await drainAll(container)
          const reply = (await (api as Api).request({
            method: "POST",
            url: "/store/catalogue/listings",
            data: {},
            headers: { "x-publishable-api-key": platform.publishableKey },
          })) as Reply<CataloguePage>
          return reply.data
        }
        await buildSearchIndexes(container)
      })

      const rows = async (sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: Record<string, unknown>[] }).rows
      const send = async (content: string, officer = laoCai) => {
        const started = await officer.upload<ImportRun>(
          "/officer/recognition-imports?dryRun=false",
          content,
          "danh-sach.csv",
        )
        expect(started.status).toBe(201)
        await applyNextRun(getContainer())
        const { data } = await officer.call<ImportRunPage>(
          "GET",
          `/officer/recognition-imports/${started.data.id}?limit=200`,
        )
        return data
      }
      const codes = ({ problems }: ImportRow) => problems.map(({ code }) => code)
      const certificates = async (officer = laoCai) =>
        (await officer.call<CertificateListPage>("GET", "/officer/certificates?limit=200")).data.certificates
      const decided = async (number: string): Promise<OfficerCertificate> => {
        const found = (await certificates()).filter(({ decisionNumber }) => decisionNumber === number)
        expect(found).toHaveLength(1)
        return found[0]!
      }
      const act = (certificate: OfficerCertificate, verb: string, body: object, officer = laoCai) =>
        officer.call<Problem & { id: string }>(
          "POST",
          `/officer/certificates/${certificate.id}/${verb}`,
          body,
        )
      const withdrawal = { reason: "Không bảo đảm chất lượng", decisionNumber: "99/QĐ-UBND" }
      /** What was decided, without the state: this never changes. */
      const facts = () =>
        rows(`select id, code, star, level, decision_number, decision_date, valid_from, valid_until from certificate
               order by created_at, id`)

      it("gives a new decision a row of its own; the older one is superseded and stays", async () => {
        await send(list(line()))
        const before = await facts()
        await send(list(line({ star: 4, decision: "1600/QĐ-UBND", date: "20/11/2026" })))
        expect((await facts()).slice(0, 1)).toEqual(before)
        expect(await decided("991/QĐ-UBND")).toMatchObject({
          star: 3,
          state: "superseded",
          mayWithdraw: false,
        })
        expect(await decided("1600/QĐ-UBND")).toMatchObject({ star: 4, state: "live" })
        const [shown] = (await browse()).hits
        expect(shown?.starPeriod).toMatchObject({ star: 4, decisionNumber: "1600/QĐ-UBND" })
        expect(
          await rows(
            `select kind, count(*)::int as events, count(import_run_id)::int as lists, count(officer_id)::int as officers
               from certificate_event group by kind order by kind`,
          ),
        ).toEqual([
          { kind: "recognised", events: 2, lists: 2, officers: 2 },
          { kind: "superseded", events: 1, lists: 1, officers: 1 },
        ])
      })

      it("takes an older decision that comes later as history: no star, no price of it is taken over", async () => {
        await send(list(line({ star: 4, decision: "1600/QĐ-UBND", date: "20/11/2026", price: 120_000 })))
        await send(list(line({ price: 70_000 })))
        expect(await decided("991/QĐ-UBND")).toMatchObject({ state: "superseded" })
        const [shown] = (await browse()).hits
        expect(shown).toMatchObject({ price: 120_000, starPeriod: { star: 4 } })
      })

      it("leaves a withdrawn certificate withdrawn: told again, renamed, or followed by a new decision", async () => {
        await send(list(line()))
        expect((await act(await decided("991/QĐ-UBND"), "withdraw", withdrawal)).status).toBe(200)
        const before = await facts()
        const again = await send(list(line({ price: 95_000 })))
        expect(again.rows.map(codes)).toEqual([["certificate_withdrawn"]])
        const renamed = await send(list(line({ decision: "992/QĐ-UBND" })))
        expect(renamed.rows.map(({ outcome }) => outcome)).toEqual(["differs"])
        const raised = await send(list(line({ star: 4 })))
        expect(raised.rows[0]).toMatchObject({ outcome: "differs", differences: { mayCorrect: false } })
        expect(await facts()).toEqual(before)
        expect((await browse()).hits[0]?.starPeriod).toBeNull()
        const anew = await send(list(line({ star: 4, decision: "1500/QĐ-UBND", date: "20/11/2026" })))
        expect(anew.rows.map(codes)).toEqual([["recognised_after_withdrawal"]])
        expect((await facts()).slice(0, 1)).toEqual(before)
        expect(await decided("991/QĐ-UBND")).toMatchObject({
          state: "withdrawn",
          withdrawal: { decisionNumber: "99/QĐ-UBND" },
        })
        expect((await browse()).hits[0]?.starPeriod).toMatchObject({ star: 4 })
      })

      it("does not let an older decision of another number bring a withdrawn star back", async () => {
        await send(list(line()))
        await act(await decided("991/QĐ-UBND"), "withdraw", withdrawal)
        await send(list(line({ decision: "500/QĐ-UBND", date: "10/03/2025" })))
        expect(await decided("500/QĐ-UBND")).toMatchObject({ state: "superseded" })
        expect((await browse()).hits[0]?.starPeriod).toBeNull()
      })

      it.each<[string, Line, string]>([
        ["another star", { star: 4 }, "star"],
        ["another number of the same day", { decision: "992/QĐ-UBND" }, "decision_number"],
        ["another day of the same number and year", { date: "16/09/2026" }, "decision_date"],
      ])("shows %s as a difference, and writes nothing", async (_what, change, field) => {
        await send(list(line()))
        const before = await facts()
        const { run, rows: told } = await send(list(line({ price: 99_000, ...change })))
        expect(run).toMatchObject({ differing: 1, toCreate: 0, toUpdate: 0, applied: 0 })
        expect(told[0]).toMatchObject({ outcome: "differs", applied: false })
        expect(told[0]?.differences?.fields.map((one) => one.field)).toEqual([field])
        expect(told[0]?.problems[0]).toMatchObject({ code: "register_differs", severity: "error" })
        expect(await facts()).toEqual(before)
        expect((await browse()).hits[0]?.price).toBe(90_000)
      })

      it("does not rename a product: the officer sees both names", async () => {
        await send(list(line({ title: "Quế thanh" })))
        const { rows: told } = await send(list(line({ title: "QUẾ THANH" })))
        expect(told.map(codes)).toEqual([["name_differs"]])
        expect((await browse()).hits.map(({ title }) => title)).toEqual(["Quế thanh"])
      })

      it("counts a number within its year: the same number of another year is another decision", async () => {
        await send(list(line({ date: "15/09/2024" })))
        await send(list(line({ star: 4 })))
        expect((await certificates()).map(({ star, state }) => [star, state])).toEqual([
          [4, "live"],
          [3, "superseded"],
        ])
      })

      it("leaves five stars to the central office, whatever the decision", async () => {
        const { rows: told } = await send(
          list(
            line({ title: "A", star: "năm sao" }),
            line({ title: "B", star: 5, decision: "2361/QĐ-BNNMT" }),
            line({ title: "C", star: 5, decision: "" }),
          ),
        )
        expect(told.map(({ outcome }) => outcome)).toEqual(["bad", "bad", "bad"])
        for (const row of told) expect(codes(row)).toContain("star_of_central_level")
        expect(await certificates()).toEqual([])
        const { rows: own } = await send(
          list(
            line({ title: "A", star: 5 }),
            line({ title: "B", star: 5, decision: "2361/QĐ-BNNMT" }),
            line({ title: "C", star: 4, decision: "2361/QĐ-BNNMT" }),
          ),
          central,
        )
        expect(own.map(codes)).toEqual([["star_not_of_signatory"], [], ["star_not_of_signatory"]])
        expect(await certificates()).toMatchObject([{ star: 5, level: "central", mayWithdraw: false }])
      })

      it("gives no star without the number of a decision, and none for a decision of tomorrow", async () => {
        const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10).split("-").reverse()
        const { rows: told } = await send(
          list(line({ title: "A", decision: "" }), line({ title: "B", date: tomorrow.join("/") })),
        )
        expect(told.map(codes)).toEqual([["decision_number_missing"], ["decision_in_the_future"]])
        expect(await certificates()).toEqual([])
      })

      it.each([
        ["in this order", [3, 4]],
        ["in the other order", [4, 3]],
      ])("refuses two rows of one file that contradict one another, %s", async (_order, stars) => {
        const content = list(
          ...stars.map((star) => line({ star })),
          line({ title: "Chè", producer: "HTX Chè" }),
        )
        for (let time = 0; time < 3; time++) {
          const { run, rows: told } = await send(content)
          expect(told.map(({ outcome }) => outcome)).toEqual([
            "bad",
            "bad",
            time === 0 ? "create" : "unchanged",
          ])
          expect(told.slice(0, 2).map(codes)).toEqual([["rows_contradict"], ["rows_contradict"]])
          expect(told[0]?.problems[0]?.message).toContain("dòng 3")
          expect(run.rowsBad).toBe(2)
        }
        expect((await certificates()).map(({ productTitle }) => productTitle)).toEqual(["Chè"])
      })

      it("takes two rows that agree once, and says so", async () => {
        const content = list(line(), line({ title: "quế  thanh" }), line({ price: "" }))
        const { run, rows: told } = await send(content)
        expect(told.map(({ outcome }) => outcome)).toEqual(["create", "unchanged", "unchanged"])
        expect(told.slice(1).map(codes)).toEqual([["row_repeated"], ["row_repeated"]])
        expect(run).toMatchObject({ applied: 1 })
        expect(await certificates()).toHaveLength(1)
        expect((await send(content)).rows.map(({ outcome }) => outcome)).toEqual([
          "unchanged",
          "unchanged",
          "unchanged",
        ])
      })

      it("takes two decisions of one product in one file, whichever stands first", async () => {
        const first = line({ date: "15/09/2024", price: 50_000 })
        const second = line({ star: 4, decision: "1600/QĐ-UBND", date: "20/11/2026", price: 80_000 })
        for (const content of [list(second, first), list(first, second)]) {
          await send(content)
          expect((await certificates()).map(({ star, state }) => [star, state])).toEqual([
            [4, "live"],
            [3, "superseded"],
          ])
          expect((await browse()).hits[0]?.price).toBe(80_000)
        }
        expect(await facts()).toHaveLength(2)
      })

      it("changes nothing when a list comes a second time", async () => {
        const content = list(line(), line({ title: "Chè", star: 4 }))
        await send(content)
        const events = await rows("select * from certificate_event order by id")
        const before = await facts()
        const { run } = await send(content)
        expect(run).toMatchObject({ unchanged: 2, toCreate: 0, toUpdate: 0, differing: 0, applied: 0 })
        expect(await rows("select * from certificate_event order by id")).toEqual(events)
        expect(await facts()).toEqual(before)
      })

      it("corrects a slip by a further row with a reason; the list with the slip cannot undo it", async () => {
        const slip = list(line({ star: 4 }))
        await send(slip)
        const wrong = await decided("991/QĐ-UBND")
        const body = {
          reason: "Danh sách gõ nhầm hạng sao",
          star: 3,
          decisionNumber: "991/QĐ-UBND",
          decisionDate: "2026-09-15",
        }
        expect((await act(wrong, "correct", { ...body, reason: "x" })).status).toBe(400)
        expect((await act(wrong, "correct", { ...body, star: 4 })).data.code).toBe("certificate_unchanged")
        const fifth = await act(wrong, "correct", { ...body, star: 5 })
        expect([fifth.status, fifth.data.code, fifth.data.fields?.[0]?.path]).toEqual([
          422,
          "star_not_of_level",
          "star",
        ])
        expect((await act(wrong, "correct", { ...body, decisionDate: "31/02/2026" })).data).toMatchObject({
          code: "invalid_request",
          fields: [{ path: "decisionDate", code: "date_no_such_day" }],
        })
        expect((await act(wrong, "correct", { ...body, decisionDate: "01/01/2099" })).data).toMatchObject({
          code: "decision_in_the_future",
          fields: [{ path: "decisionDate" }],
        })
        expect((await act(wrong, "correct", body, canTho)).status).toBe(404)
        const done = await act(wrong, "correct", body)
        expect(done.status).toBe(200)
        expect((await act(wrong, "correct", body)).data.code).toBe("certificate_not_in_force")
        const all = await certificates()
        expect(all.map(({ id, star, state }) => [id, star, state])).toEqual([
          [done.data.id, 3, "live"],
          [wrong.id, 4, "annulled"],
        ])
        expect(all[1]).toMatchObject({
          annulment: { reason: body.reason, replaced: true },
          mayCorrect: false,
        })
        const [shown] = (await browse()).hits
        expect(shown?.starPeriod?.star).toBe(3)
        await send(slip)
        expect((await send(list(line({ star: 4, price: 91_000 })))).rows[0]?.outcome).toBe("differs")
        expect((await certificates()).map(({ id }) => id)).toEqual([done.data.id, wrong.id])
      })

      it("gives back what an annulled decision had superseded", async () => {
        await send(list(line()))
        await send(list(line({ star: 4, decision: "1600/QĐ-UBND", date: "20/11/2026" })))
        const wrong = await decided("1600/QĐ-UBND")
        expect((await act(wrong, "annul", { reason: "Quyết định của sản phẩm khác" })).status).toBe(200)
        expect(await decided("991/QĐ-UBND")).toMatchObject({ state: "live" })
        const again = await send(
          list(line({ star: 4, decision: "1600/QĐ-UBND", date: "20/11/2026", price: 1_000 })),
        )
        expect(again.rows.map(codes)).toEqual([["certificate_annulled"]])
        expect((await browse()).hits[0]).toMatchObject({ price: 90_000, starPeriod: { star: 3 } })
      })

      it("undoes a withdrawal by a further row; both stay", async () => {
        await send(list(line()))
        const own = await decided("991/QĐ-UBND")
        const undo = { reason: "Bấm nhầm sản phẩm bên cạnh", decisionNumber: "100/QĐ-UBND" }
        expect((await act(own, "reinstate", undo)).data.code).toBe("certificate_not_withdrawn")
        await act(own, "withdraw", withdrawal)
        expect((await act(own, "correct", { ...undo, star: 4, decisionDate: "2026-09-15" })).data.code).toBe(
          "certificate_already_withdrawn",
        )
        expect((await act(own, "reinstate", undo, canTho)).status).toBe(404)
        expect((await act(own, "reinstate", undo)).status).toBe(200)
        expect(await decided("991/QĐ-UBND")).toMatchObject({ state: "live", withdrawal: null })
        expect(
          await rows(
            "select kind, reason, decision_number from certificate_event where kind <> 'recognised' order by created_at",
          ),
        ).toEqual([
          { kind: "withdrawn", reason: withdrawal.reason, decision_number: "99/QĐ-UBND" },
          { kind: "reinstated", reason: undo.reason, decision_number: "100/QĐ-UBND" },
        ])
        expect((await browse()).hits[0]?.starPeriod?.star).toBe(3)
      })

      it("lets no second withdrawal through, however close", async () => {
        await send(list(line()))
        const own = await decided("991/QĐ-UBND")
        const replies = await Promise.all([1, 2, 3].map(() => act(own, "withdraw", withdrawal)))
        expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
        expect(
          await rows("select count(*)::int as n from certificate_event where kind = 'withdrawn'"),
        ).toEqual([{ n: 1 }])
      })

      it("does not carry out a row whose certificate was corrected after the dry run", async () => {
        await send(list(line()))
        const dry = await laoCai.upload<ImportRun>(
          "/officer/recognition-imports",
          list(line({ price: 95_000 }), line({ title: "Chè", producer: "HTX Chè" })),
          "a.csv",
        )
        expect(dry.data).toMatchObject({ toUpdate: 1, toCreate: 1 })
        await act(await decided("991/QĐ-UBND"), "correct", {
          reason: "Gõ nhầm hạng sao",
          star: 4,
          decisionNumber: "991/QĐ-UBND",
          decisionDate: "2026-09-15",
        })
        await laoCai.call("POST", `/officer/recognition-imports/${dry.data.id}/apply`, {})
        await applyNextRun(getContainer())
        const { data } = await laoCai.call<ImportRunPage>(
          "GET",
          `/officer/recognition-imports/${dry.data.id}`,
        )
        expect(data.rows.map((row) => [row.outcome, row.applied, codes(row)])).toEqual([
          ["failed", false, ["register_differs"]],
          ["create", true, []],
        ])
      })

      it.each([
        "update certificate set star = 5",
        "update certificate set decision_number = '1/QĐ-UBND'",
        "update certificate set valid_until = valid_until + interval '1 year'",
        "update certificate set deleted_at = now()",
        "update certificate set state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'x'",
        "delete from certificate",
        "truncate certificate cascade",
        "update certificate_event set reason = 'x'",
        "delete from certificate_event",
        "truncate certificate_event",
      ])("refuses in the database: %s", async (statement) => {
        await send(list(line()))
        await expect(dbConnection.raw(statement)).rejects.toThrow(/append-only/)
      })
    })
  },
})
