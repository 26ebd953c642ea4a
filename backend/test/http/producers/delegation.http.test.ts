import {
  PRODUCER_HEADER,
  routes,
  type DownloadFile,
  type ListingImportReport,
  type ListingPage,
  type OfficerDelegationRequest,
  type DelegationState,
  type DelegationTicket,
  type Problem,
  type ProducerMe,
  type ProducerProfile,
  type RouteContract,
} from "@ocop/contracts"
import { communesOf } from "@ocop/places"
import { buildXlsx } from "@ocop/recognition-list/testing"
import { databaseOf } from "../../../src/shared/database"
import { applyNextImport } from "../../../src/domains/listings/bulk/run-imports"
import type { Api, Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { officerOf, type OfficerClient } from "../support/officers"
import { openShop } from "../support/shop"

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("an officer acts for a producer that asked for it", () => {
      let owner: MemberClient
      let neighbour: MemberClient
      let officer: OfficerClient
      let elsewhere: OfficerClient
      let id: string
      let otherId: string
      const basics = {
        name: "Hộ kinh doanh Lò Thị Mai",
        legalType: "household",
        taxCode: "5300123456",
        provinceCode: "15",
        communeCode: communesOf("15")[0]!.code,
        address: "Thôn Nậm Đét",
        phone: "0912 345 678",
      }
      const bank = { bin: "970405", number: "1500201234567", holder: "LO THI MAI" }

      const call = async <T>(token: string | null, method: string, url: string, data?: unknown, more = {}) =>
        (await (api as Api).request({
          method,
          url,
          data,
          headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...more },
          validateStatus: () => true,
        })) as Reply<T & Problem>

      const register = async (who: MemberClient, name: string) =>
        (await who.call<{ producerId: string }>("POST", "/producer/producers", { ...basics, name })).data
          .producerId

      const ask = () =>
        owner.call<DelegationState & Problem>(
          "POST",
          "/producer/on-behalf",
          { reason: "Nhờ cán bộ nhập hồ sơ", days: 7 },
          id,
        )

      /** Each test begins where the set-up left off, so it asks by itself. */
      async function enter(who = officer): Promise<string> {
        await ask()
        const calls = await who.call<{ requests: OfficerDelegationRequest[] }>(
          "GET",
          "/officer/on-behalf-requests",
        )
        const [asked] = calls.data.requests.filter(({ producerId }) => producerId === id)
        const { data } = await who.call<DelegationTicket>(
          "POST",
          `/officer/on-behalf-requests/${asked!.id}/sessions`,
          {},
        )
        const entered = await call<{ token: string }>(null, "POST", "/producer/on-behalf-entries", {
          ticket: data.ticket,
        })
        expect(entered.status).toBe(201)
        return entered.data.token
      }

      const acts = async () =>
        (await owner.call<DelegationState>("GET", "/producer/on-behalf", undefined, id)).data.acts

      beforeAll(async () => {
        const container = getContainer()
        await openShop(container, [{ key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 }])
        owner = await memberOf(container, api as Api, null, "owner", "Lò Thị Mai")
        neighbour = await memberOf(container, api as Api, null, "owner", "Giàng A Páo")
        officer = await officerOf(container, api as Api, "lao-cai@example.vn", "15")
        elsewhere = await officerOf(container, api as Api, "ha-noi@example.vn", "01")
        id = await register(owner, basics.name)
        otherId = await register(neighbour, "Hộ kinh doanh Giàng A Páo")
        await owner.call("PUT", "/producer/profile", { ...basics, bank }, id)
      })

      it("only while the producer asks, only of its province, and the ticket is good once", async () => {
        const nobody = await officer.call<{ requests: OfficerDelegationRequest[] }>(
          "GET",
          "/officer/on-behalf-requests",
        )
        expect(nobody.data.requests).toEqual([])
        const asked = await ask()
        expect(asked.data.request).toMatchObject({ reason: "Nhờ cán bộ nhập hồ sơ", askedBy: "Lò Thị Mai" })
        expect((await ask()).data.code).toBe("on_behalf_asked")
        const requestId = asked.data.request!.id
        const foreign = await elsewhere.call<{ requests: OfficerDelegationRequest[] }>(
          "GET",
          "/officer/on-behalf-requests",
        )
        expect(foreign.data.requests).toEqual([])
        const url = (request: string) => `/officer/on-behalf-requests/${request}/sessions`
        const refused = await elsewhere.call<Problem>("POST", url(requestId), {})
        const unknown = await elsewhere.call<Problem>("POST", url("obhr_01AAAAAAAAAAAAAAAAAAAAAAAA"), {})
        expect([refused.status, refused.data]).toEqual([404, unknown.data])

        const { data } = await officer.call<DelegationTicket>("POST", url(requestId), {})
        const body = { ticket: data.ticket }
        const both = await Promise.all(
          [1, 2].map(() => call(null, "POST", "/producer/on-behalf-entries", body)),
        )
        expect(both.map(({ status }) => status).sort()).toEqual([201, 404])
        const told = (await databaseOf(getContainer())("queued_notification").where({
          recipient: id,
          template: "on_behalf_begun",
        })) as unknown[]
        expect(told).toHaveLength(1)
      })

      it("logs every act with both names before it happens, and the producer reads it", async () => {
        const key = await enter()
        const me = await call<ProducerMe>(key, "GET", "/producer/me")
        expect(me.data).toMatchObject({
          name: "Cán bộ lao-cai@example.vn",
          onBehalf: { askedBy: "Lò Thị Mai" },
          memberships: [{ producerId: id, standing: "draft" }],
        })
        const saved = await call<ProducerProfile>(key, "PUT", "/producer/profile", {
          ...basics,
          address: "Thôn Nậm Lúc",
          bank,
        })
        expect([saved.status, saved.data.address]).toEqual([200, "Thôn Nậm Lúc"])
        const wrong = await call(key, "PUT", "/producer/profile", { ...basics, taxCode: "1", bank })
        expect(wrong.status).toBe(400)
        const form = new FormData()
        form.append("file", new Blob([pdf as unknown as ArrayBuffer]), "a.pdf")
        const query = "kind=business_registration&number=1&issuedOn=2026-01-05&authority=UBND"
        const paper = await call<{ id: string }>(key, "POST", `/producer/papers?${query}`, form)
        expect(paper.status).toBe(201)
        expect((await call(key, "GET", `/producer/papers/${paper.data.id}/file`)).status).toBe(200)
        expect((await call(key, "GET", `/producer/papers/${paper.data.id}/file`)).status).toBe(200)

        await expect
          .poll(async () => (await acts()).map(({ act, done }) => [act, done]))
          .toEqual([
            ["readProducerPaper", true],
            ["addProducerPaper", true],
            ["saveProducerProfile", false],
            ["saveProducerProfile", true],
          ])
        for (const act of await acts())
          expect(act).toMatchObject({ officer: "Cán bộ lao-cai@example.vn", askedBy: "Lò Thị Mai" })
        const of = (await neighbour.call<DelegationState>("GET", "/producer/on-behalf", undefined, otherId))
          .data
        expect(of).toEqual({ request: null, acts: [] })
      })

      it("keeps the log as it was written", async () => {
        const database = databaseOf(getContainer())
        const key = await enter()
        expect((await call(key, "GET", "/producer/profile")).status).toBe(200)
        await expect.poll(async () => (await acts())[0]?.done).toBe(true)
        await expect(database("delegation_action").update({ officer_name: "Ai đó" })).rejects.toThrow(
          "only added to",
        )
        await expect(database("delegation_action").update({ status: 200 })).rejects.toThrow("only added to")
        await expect(database("delegation_action").delete()).rejects.toThrow("only added to")
      })

      it("does not do what only the producer's own people may", async () => {
        const key = await enter()
        const stolen = { ...bank, number: "9999999999" }
        const changed = await call(key, "PUT", "/producer/profile", { ...basics, bank: stolen })
        expect([changed.status, changed.data.code]).toEqual([403, "on_behalf_bank"])
        const own = await owner.call<ProducerProfile>("GET", "/producer/profile", undefined, id)
        expect(own.data.bank).toEqual(bank)

        const closed = Object.entries<RouteContract>(routes).filter(
          ([, { actor, delegable }]) => actor === "producer" && !delegable,
        )
        expect(closed.map(([name]) => name)).toEqual(
          expect.arrayContaining(["submitProducer", "inviteProducerMember", "readProducerMoney"]),
        )
        for (const [name, contract] of closed) {
          const path = contract.path.replace(/:\w+/g, "pord_01AAAAAAAAAAAAAAAAAAAAAAAA")
          const reply = await call(key, contract.method, path, contract.method === "GET" ? undefined : {})
          expect([name, reply.status, reply.data.code]).toEqual([name, 403, "on_behalf_closed"])
        }
      })

      it("brings goods in by workbook under both names; showing them is the producer's", async () => {
        const key = await enter()
        const template = await call<DownloadFile>(key, "GET", "/producer/listing-template")
        expect(template.status).toBe(200)
        const headings = ["Tên sản phẩm", "Bộ sản phẩm", "Giá bán (đồng)", "Khối lượng (gam)"]
        const rows = [headings, ["Khăn lanh làm thay", "22", 350_000, 300]]
        const form = new FormData()
        const book = buildXlsx([{ name: "S", rows }]) as unknown as ArrayBuffer
        form.append("file", new Blob([book]), "hang.xlsx")
        const staged = await call<ListingImportReport>(key, "POST", "/producer/listing-imports", form)
        expect([staged.status, staged.data.counts.create]).toEqual([201, 1])
        expect(staged.data.by).toBe("Cán bộ lao-cai@example.vn (làm thay, Lò Thị Mai nhờ)")
        const importId = staged.data.id
        const confirmed = await call(key, "POST", `/producer/listing-imports/${importId}/confirmations`, {})
        expect(confirmed.status).toBe(200)
        while (await applyNextImport(getContainer()));
        const page = await call<ListingPage>(key, "GET", "/producer/listings")
        const [made] = page.data.listings
        expect(made).toMatchObject({ title: "Khăn lanh làm thay", state: "draft" })
        const shown = await call(key, "POST", `/producer/listings/${made!.id}/publications`, {})
        expect([shown.status, shown.data.code]).toEqual([403, "on_behalf_closed"])
        const written = (await acts()).filter(({ act }) => /ListingImport$/.test(act))
        expect(written.map(({ act, subject }) => [act, subject])).toEqual([
          ["confirmListingImport", importId],
          ["stageListingImport", null],
        ])
        for (const act of written)
          expect(act).toMatchObject({ officer: "Cán bộ lao-cai@example.vn", askedBy: "Lò Thị Mai" })
        const foreign = await call(key, "GET", "/producer/listings", undefined, {
          [PRODUCER_HEADER]: otherId,
        })
        expect(foreign.status).toBe(404)
      })

      it("reaches no other producer, and no officer's or operator's branch", async () => {
        const key = await enter()
        const other = await call(key, "GET", "/producer/profile", undefined, { [PRODUCER_HEADER]: otherId })
        const none = await call(key, "GET", "/producer/profile", undefined, {
          [PRODUCER_HEADER]: "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        })
        expect([other.status, other.data]).toEqual([404, none.data])
        for (const path of ["/officer/producers", "/officer/me", "/operator/bank-transactions"])
          expect([path, (await call(key, "GET", path)).status]).toEqual([path, 401])
      })

      it("is out at once when the producer withdraws, the time is over or the officer moves away", async () => {
        const database = databaseOf(getContainer())
        const look = async (key: string) => (await call(key, "GET", "/producer/profile")).status
        const late = await enter()
        expect(await look(late)).toBe(200)
        await database("delegation_session").update({ until: new Date(Date.now() - 1_000) })
        expect(await look(late)).toBe(401)

        const moved = await enter()
        await database("officer").where({ email: "lao-cai@example.vn" }).update({ province_code: "01" })
        expect(await look(moved)).toBe(401)
        await database("officer").where({ email: "lao-cai@example.vn" }).update({ province_code: "15" })
        expect(await look(moved)).toBe(200)

        const withdrawn = await owner.call<DelegationState>("POST", "/producer/on-behalf-withdrawals", {}, id)
        expect(withdrawn.data.request).toBeNull()
        expect(await look(moved)).toBe(401)
        expect((await ask()).data.request).not.toBeNull()
      })
    })
  },
})
