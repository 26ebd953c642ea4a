import type { EnquiryPage, EnquiryDetail } from "@ocop/contracts"
import { databaseOf } from "../../../src/shared/database"
import { buyerOf, problemOf, type Api, type Buyer } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { openShop } from "../support/shop"

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("bulk enquiries", () => {
      let buyer: Buyer
      let owner: MemberClient
      let other: MemberClient

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 1_000 },
          { key: "an", producer: "htx-a", price: 120_000, stock: 1_000, status: "draft" },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        owner = await memberOf(container, api as Api, shop.producerIds["htx-a"]!, "sales", "Chị Mai")
        other = await memberOf(container, api as Api, shop.producerIds["ho-b"]!, "owner")
      })

      const body = (more: object = {}) => ({
        key: "khoa-cua-bieu-mau",
        handle: "san-pham-mat-ong",
        quantity: 500,
        unit: "hũ",
        provinceCode: "01",
        place: "Kho Long Biên",
        frequency: "monthly",
        name: "Trần Văn Bình",
        organisation: "Siêu thị Bình An",
        phone: "0912 345 678",
        email: "mua@example.vn",
        text: "Xin báo giá cho 500 hũ mỗi tháng",
        ...more,
      })
      const open = (more: object = {}) =>
        buyer.call<{ token: string }>("POST", "/store/enquiries", body(more))
      const read = (token: string) => buyer.call<EnquiryDetail>("GET", `/store/enquiries/${token}`)
      const say = (token: string, text: string, key = `khoa-${text.length}-${text.charCodeAt(0)}`) =>
        buyer.call<EnquiryDetail>("POST", `/store/enquiries/${token}/messages`, { key, text })
      const noticesOf = async (template: string) =>
        (await databaseOf(getContainer())("queued_notification")
          .where({ template })
          .orderBy("created_at")) as {
          recipient: string
          channel: string
          data: Record<string, unknown>
        }[]

      it("open one thread, however often a form is sent; its link is in the letter", async () => {
        const replies = await Promise.all(Array.from({ length: 6 }, () => open()))
        expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201))
        expect(new Set(replies.map(({ data }) => data.token)).size).toBe(1)
        const { token } = replies[0]!.data
        const thread = await read(token)
        expect(thread.headers["cache-control"]).toBe("no-store")
        expect(thread.data).toMatchObject({
          state: "new",
          quantity: 500,
          unit: "hũ",
          placeText: "Kho Long Biên, thành phố Hà Nội",
          producerName: "Hợp tác xã A",
          phone: null,
          email: null,
          may: ["write", "close"],
        })
        expect(thread.data.messages.map(({ text }) => text)).toEqual(["Xin báo giá cho 500 hũ mỗi tháng"])
        expect((await noticesOf("enquiry_opened")).map(({ data }) => data.path)).toEqual([`/hoi-si/${token}`])
        expect(await noticesOf("producer_enquiry")).toHaveLength(1)
        // Another number with the same key is another thread: a key opens no stranger's.
        expect((await open({ phone: "0988 777 666" })).data.token).not.toBe(token)
        expect((await open({ handle: "san-pham-an" })).status).toBe(404)
        expect((await open({ quantity: 0 })).status).toBe(400)
      })

      it("go back and forth with a state, by the link and in the producer's office only", async () => {
        const { token } = (await open({ key: "khoa-thu-hai" })).data
        const { id } = (await read(token)).data
        const page = async (member: MemberClient, shelf = "waiting") =>
          (await member.call<EnquiryPage>("GET", `/producer/enquiries?shelf=${shelf}`)).data
        expect((await page(owner)).enquiries.map((row) => row.id)).toContain(id)
        expect(await page(other)).toMatchObject({ enquiries: [], counts: { waiting: 0, open: 0, over: 0 } })
        const desk = await owner.call<EnquiryDetail>("GET", `/producer/enquiries/${id}`)
        expect(desk.data).toMatchObject({ phone: "0912345678", email: "mua@example.vn" })
        const answer = { key: "khoa-tra-loi", text: "Có đủ hàng, giá 98.000 ₫ một hũ" }
        const foreign = await other.call("POST", `/producer/enquiries/${id}/messages`, answer)
        expect(foreign.status).toBe(404)
        const sent = await Promise.all(
          [0, 1, 2].map(() =>
            owner.call<EnquiryDetail>("POST", `/producer/enquiries/${id}/messages`, answer),
          ),
        )
        expect(sent.map(({ status }) => status)).toEqual([200, 200, 200])
        expect((await read(token)).data).toMatchObject({
          state: "answered",
          messages: [{ side: "buyer" }, { side: "producer", author: "Chị Mai", text: answer.text }],
        })
        expect((await say(token, "Giảm thêm được không?")).data.state).toBe("new")
        const words = await noticesOf("enquiry_word")
        expect(words.map(({ recipient, channel }) => [recipient, channel])).toEqual([
          ["mua@example.vn", "email"],
        ])

        const decide = (act: string) =>
          owner.call<EnquiryDetail>("POST", `/producer/enquiries/${id}/acts`, { act })
        expect((await decide("agree")).data).toMatchObject({ state: "agreed", may: ["write", "close"] })
        expect(problemOf(await decide("decline")).code).toBe("enquiry_over")
        expect((await page(owner, "open")).enquiries.map((row) => row.id)).toContain(id)
        const closed = await buyer.call<EnquiryDetail>("POST", `/store/enquiries/${token}/close`)
        expect(closed.data).toMatchObject({ state: "closed", may: [] })
        expect(problemOf(await say(token, "Một lời nữa")).code).toBe("enquiry_over")
        expect((await page(owner, "over")).enquiries.map((row) => row.id)).toEqual([id])
      })

      it("of two ends at once one stands", async () => {
        const { token } = (await open({ key: "khoa-thu-ba" })).data
        const { id } = (await read(token)).data
        const ends = await Promise.all([
          owner.call("POST", `/producer/enquiries/${id}/acts`, { act: "decline" }),
          owner.call("POST", `/producer/enquiries/${id}/acts`, { act: "agree" }),
          buyer.call("POST", `/store/enquiries/${token}/close`),
        ])
        const { state } = (await read(token)).data
        const done = ends.filter(({ status }) => status === 200)
        // Agreed and then closed are two steps that fit; nothing follows on an end.
        expect(done.length).toBe(state === "closed" && ends[1]!.status === 200 ? 2 : 1)
        for (const { status } of ends) expect([200, 409]).toContain(status)
      })

      it("a link that was not signed opens nothing", async () => {
        const { token } = (await open({ key: "khoa-thu-tu" })).data
        const [version, id, mac] = token.split(".") as [string, string, string]
        const swapped = (await open({ key: "khoa-thu-nam" })).data.token.split(".")[2]!
        for (const bad of [
          `${version}.${id}.${swapped}`,
          `${version}.${id}.${"A".repeat(43)}`,
          `${version}.benq_01AAAAAAAAAAAAAAAAAAAAAAAA.${mac}`,
        ]) {
          const reply = await read(bad)
          expect([reply.status, problemOf(reply).code]).toEqual([404, "enquiry_link_invalid"])
        }
      })
    })
  },
})
