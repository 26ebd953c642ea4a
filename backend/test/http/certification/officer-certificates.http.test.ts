import type {
  CertificateListPage,
  ImportRunPage,
  ImportRun,
  OfficerCertificate,
  Problem,
} from "@ocop/contracts"
import { applyNextRun } from "../../../src/domains/certification/run-import"
import { setUpPlatform } from "../../../src/setup/set-up-platform"
import type { Api } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { officerOf, type OfficerClient } from "../support/officers"

const header = "Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Số quyết định,Ngày quyết định,Giá bán"
const laoCaiRows = [
  ["Mật ong bạc hà", "HTX Ong Vàng", 4, "12/QĐ-UBND", "15/03/2026"],
  ["Chè Shan tuyết", "Hợp tác xã Chè Cao", 3, "13/QĐ-UBND", "16/03/2026"],
  ["Gạo Séng Cù", "HTX Lúa Núi", 3, "13/QĐ-UBND", "16/03/2026"],
  ["Rượu ngô", "Cơ sở Bản Phố", 3, "14/QĐ-UBND", "17/03/2026"],
  ["Cá hồi hun khói", "HTX Thác Bạc", 5, "1/QĐ-BNN", "18/03/2026"],
].map(([title, producer, star, decision, date]) =>
  [title, producer, '"xã Bảo Hà, huyện Bảo Yên, tỉnh Lào Cai"', star, decision, date, "90.000"].join(","),
)
const canThoRow = 'Bánh tét lá cẩm,HTX Tây Đô,"thành phố Cần Thơ",4,7/QĐ-UBND,01/02/2026,80.000'
const list = (...rows: string[]) => `${[header, ...rows].join("\n")}\n`

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("certificates of the programme office", () => {
      let laoCai: OfficerClient
      let canTho: OfficerClient
      let central: OfficerClient

      beforeAll(async () => {
        const container = getContainer()
        await setUpPlatform(container)
        laoCai = await officerOf(container, api as Api, "laocai@ocop.example", "15")
        canTho = await officerOf(container, api as Api, "cantho@ocop.example", "92")
        central = await officerOf(container, api as Api, "trung-uong@ocop.example", null)
      })
      beforeEach(async () => {
        await central.upload(
          "/officer/recognition-imports?dryRun=false",
          list(...laoCaiRows, canThoRow),
          "a.csv",
        )
        await applyNextRun(getContainer())
      })

      const read = async (officer: OfficerClient, query = "") => {
        const reply = await officer.call<CertificateListPage>("GET", `/officer/certificates${query}`)
        expect(reply.status).toBe(200)
        return reply.data
      }
      const titles = (page: CertificateListPage) => page.certificates.map((row) => row.productTitle)
      const named = (page: CertificateListPage, title: string): OfficerCertificate => {
        const found = page.certificates.find((row) => row.productTitle === title)
        if (!found) throw new Error(`No certificate of ${title}`)
        return found
      }
      const lasts = async (title: string, interval: string) =>
        // No route can make that day come, and the register refuses a change: its triggers rest for this statement.
        dbConnection.raw(
          `begin; set local session_replication_role = replica;
           update certificate set valid_from = least(valid_from, now() - interval '2 years'), valid_until = now() + '${interval}'::interval
            where product_id = (select id from product where title = '${title}');
           commit`,
        )

      it("shows a province its own certificates and nobody else's", async () => {
        const mine = await read(laoCai)
        expect(titles(mine).sort()).toEqual(
          ["Mật ong bạc hà", "Chè Shan tuyết", "Gạo Séng Cù", "Rượu ngô", "Cá hồi hun khói"].sort(),
        )
        expect(titles(await read(canTho))).toEqual(["Bánh tét lá cẩm"])
        expect((await read(central)).counts.all).toBe(6)
        // Searching for it does not open another province's drawer.
        const peek = await read(canTho, `?q=${encodeURIComponent("Mật ong")}`)
        expect(peek).toEqual({
          certificates: [],
          counts: { all: 0, live: 0, expiring: 0, expired: 0, withdrawn: 0 },
          nextAfter: null,
        })
        expect(named(mine, "Mật ong bạc hà")).toMatchObject({
          producerName: "HTX Ong Vàng",
          star: 4,
          decisionNumber: "12/QĐ-UBND",
          decisionDate: "2026-03-15",
          mayWithdraw: true,
          withdrawal: null,
        })
      })

      it("leaves five stars to the ministry", async () => {
        const own = named(await read(laoCai), "Cá hồi hun khói")
        expect(own).toMatchObject({ level: "central", mayWithdraw: false })
        const body = { reason: "Không bảo đảm chất lượng", decisionNumber: "9/QĐ" }
        const reply = await laoCai.call<Problem>("POST", `/officer/certificates/${own.id}/withdraw`, body)
        expect([reply.status, reply.data.code]).toEqual([403, "forbidden"])
        expect(named(await read(central), "Cá hồi hun khói").mayWithdraw).toBe(true)
      })

      it("puts first what ends soonest, then what has ended, then what was withdrawn", async () => {
        await lasts("Gạo Séng Cù", "10 days")
        await lasts("Rượu ngô", "-1 day")
        await lasts("Chè Shan tuyết", "89 days 23 hours")
        const honey = named(await read(laoCai), "Mật ong bạc hà")
        await laoCai.call("POST", `/officer/certificates/${honey.id}/withdraw`, {
          reason: "Không bảo đảm chất lượng",
          decisionNumber: "99/QĐ-UBND",
        })
        const page = await read(laoCai)
        expect(titles(page)).toEqual([
          "Gạo Séng Cù",
          "Chè Shan tuyết",
          "Cá hồi hun khói",
          "Rượu ngô",
          "Mật ong bạc hà",
        ])
        expect(page.certificates.map((row) => [row.state, row.daysLeft])).toEqual([
          ["expiring", 10],
          ["expiring", 90],
          ["live", expect.any(Number)],
          ["expired", null],
          ["withdrawn", null],
        ])
        expect(page.counts).toEqual({ all: 5, live: 3, expiring: 2, expired: 1, withdrawn: 1 })
        expect(page.certificates.at(-1)).toMatchObject({
          mayWithdraw: false,
          withdrawal: { reason: "Không bảo đảm chất lượng", decisionNumber: "99/QĐ-UBND" },
        })
        for (const [state, found] of [
          ["live", 3],
          ["expiring", 2],
          ["expired", 1],
          ["withdrawn", 1],
        ] as const) {
          expect((await read(laoCai, `?state=${state}`)).certificates).toHaveLength(found)
        }
      })

      it("goes through all pages once each, whatever is withdrawn in between", async () => {
        const seen: string[] = []
        let after: string | null = null
        for (let pages = 0; pages < 10; pages++) {
          const page: CertificateListPage = await read(laoCai, `?limit=2${after ? `&after=${after}` : ""}`)
          seen.push(...titles(page))
          after = page.nextAfter
          if (pages === 0) {
            // The row at which the next page begins moves to the end of the list.
            const last = page.certificates.at(-1)
            await laoCai.call("POST", `/officer/certificates/${last?.id}/withdraw`, {
              reason: "Không bảo đảm chất lượng",
              decisionNumber: "99/QĐ-UBND",
            })
          }
          if (after === null) break
        }
        expect(after).toBeNull()
        expect(new Set(seen).size).toBe(5)
      })

      it.each([
        ["mat ong", ["Mật ong bạc hà"]],
        ["thác bạc", ["Cá hồi hun khói"]],
        ["13/qđ", ["Chè Shan tuyết", "Gạo Séng Cù"]],
        ["%", []],
        ["a_o", []],
      ])("finds %s by product, producer or decision", async (q, expected) => {
        expect(titles(await read(laoCai, `?q=${encodeURIComponent(q)}`)).sort()).toEqual(expected)
      })

      it.each(["after=x", "after=1.cert_", "limit=0", "limit=5000", "state=lost", "after=1'%20or%201=1"])(
        "refuses a query that makes no sense: %s",
        async (query) => {
          const reply = await laoCai.call<Problem>("GET", `/officer/certificates?${query}`)
          expect([reply.status, reply.data.code]).toEqual([400, "invalid_request"])
        },
      )

      it("is closed to anybody else", async () => {
        const reply = await (api as Api).request({
          method: "GET",
          url: "/officer/certificates",
          validateStatus: () => true,
        })
        expect(reply.status).toBe(401)
      })

      it("tells rows with remarks apart from rows without", async () => {
        const dry = await laoCai.upload<ImportRun>(
          "/officer/recognition-imports",
          list(
            String(laoCaiRows[0]),
            'Xấu,HTX Ong Vàng,"tỉnh Lào Cai",2,12/QĐ-UBND,15/03/2026,',
            "Lạ,HTX Ong Vàng,tỉnh Lào Cai,3,12/QĐ-UBND,15/03/2026,rẻ",
          ),
          "b.csv",
        )
        const rowsOf = async (remarks: string) =>
          (
            await laoCai.call<ImportRunPage>(
              "GET",
              `/officer/recognition-imports/${dry.data.id}?remarks=${remarks}`,
            )
          ).data.rows
        const any = await rowsOf("any")
        expect(any.length).toBeGreaterThan(0)
        expect(any.every((row) => row.problems.length > 0)).toBe(true)
        expect(any.map((row) => row.rowNumber)).toContain(3)
        const warned = await rowsOf("warning")
        expect(warned).toEqual(any.filter((row) => row.outcome !== "bad"))
        expect(warned).toHaveLength(dry.data.rowsWarned)
      })
    })
  },
})
