import { existsSync } from "node:fs"
import path from "node:path"
import {
  PRODUCER_HEADER,
  type Claimable,
  type DownloadFile,
  type Membership,
  type Problem,
  type ProducerClaim,
  type ProducerPaper,
  type ProducerProfile,
  type ReviewPage,
} from "@ocop/contracts"
import { producerKey } from "@ocop/ocop"
import { communesOf } from "@ocop/places"
import sharp from "sharp"
import { databaseOf } from "../../../src/shared/database"
import { PRODUCER_MODULE } from "../../../src/modules/producer"
import type { ProducerModuleService } from "../../../src/modules/producer/service"
import type { Api, Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { officerOf, type OfficerClient } from "../support/officers"
import { openShop } from "../support/shop"

const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
const MB = 1024 * 1024
const paperQuery = "kind=business_registration&number=GP-01&issuedOn=2026-01-05&authority=UBND%20t%E1%BB%89nh"

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("producers from sign-up to approval", () => {
      let owner: MemberClient
      let officer: OfficerClient
      let elsewhere: OfficerClient
      let listedId: string
      const communeCode = communesOf("15")[0]!.code
      const basics = (name: string) => ({
        name,
        legalType: "household",
        taxCode: "5300123456",
        provinceCode: "15",
        communeCode,
        address: "Thôn Nậm Đét",
        phone: "0912 345 678",
      })
      const bank = { bin: "970405", number: "1500201234567", holder: "LO THI MAI" }

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
        ])
        listedId = shop.producerIds["htx-a"]!
        owner = await memberOf(container, api as Api, null, "owner", "Lò Thị Mai")
        officer = await officerOf(container, api as Api, "lao-cai@example.vn", "15")
        elsewhere = await officerOf(container, api as Api, "ha-noi@example.vn", "01")
      })

      const register = async (name: string, who = owner): Promise<string> => {
        const made = await who.call<Membership>("POST", "/producer/producers", basics(name))
        expect([made.status, made.data]).toMatchObject([201, { role: "owner", standing: "draft" }])
        return made.data.producerId
      }

      async function upload(id: string, content: Uint8Array, name: string, query = paperQuery, who = owner) {
        const form = new FormData()
        form.append("file", new Blob([content as unknown as ArrayBuffer]), name)
        return (await (api as Api).request({
          method: "POST",
          url: `/producer/papers?${query}`,
          data: form,
          headers: { authorization: `Bearer ${who.token}`, [PRODUCER_HEADER]: id },
          validateStatus: () => true,
          maxBodyLength: Infinity,
        })) as Reply<ProducerPaper & Problem>
      }

      const statusOf = async (id: string): Promise<string> =>
        ((await databaseOf(getContainer())("producer").where({ id }).first("status")) as { status: string })
          .status

      it("goes from registration over a return to approval, suspension and back", async () => {
        const id = await register("Hộ kinh doanh Lò Thị Mai")
        expect(await statusOf(id)).toBe("hidden")
        const early = await owner.call<Problem>("POST", "/producer/submissions", {}, id)
        expect([early.status, early.data.code]).toEqual([409, "profile_incomplete"])
        expect(early.data.fields?.map((field) => field.path)).toEqual(["bank", "business_registration"])

        const saved = await owner.call<ProducerProfile>(
          "PUT",
          "/producer/profile",
          { ...basics("Hộ kinh doanh Lò Thị Mai"), bank },
          id,
        )
        expect(saved.data).toMatchObject({ bank, standing: "draft", open: true })
        const paper = await upload(id, pdf, "giay-phep.pdf")
        expect([paper.status, paper.data.mediaType]).toEqual([201, "application/pdf"])
        const sent = await owner.call<ProducerProfile>("POST", "/producer/submissions", {}, id)
        expect(sent.data).toMatchObject({ standing: "submitted", open: false, missingPapers: [] })
        const locked = await owner.call<Problem>("PUT", "/producer/profile", { ...basics("Khác"), bank }, id)
        expect(locked.data.code).toBe("profile_locked")
        expect(
          (await owner.call<Problem>("DELETE", `/producer/papers/${paper.data.id}`, undefined, id)).data.code,
        ).toBe("profile_locked")
        expect((await upload(id, pdf, "a.pdf")).data.code).toBe("profile_locked")

        const queue = await officer.call<ReviewPage>("GET", "/officer/producers")
        expect(queue.data.producers.map((row) => row.id)).toContain(id)
        expect((await elsewhere.call<ReviewPage>("GET", "/officer/producers")).data.producers).toEqual([])
        const file = await officer.call<DownloadFile>("GET", `/officer/producer-papers/${paper.data.id}/file`)
        expect(Buffer.from(file.data.base64, "base64").equals(pdf)).toBe(true)

        const decide = (body: object) =>
          officer.call<ProducerProfile & Problem>("POST", `/officer/producers/${id}/decisions`, body)
        const silent = await decide({ action: "return", reason: null, remarks: [] })
        expect([silent.status, silent.data.code]).toEqual([422, "decision_reason_needed"])
        const returned = await decide({
          action: "return",
          reason: null,
          remarks: [{ field: "bank", text: "Tên chủ tài khoản chưa khớp" }],
        })
        expect(returned.data.standing).toBe("returned")
        const seen = await owner.call<ProducerProfile>("GET", "/producer/profile", undefined, id)
        expect(seen.data.history[0]).toMatchObject({
          act: "returned",
          remarks: [{ field: "bank", text: "Tên chủ tài khoản chưa khớp" }],
        })
        expect(seen.data.open).toBe(true)

        await owner.call("POST", "/producer/submissions", {}, id)
        const approval = { action: "approve", reason: null, remarks: [] }
        const both = await Promise.all([decide(approval), decide(approval)])
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
        expect(await statusOf(id)).toBe("published")
        expect((await decide({ action: "suspend", reason: "Giấy tờ hết hạn", remarks: [] })).status).toBe(200)
        expect(await statusOf(id)).toBe("hidden")
        const closed = await owner.call<Problem>("PUT", "/producer/profile", { ...basics("Khác"), bank }, id)
        expect(closed.data.code).toBe("producer_suspended")
        expect((await owner.call("GET", "/producer/profile", undefined, id)).status).toBe(200)
        expect((await decide({ action: "resume", reason: null, remarks: [] })).data.standing).toBe("approved")
        const told = (await databaseOf(getContainer())("queued_notification")
          .where({ recipient: id })
          .orderBy("created_at")
          .pluck("template")) as string[]
        expect(told).toEqual(["producer_return", "producer_approve", "producer_suspend", "producer_resume"])
      })

      it("gives one of two claims the producer, and the other hears of it", async () => {
        const container = getContainer()
        const rival = await memberOf(container, api as Api, null, "owner", "Giàng A Páo")
        const found = await owner.call<{ producers: Claimable[] }>("GET", "/producer/claimable?q=hop%20tac")
        expect(found.data.producers.map(({ id }) => id)).toContain(listedId)
        const claims: ProducerClaim[] = []
        for (const who of [owner, rival]) {
          const body = { producerId: listedId, reason: "Tôi là giám đốc hợp tác xã" }
          claims.push((await who.call<ProducerClaim>("POST", "/producer/claims", body)).data)
          const again = await who.call<Problem>("POST", "/producer/claims", body)
          expect(again.data.code).toBe("not_claimable")
        }
        const decision = (who: OfficerClient, id: string, accept: boolean) =>
          who.call<ProducerClaim & Problem>("POST", `/officer/producer-claims/${id}/decision`, {
            accept,
            reason: "Đã đối chiếu giấy tờ",
          })
        expect((await decision(elsewhere, claims[0]!.id, true)).status).toBe(404)
        const both = await Promise.all(claims.map(({ id }) => decision(officer, id, true)))
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
        const owners = await databaseOf(container)("producer_membership").where({ producer_id: listedId })
        expect(owners).toHaveLength(1)
        const states = await databaseOf(container)("producer_claim").orderBy("state").pluck("state")
        expect(states).toEqual(["accepted", "refused"])
        const told = (await databaseOf(container)("queued_notification")
          .where({ template: "producer_claim_answered", channel: "email" })
          .select(databaseOf(container).raw("data->>'accepted' as accepted"))) as { accepted: string }[]
        expect(told.map(({ accepted }) => accepted).sort()).toEqual(["false", "true"])
        expect(await statusOf(listedId)).toBe("published")
      })

      it("does not let a registration take the name of a producer that is there", async () => {
        const who = await memberOf(getContainer(), api as Api, null, "owner", "Người khác")
        const name = "Hộ kinh doanh Lò Thị Mai"
        await getContainer()
          .resolve<ProducerModuleService>(PRODUCER_MODULE)
          .createProducers({ handle: "lo-thi-mai", identity_key: producerKey(name, "15"), name })
        const id = await register(name, who)
        const body = { ...basics(name), bank }
        await who.call("PUT", "/producer/profile", body, id)
        await upload(id, pdf, "a.pdf", paperQuery, who)
        expect((await who.call("POST", "/producer/submissions", {}, id)).status).toBe(200)
        const approved = await officer.call<Problem>("POST", `/officer/producers/${id}/decisions`, {
          action: "approve",
          reason: null,
          remarks: [],
        })
        expect([approved.status, approved.data.code]).toEqual([409, "producer_exists"])
        expect(await statusOf(id)).toBe("hidden")
      })

      it("stops at three registrations that wait", async () => {
        const who = await memberOf(getContainer(), api as Api, null, "owner", "Người đăng ký nhiều")
        const replies = await Promise.all(
          [1, 2, 3, 4, 5].map((n) => who.call("POST", "/producer/producers", basics(`Hộ số ${n}`))),
        )
        expect(replies.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409])
      })

      describe("uploads", () => {
        const picture = () => sharp({ create: { width: 64, height: 48, channels: 3, background: "#a3341c" } })

        it("draws a picture anew, without where it was taken or what hangs behind it", async () => {
          const id = await register("Hộ nộp giấy")
          const taken = await picture()
            .withExif({ IFD0: { Copyright: "bi-mat" }, IFD3: { GPSLatitude: "22/1 20/1 0/1" } })
            .jpeg()
            .toBuffer()
          expect((await sharp(taken).metadata()).exif).toBeDefined()
          const polyglot = Buffer.concat([taken, Buffer.from("<?php system($_GET[0]); ?>PK\x03\x04")])
          const kept = await upload(id, polyglot, "../../anh.php")
          expect([kept.status, kept.data.mediaType]).toEqual([201, "image/jpeg"])
          const url = `/producer/papers/${kept.data.id}/file`
          const { data } = await owner.call<DownloadFile>("GET", url, undefined, id)
          const content = Buffer.from(data.base64, "base64")
          expect((await sharp(content).metadata()).exif).toBeUndefined()
          expect(content.includes("php")).toBe(false)
          expect(content.includes("bi-mat")).toBe(false)
        })

        it("keeps the file where the web server does not look", async () => {
          const id = await register("Hộ nộp giấy")
          const kept = await upload(id, pdf, "a.pdf")
          const { file_id } = (await databaseOf(getContainer())("producer_paper")
            .where({ id: kept.data.id })
            .first("file_id")) as { file_id: string }
          expect(file_id).toMatch(/[0-9a-f]{64}\.pdf$/)
          expect(existsSync(path.join(process.cwd(), "static", file_id))).toBe(false)
          const open = (await (api as Api).request({
            method: "GET",
            url: `/static/${file_id}`,
            validateStatus: () => true,
          })) as Reply<unknown>
          expect(open.status).toBe(404)
          expect((await officer.call("GET", `/officer/producer-papers/${kept.data.id}/file`)).status).toBe(
            200,
          )
          const foreign = await elsewhere.call("GET", `/officer/producer-papers/${kept.data.id}/file`)
          expect(foreign.status).toBe(404)
        })

        it("refuses what is none of the three types, whatever it is called", async () => {
          const id = await register("Hộ nộp giấy")
          const whole = await picture().png().toBuffer()
          const hostile: [string, Buffer][] = [
            ["a.pdf", Buffer.from("MZ\x90\x00 a program")],
            ["a.png", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
            ["a.jpg", Buffer.from("GIF89a\x01\x00\x01\x00<script>alert(1)</script>")],
            ["a.pdf", Buffer.from("<html><script>alert(1)</script></html>")],
            ["a.pdf", Buffer.from("PK\x03\x04 an archive")],
            ["a.pdf", Buffer.from("%PDF-1.4 half of a file")],
            ["a.png", whole.subarray(0, 40)],
            ["a.png", Buffer.alloc(0)],
          ]
          for (const [name, content] of hostile) {
            const reply = await upload(id, content, name)
            expect([name, reply.status, reply.data.code]).toEqual([name, 422, "upload_refused"])
          }
        })

        it("refuses a picture that would fill the memory", async () => {
          const id = await register("Hộ nộp giấy")
          const bomb = await sharp({
            create: { width: 30_000, height: 30_000, channels: 3, background: "#000" },
            limitInputPixels: false,
          })
            .png({ compressionLevel: 9 })
            .toBuffer()
          expect(bomb.length).toBeLessThan(10 * MB)
          expect((await upload(id, bomb, "a.png")).data.code).toBe("upload_refused")
        })

        it("takes ten megabytes and not a byte more", async () => {
          const id = await register("Hộ nộp giấy")
          const tail = Buffer.from("\n%%EOF\n")
          const sized = (bytes: number) =>
            Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length - tail.length, 32), tail])
          expect((await upload(id, sized(10 * MB), "a.pdf")).status).toBe(201)
          const over = await upload(id, sized(10 * MB + 1), "a.pdf")
          expect([over.status, over.data.code]).toEqual([413, "payload_too_large"])
        })
      })
    })
  },
})
