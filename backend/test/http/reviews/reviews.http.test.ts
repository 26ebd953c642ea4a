import type {
  ProducerQuestionPage,
  ProducerReviewPage,
  ListingDocument,
  ModerationPage,
  ReviewableLine,
  ShownQuestionPage,
  ShownReviewPage,
} from "@ocop/contracts"
import { averageTenths } from "@ocop/marketplace-rules"
import sharp from "sharp"
import { databaseOf } from "../../../src/shared/database"
import { buyerOf, problemOf, type Api, type Buyer, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { officerOf, type OfficerClient } from "../support/officers"
import { act, orderOf } from "../support/producer-orders"
import { buildSearchIndexes, drainAll } from "../support/search"
import { openShop } from "../support/shop"

type Order = Awaited<ReturnType<typeof orderOf>>
const HANDLE = "san-pham-mat-ong"
const day = 24 * 3_600_000

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("reviews and questions", () => {
      let buyer: Buyer
      let producerId: string
      let otherId: string
      let variantId: string
      let productId: string
      let owner: MemberClient
      let other: MemberClient
      let ofLaoCai: OfficerClient
      let ofHaNoi: OfficerClient
      const database = () => databaseOf(getContainer())

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 1_000 },
          { key: "mien", producer: "ho-b", price: 60_000, stock: 1_000 },
        ])
        producerId = shop.producerIds["htx-a"]!
        otherId = shop.producerIds["ho-b"]!
        ;({ variantId, productId } = shop.goods["mat-ong"]!)
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        owner = await memberOf(container, api as Api, producerId, "owner")
        other = await memberOf(container, api as Api, otherId, "owner")
        ofLaoCai = await officerOf(container, api as Api, "lao-cai@example.vn", "15")
        ofHaNoi = await officerOf(container, api as Api, "ha-noi@example.vn", "01")
        await buildSearchIndexes(container)
      })

      const order = (email: string | null = null): Promise<Order> =>
        orderOf(getContainer(), buyer, [[variantId, 1]], {
          contact: { name: "Nguyễn Thị Hoa", phone: "0912 345 678", email },
        })
      const lineOf = (placed: Order) => placed.partOf(producerId).lines[0]!.order_line_id
      async function deliver(placed: Order): Promise<void> {
        for (const action of ["accept", "pack", "hand_over", "deliver"] as const)
          await act(getContainer(), placed.partOf(producerId), { action })
      }
      const pathOf = ({ token }: Order, lineId: string) =>
        `/store/order-pages/${token}/lines/${lineId}/review`
      const write = (placed: Order, points: number, more: object = {}) =>
        buyer.call<ReviewableLine>("PUT", pathOf(placed, lineOf(placed)), { points, ...more })
      async function delivered(email: string | null = null): Promise<Order> {
        const placed = await order(email)
        await deliver(placed)
        return placed
      }
      const shown = async (query = "") =>
        (await buyer.call<ShownReviewPage>("GET", `/store/catalogue/listings/${HANDLE}/reviews${query}`)).data
      async function document(): Promise<ListingDocument> {
        await drainAll(getContainer())
        return (await buyer.call<ListingDocument>("GET", `/store/catalogue/listings/${HANDLE}`)).data
      }
      /** What the rows say, counted here and nowhere else. */
      async function recomputed(): Promise<{ count: number; tenths: number }> {
        const rows = (await database()("product_review")
          .where({ product_id: productId, state: "shown" })
          .whereNull("deleted_at")
          .select("points")) as { points: number }[]
        const spread = [1, 2, 3, 4, 5].map((value) => rows.filter(({ points }) => points === value).length)
        return { count: rows.length, tenths: averageTenths(spread) }
      }
      const noticesOf = async (template: string) =>
        (await database()("queued_notification").where({ template }).orderBy("created_at")) as {
          recipient: string
          data: Record<string, unknown>
        }[]
      async function upload(path: string, content: Uint8Array, name = "anh.jpg") {
        const form = new FormData()
        form.append("file", new Blob([new Uint8Array(content)]), name)
        return buyer.call<ReviewableLine & { code?: string }>("POST", `${path}/photo`, form)
      }

      it("are only of who bought and received, by the order's link", async () => {
        const placed = await order()
        expect(problemOf(await write(placed, 5)).code).toBe("not_reviewable")
        expect(
          (await buyer.call<{ lines: [] }>("GET", `/store/order-pages/${placed.token}/reviews`)).data,
        ).toEqual({
          lines: [],
        })
        await deliver(placed)
        const stranger = await order()
        // A line of another order, by a link that is right for its own.
        const foreign = await buyer.call("PUT", pathOf(stranger, lineOf(placed)), { points: 1 })
        expect([foreign.status, problemOf(foreign).code]).toEqual([409, "not_reviewable"])
        const forged = await buyer.call(
          "PUT",
          pathOf({ ...placed, token: `${placed.token.slice(0, -4)}AAAA` }, lineOf(placed)),
          {
            points: 1,
          },
        )
        expect([forged.status, problemOf(forged).code]).toEqual([404, "order_link_invalid"])
        for (const points of [0, 6, 4.5, "5"]) {
          const refused = await buyer.call("PUT", pathOf(placed, lineOf(placed)), { points })
          expect([points, refused.status]).toEqual([points, 400])
        }
        const written = await write(placed, 4, { text: "Ngon, thơm" })
        expect(written.status).toBe(200)
        expect(written.data).toMatchObject({
          open: true,
          review: { points: 4, text: "Ngon, thơm", showName: true },
        })
        const { reviews } = await shown()
        expect(reviews).toMatchObject([{ points: 4, author: "Hoa N.", edited: false, answer: null }])
        expect(JSON.stringify(reviews)).not.toMatch(/Nguyễn|0912/)
      })

      it("are one for a line, however often and at once they are sent; the producer is told once", async () => {
        const placed = await delivered()
        const before = (await noticesOf("producer_review")).length
        const replies = await Promise.all([1, 2, 3, 4, 5, 1, 2, 3].map((points) => write(placed, points)))
        expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
        const rows = await database()("product_review").where({ order_line_id: lineOf(placed) })
        expect(rows).toHaveLength(1)
        expect((await noticesOf("producer_review")).length).toBe(before + 1)
      })

      it("may be changed for thirty days, and not when they are hidden", async () => {
        const placed = await delivered()
        await write(placed, 2)
        expect((await write(placed, 5, { text: "Đổi ý", showName: false })).data.review).toMatchObject({
          points: 5,
          edited: true,
          showName: false,
        })
        const age = (days: number) =>
          database()("product_review")
            .where({ order_line_id: lineOf(placed) })
            .update({ created_at: new Date(Date.now() - days * day) })
        await age(29.9)
        expect((await write(placed, 4)).status).toBe(200)
        await age(30.1)
        expect(problemOf(await write(placed, 1)).code).toBe("review_closed")
        const page = await buyer.call<{ lines: ReviewableLine[] }>(
          "GET",
          `/store/order-pages/${placed.token}/reviews`,
        )
        expect(page.data.lines).toMatchObject([{ open: false, review: { points: 4 } }])
      })

      it("make an average that is worked out of the rows, whatever happened to them", async () => {
        const orders = [await delivered(), await delivered(), await delivered()]
        for (const [index, placed] of orders.entries()) await write(placed, index + 2)
        const told = async () => {
          const { ratingCount, ratingTenths } = await document()
          const { summary } = await shown()
          expect({ count: summary.count, tenths: summary.tenths }).toEqual({
            count: ratingCount,
            tenths: ratingTenths,
          })
          expect({ count: ratingCount, tenths: ratingTenths }).toEqual(await recomputed())
          return ratingCount
        }
        const all = await told()
        // A change of mind counts once.
        await write(orders[0]!, 5)
        await write(orders[0]!, 1)
        expect(await told()).toBe(all)
        // Past all code of ours: a repair by hand, a row too many, a row taken out. An adder would never know.
        await database()("product_review")
          .where({ order_line_id: lineOf(orders[1]!) })
          .update({ points: 1 })
        expect(await told()).toBe(all)
        const row = await database()("product_review")
          .where({ order_line_id: lineOf(orders[2]!) })
          .first()
        await database()("product_review").insert({
          ...row,
          id: "rvw_01BBBBBBBBBBBBBBBBBBBBBBBB",
          order_line_id: "ordli_x",
          points: 5,
        })
        expect(await told()).toBe(all + 1)
        await database()("product_review").where({ id: "rvw_01BBBBBBBBBBBBBBBBBBBBBBBB" }).delete()
        expect(await told()).toBe(all)
        // Hidden twice and shown twice is hidden and shown.
        const decide = (action: string) =>
          ofLaoCai.call("POST", `/officer/moderation/${row.id}/decisions`, { action, reason: "Không đúng" })
        await Promise.all([decide("hide"), decide("hide")])
        expect(await told()).toBe(all - 1)
        await Promise.all([decide("keep"), decide("keep")])
        expect(await told()).toBe(all)
        await database()("product_review").where({ id: row.id }).update({ deleted_at: new Date() })
        expect(await told()).toBe(all - 1)
        await database()("product_review").where({ id: row.id }).update({ deleted_at: null })
        expect(await told()).toBe(all)
      })

      it("stand on the product's document: the latest three, and by pages all", async () => {
        for (const points of [5, 3, 4, 2, 5]) await write(await delivered(), points)
        const { latestReviews, ratingCount } = await document()
        expect(latestReviews).toHaveLength(3)
        expect(ratingCount).toBe(5)
        const ids: string[] = []
        let after: string | null = ""
        while (after !== null) {
          const page: ShownReviewPage = await shown(`?limit=2${after ? `&after=${after}` : ""}`)
          ids.push(...page.reviews.map(({ id }) => id))
          after = page.nextAfter
        }
        expect(new Set(ids).size).toBe(ratingCount)
        expect(ids).toHaveLength(ratingCount)
        expect(latestReviews.map(({ id }) => id)).toEqual(ids.slice(0, 3))
      })

      it("re-encode a photo: its place of taking is gone, and a file that is no image is refused", async () => {
        const placed = await delivered()
        const path = pathOf(placed, lineOf(placed))
        const camera = await sharp({
          create: { width: 2_400, height: 1_200, channels: 3, background: "#a3341c" },
        })
          .withExif({
            IFD3: { GPSLatitude: "22/1 20/1 0/1", GPSLatitudeRef: "N" },
            IFD0: { Make: "Máy của Hoa" },
          })
          .jpeg()
          .toBuffer()
        expect((await sharp(camera).metadata()).exif).toBeDefined()
        // Without a review there is nothing to show it with.
        expect((await upload(path, camera)).data.code).toBe("not_reviewable")
        await write(placed, 5)
        const { data } = await upload(path, camera)
        const { photo_url, photo_file_id } = await database()("product_review")
          .where({ order_line_id: lineOf(placed) })
          .first("photo_url", "photo_file_id")
        expect(data.review?.photoUrl).toBe(photo_url)
        const files = getContainer().resolve("file")
        const kept = await files.getAsBuffer(photo_file_id)
        const { format, width, exif } = await sharp(kept).metadata()
        expect([format, width, exif]).toEqual(["jpeg", 1_600, undefined])
        const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
        for (const bad of [
          svg,
          "%PDF-1.7\n%%EOF",
          "MZ\u0090",
          camera.subarray(0, 400).toString("latin1"),
          "",
        ]) {
          const refused = await upload(path, Buffer.from(bad, "latin1"))
          expect(refused.data.code).toBe("picture_refused")
        }
        expect((await upload(path, Buffer.alloc(10 * 1024 * 1024 + 1, 1))).data.code).toBe(
          "payload_too_large",
        )
        const removed = await buyer.call<ReviewableLine>("DELETE", `${path}/photo`)
        expect(removed.data.review?.photoUrl).toBeNull()
        await expect(files.getAsBuffer(photo_file_id)).rejects.toThrow()
      })

      it("are answered by their own producer, who may put it otherwise; the buyer is told once", async () => {
        const placed = await delivered("hoa@example.vn")
        await write(placed, 3, { text: "Hộp hơi móp" })
        const page = await owner.call<ProducerReviewPage>("GET", "/producer/reviews")
        const review = page.data.reviews.find(({ text }) => text === "Hộp hơi móp")!
        expect(page.data.toAnswer).toBe(page.data.reviews.length)
        const answer = (member: MemberClient, text: string) =>
          member.call<{ code?: string }>("PUT", `/producer/reviews/${review.id}/answer`, { text })
        const foreign = await answer(other, "Không phải của mình")
        expect([foreign.status, foreign.data.code]).toEqual([404, "not_found"])
        expect((await answer(owner, "Xin lỗi chị")).status).toBe(200)
        expect((await answer(owner, "Xin lỗi chị Hoa")).status).toBe(200)
        const [newest] = (await shown()).reviews
        expect(newest).toMatchObject({ id: review.id, answer: "Xin lỗi chị Hoa" })
        const letters = await noticesOf("review_answered")
        expect(letters.map(({ recipient }) => recipient)).toEqual(["hoa@example.vn"])
        expect(letters[0]!.data.path).toBe(`/don-hang/${placed.token}/danh-gia`)
        const after = await owner.call<ProducerReviewPage>("GET", "/producer/reviews")
        expect(after.data.toAnswer).toBe(page.data.toAnswer - 1)
      })

      it("a question is shown once it is answered, and how to reach who asked never", async () => {
        const asked = (contact: string, text: string) =>
          buyer.call<{ id: string }>("POST", `/store/catalogue/listings/${HANDLE}/questions`, {
            name: "Chị Lan",
            contact,
            text,
          })
        const first = await asked("lan@example.vn", "Hạn dùng bao lâu?")
        expect(first.status).toBe(201)
        expect((await asked("0988 777 666", "Có gửi vào Nam không?")).status).toBe(201)
        expect((await asked("không có", "Hỏi gì đó")).status).toBe(400)
        const questions = async () =>
          (await buyer.call<ShownQuestionPage>("GET", `/store/catalogue/listings/${HANDLE}/questions`)).data
        expect(await questions()).toMatchObject({ count: 0, questions: [] })
        const desk = await owner.call<ProducerQuestionPage>("GET", "/producer/questions")
        expect(desk.data.questions.map(({ contact }) => contact)).toEqual(["0988777666", "lan@example.vn"])
        expect((await other.call<ProducerQuestionPage>("GET", "/producer/questions")).data.questions).toEqual(
          [],
        )
        for (const { id } of desk.data.questions) {
          const reply = await owner.call("PUT", `/producer/questions/${id}/answer`, {
            text: "Mười hai tháng",
          })
          expect(reply.status).toBe(200)
        }
        const page = await questions()
        expect(page.count).toBe(2)
        const { latestQuestions, questionCount } = await document()
        expect(questionCount).toBe(2)
        expect(latestQuestions.map(({ id }) => id)).toEqual(page.questions.map(({ id }) => id))
        expect(JSON.stringify([page, latestQuestions])).not.toMatch(/lan@|0988/)
        expect((await noticesOf("question_answered")).map(({ recipient }) => recipient)).toEqual([
          "lan@example.vn",
        ])
        expect(
          (
            await buyer.call("POST", "/store/catalogue/listings/khong-co/questions", {
              name: "Chị Lan",
              contact: "lan@example.vn",
              text: "Có không?",
            })
          ).status,
        ).toBe(404)
      })

      it("reports reach the officer of the province once an address; hidden is gone from page and average", async () => {
        const placed = await delivered("hoa@example.vn")
        await write(placed, 1, { text: "Lời lẽ không hay" })
        const { reviews, summary } = await shown()
        const { id } = reviews[0]!
        const report = (address: string, body: object = {}): Promise<Reply<{ code?: string }>> =>
          buyer.call(
            "POST",
            "/store/reports",
            { id, reason: "insult", ...body },
            { "x-forwarded-for": address },
          )
        const statuses = await Promise.all(
          ["203.0.113.5", "203.0.113.5", "203.0.113.5", "198.51.100.7"].map((address) => report(address)),
        )
        expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200])
        expect((await report("203.0.113.9", { id: "rvw_01CCCCCCCCCCCCCCCCCCCCCCCC" })).status).toBe(404)
        const queue = (officer: OfficerClient, query = "") =>
          officer.call<ModerationPage>("GET", `/officer/moderation${query}`)
        const { data } = await queue(ofLaoCai)
        expect(data.cases).toMatchObject([{ id, kind: "review", points: 1, producerName: "Hợp tác xã A" }])
        expect(data.cases[0]!.reports).toHaveLength(2)
        expect(data.counts).toEqual({ reported: 1, hidden: 0 })
        expect((await queue(ofHaNoi)).data).toMatchObject({ cases: [], counts: { reported: 0, hidden: 0 } })
        expect((await noticesOf("officer_report")).map(({ recipient }) => recipient)).toEqual(["province:15"])

        const decide = (officer: OfficerClient, body: object) =>
          officer.call<{ code?: string }>("POST", `/officer/moderation/${id}/decisions`, body)
        const foreign = await decide(ofHaNoi, { action: "hide", reason: "Không phải tỉnh mình" })
        expect([foreign.status, foreign.data.code]).toEqual([404, "not_found"])
        expect((await decide(ofLaoCai, { action: "hide" })).data.code).toBe("decision_reason_needed")
        expect((await decide(ofLaoCai, { action: "hide", reason: "Xúc phạm" })).status).toBe(200)

        const after = await shown()
        expect(after.summary.count).toBe(summary.count - 1)
        expect(after.reviews.map((review) => review.id)).not.toContain(id)
        expect((await document()).ratingCount).toBe(after.summary.count)
        expect((await queue(ofLaoCai)).data.counts).toEqual({ reported: 0, hidden: 1 })
        expect((await report("203.0.113.20")).status).toBe(404)
        expect(problemOf(await write(placed, 5)).code).toBe("review_closed")
        const answer = await owner.call<{ code?: string }>("PUT", `/producer/reviews/${id}/answer`, {
          text: "Không đúng",
        })
        expect(answer.data.code).toBe("contribution_hidden")
        expect((await noticesOf("review_hidden")).map(({ data: { reason } }) => reason)).toEqual(["Xúc phạm"])
        const own = await buyer.call<{ lines: ReviewableLine[] }>(
          "GET",
          `/store/order-pages/${placed.token}/reviews`,
        )
        expect(own.data.lines).toMatchObject([{ open: false, review: { hiddenReason: "Xúc phạm" } }])
      })
    })
  },
})
