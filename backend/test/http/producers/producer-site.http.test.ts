import { createHmac, randomUUID } from "node:crypto"
import {
  VIEWS_SIGNATURE_HEADER,
  type DownloadFile,
  type GoodsFigures,
  type HeldSite,
  type Problem,
  type ProducerDocument,
  type ProducerSite,
  type ShelfLabelList,
  type SiteContentBody,
  type ViewsBatch,
} from "@ocop/contracts"
import { vietnamDay } from "@ocop/vietnam-time"
import sharp from "sharp"
import { databaseOf } from "../../../src/shared/database"
import { formerPathsAmong } from "../../../src/domains/producers/site/site"
import { STAR_RATING_MODULE } from "../../../src/modules/star-rating"
import type { StarRatingModuleService } from "../../../src/modules/star-rating/service"
import { buyerOf, type Api, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { officerOf, type OfficerClient } from "../support/officers"
import { orderOf } from "../support/producer-orders"
import { buildSearchIndexes } from "../support/search"
import { openShop } from "../support/shop"

const words = (more: Partial<SiteContentBody> = {}): SiteContentBody => ({
  story: null,
  visiting: null,
  phone: null,
  email: null,
  website: null,
  zalo: null,
  mapUrl: null,
  showContact: false,
  ...more,
})

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("a producer's page as its own web site", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let owner: MemberClient
      let stranger: MemberClient
      let officer: OfficerClient
      let elsewhere: OfficerClient
      let firstPath: string

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
          { key: "mien", producer: "ho-b", price: 60_000, stock: 10 },
        ])
        owner = await memberOf(container, api as Api, shop.producerIds["htx-a"]!, "owner")
        stranger = await memberOf(container, api as Api, shop.producerIds["ho-b"]!, "owner")
        officer = await officerOf(container, api as Api, "lao-cai-trang@example.vn", "15")
        elsewhere = await officerOf(container, api as Api, "ha-noi-trang@example.vn", "01")
        firstPath = (await site()).path
      })

      const site = async (who = owner): Promise<ProducerSite> =>
        (await who.call<ProducerSite>("GET", "/producer/site")).data
      const setPath = (path: string, who = owner) =>
        who.call<ProducerSite & Problem>("PUT", "/producer/site/path", { path })
      const save = (body: SiteContentBody, who = owner) =>
        who.call<ProducerSite & Problem>("PUT", "/producer/site/words", body)
      const published = async (handle: string) => {
        await buildSearchIndexes(getContainer())
        const buyer = buyerOf(api as Api, shop.platform.publishableKey)
        return buyer.call<ProducerDocument & Problem>("GET", `/store/catalogue/producers/${handle}`)
      }
      const moved = (path: string) =>
        buyerOf(api as Api, shop.platform.publishableKey).call<{ path: string } & Problem>(
          "GET",
          `/store/catalogue/producer-paths/${path}`,
        )

      async function sendCover(content: Uint8Array, who = owner) {
        const form = new FormData()
        form.append("file", new Blob([content as unknown as ArrayBuffer]), "bia.jpg")
        return (await (api as Api).request({
          method: "POST",
          url: "/producer/site/cover",
          data: form,
          headers: { authorization: `Bearer ${who.token}` },
          validateStatus: () => true,
          maxBodyLength: Infinity,
        })) as Reply<ProducerSite & Problem>
      }

      it("takes a path of its own; the earlier ones lead to it and are nobody else's", async () => {
        const first = await setPath("mat-ong-rung")
        expect([first.status, first.data]).toMatchObject([
          200,
          { path: "mat-ong-rung", formerPaths: [firstPath], shown: true },
        ])
        expect((await setPath("mat-ong-rung")).data.formerPaths).toEqual([firstPath])
        await setPath("mat-ong-suoi")
        expect((await site()).formerPaths.toSorted()).toEqual(["mat-ong-rung", firstPath].toSorted())
        for (const path of [firstPath, "mat-ong-rung"])
          expect([path, (await moved(path)).data]).toEqual([path, { path: "mat-ong-suoi" }])
        // The page itself is where it is: it moved nowhere.
        expect((await moved("mat-ong-suoi")).status).toBe(404)
        expect((await moved("chua-tung-co")).data.code).toBe("not_found")
        expect((await published("mat-ong-suoi")).data.name).toBeTruthy()
        expect((await published(firstPath)).status).toBe(404)

        for (const path of ["mat-ong-rung", "mat-ong-suoi", firstPath]) {
          const refused = await setPath(path, stranger)
          expect([path, refused.status, refused.data.code]).toEqual([path, 409, "site_path_taken"])
        }
        // A list that brings a producer of this name gives it another path.
        expect(await formerPathsAmong(databaseOf(getContainer()), ["mat-ong-rung", "x"])).toEqual([
          "mat-ong-rung",
        ])
        // Back home: an own earlier path may be taken again.
        const back = await setPath(firstPath)
        expect(back.data.formerPaths.toSorted()).toEqual(["mat-ong-rung", "mat-ong-suoi"])
        expect((await moved("mat-ong-suoi")).data).toEqual({ path: firstPath })
      })

      it("of two who want one path at once, one gets it", async () => {
        const both = await Promise.all([setPath("mien-dao"), setPath("mien-dao", stranger)])
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
        await setPath(firstPath)
      })

      it.each([
        ["to-roi", "site_path_reserved"],
        ["cho-ocop-sapa", "site_path_reserved"],
        ["ubnd-xa-ta-van", "site_path_reserved"],
        ["ab", "site_path_form"],
        ["Mat-Ong", "site_path_form"],
        ["mật-ong", "site_path_form"],
        ["mat--ong", "site_path_form"],
        ["123456", "site_path_form"],
        ["../admin", "site_path_form"],
        ["a".repeat(61), "site_path_form"],
      ])("refuses the path %s", async (path, code) => {
        const refused = await setPath(path)
        expect([refused.status, refused.data.code]).toEqual([422, code])
        expect((await site()).path).toBe(firstPath)
      })

      it("takes no more than a few paths away from everybody else", async () => {
        const codes: unknown[] = []
        for (const path of ["ho-b-1", "ho-b-2", "ho-b-3", "ho-b-4", "ho-b-5", "ho-b-6"])
          codes.push((await setPath(path, stranger)).data.code ?? "ok")
        expect(codes.at(-1)).toBe("site_path_limit")
        expect(codes.slice(0, 4)).toEqual(["ok", "ok", "ok", "ok"])
      })

      it("shows story, visits and contact as text, whatever was written", async () => {
        const script = "<script>alert(1)</script><img src=x onerror=alert(2)>"
        const saved = await save(
          words({
            story: `  Chuyện của bản.\r\n\r\n\r\n\r\n${script}\u0007\u202e `,
            visiting: "Thứ bảy\nChủ nhật",
            phone: "0912 345 678",
            email: "",
            website: "htx.example.vn",
            zalo: "+84 912 345 678",
            mapUrl: "https://maps.app.goo.gl/AbC",
          }),
        )
        expect([saved.status, saved.data.waiting]).toEqual([200, null])
        expect(saved.data.words).toEqual({
          story: `Chuyện của bản.\n\n${script}`,
          visiting: "Thứ bảy\nChủ nhật",
          phone: "0912345678",
          email: null,
          website: "https://htx.example.vn/",
          zalo: "https://zalo.me/0912345678",
          mapUrl: "https://maps.app.goo.gl/AbC",
          showContact: false,
        })
        const hidden = (await published(firstPath)).data
        expect([hidden.phone, hidden.zalo, hidden.website]).toEqual([null, null, null])
        expect([hidden.visiting, hidden.mapUrl]).toEqual(["Thứ bảy\nChủ nhật", "https://maps.app.goo.gl/AbC"])
        await save({ ...saved.data.words, showContact: true })
        expect((await published(firstPath)).data).toMatchObject({
          phone: "0912345678",
          zalo: "https://zalo.me/0912345678",
        })
      })

      it.each([
        ["website", "javascript:alert(1)"],
        ["website", "https://a:b@example.vn"],
        ["zalo", "https://zalo.me.evil.example/0912345678"],
        ["zalo", "https://evil.example/zalo.me"],
        ["mapUrl", "https://www.google.com/search?q=x"],
        ["mapUrl", "data:text/html,x"],
      ] as const)("refuses %s %s", async (field, text) => {
        const refused = await save(words({ [field]: text }))
        expect([refused.status, refused.data.code, refused.data.fields?.[0]?.path]).toEqual([
          400,
          "invalid_request",
          field,
        ])
      })

      it("holds forbidden words until an officer of the province lets them through, once for all", async () => {
        await save(words({ story: "Chuyện cũ" }))
        const held = await save(words({ story: "Thần dược của núi rừng" }))
        expect(held.data).toMatchObject({
          words: { story: "Chuyện cũ" },
          waiting: {
            words: { story: "Thần dược của núi rừng" },
            holds: [{ code: "banned_words", word: "thần dược" }],
            answer: null,
          },
        })
        const id = shop.producerIds["htx-a"]!
        const list = (who: OfficerClient) => who.call<{ sites: HeldSite[] }>("GET", "/officer/producer-sites")
        expect((await list(officer)).data.sites.map(({ producerId }) => producerId)).toEqual([id])
        expect((await list(elsewhere)).data.sites).toEqual([])
        const decide = (who: OfficerClient, show: boolean, reason: string | null) =>
          who.call<{ state: string } & Problem>("POST", `/officer/producer-sites/${id}/decision`, {
            show,
            reason,
          })
        expect((await decide(elsewhere, true, null)).data.code).toBe("not_found")
        expect((await decide(officer, false, null)).data.code).toBe("decision_reason_needed")
        expect((await decide(officer, false, "Luật Quảng cáo không cho phép")).data.state).toBe("refused")
        expect((await site()).waiting?.answer).toBe("Luật Quảng cáo không cho phép")
        expect((await decide(officer, true, null)).data.code).toBe("not_found")
        // Written again, it waits again; of two decisions at once one stands.
        await save(words({ story: "Thần dược của núi rừng" }))
        const two = await Promise.all([decide(officer, true, null), decide(officer, true, null)])
        expect(two.map(({ status }) => status).sort()).toEqual([200, 404])
        expect(await site()).toMatchObject({ waiting: null, words: { story: "Thần dược của núi rừng" } })
        const again = await save(words({ story: "Thần dược của núi rừng, mùa mới" }))
        expect(again.data.waiting).toBeNull()
        const told = (await databaseOf(getContainer())("queued_notification")
          .whereIn("template", ["site_waits", "site_refused", "site_shown"])
          .where("channel", "feed")
          .orderBy("created_at")
          .select("template")) as { template: string }[]
        expect(told.map(({ template }) => template).toSorted()).toEqual([
          "site_refused",
          "site_shown",
          "site_waits",
          "site_waits",
        ])
      })

      it("draws the cover anew, keeps one, and refuses what is no picture", async () => {
        const photo = await sharp({
          create: { width: 3_000, height: 1_000, channels: 3, background: "#2a6" },
        })
          .withExif({ IFD3: { GPSLatitude: "22/1 20/1 0/1", GPSLatitudeRef: "N" } })
          .jpeg()
          .toBuffer()
        const first = await sendCover(photo)
        expect([first.status, first.data.cover]).toMatchObject([201, { width: 2_400, height: 800 }])
        const second = await sendCover(photo)
        expect(second.data.cover?.url).not.toBe(first.data.cover?.url)
        const shown = (await published(firstPath)).data
        expect(shown.media.filter(({ kind }) => kind === "cover")).toEqual([
          { url: second.data.cover?.url, alt: null, kind: "cover" },
        ])
        for (const wrong of [
          Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
          Buffer.from("%PDF-1.4\n%%EOF\n"),
          photo.subarray(0, 200),
          Buffer.alloc(0),
        ]) {
          const refused = await sendCover(wrong)
          expect([refused.status, refused.data.code]).toEqual([422, "photo_refused"])
        }
        expect((await site()).cover?.url).toBe(second.data.cover?.url)
        expect((await site(stranger)).cover).toBeNull()
        const none = await owner.call<ProducerSite>("DELETE", "/producer/site/cover")
        expect(none.data.cover).toBeNull()
      })

      it("takes one of the patterns and no other", async () => {
        const chosen = await owner.call<ProducerSite>("PUT", "/producer/site/theme", {
          cloth: "vai-song-nui-cham-4",
        })
        expect(chosen.data.cloth).toBe("vai-song-nui-cham-4")
        expect((await published(firstPath)).data.cloth).toBe("vai-song-nui-cham-4")
        const refused = await owner.call<Problem>("PUT", "/producer/site/theme", { cloth: 'x");}' })
        expect([refused.status, refused.data.code]).toEqual([400, "invalid_request"])
      })

      it("counts views once for each batch, however often it is delivered, and only what was signed", async () => {
        const day = vietnamDay(Date.now())
        const batch = (count: number, id = randomUUID()): ViewsBatch => ({
          id,
          views: [
            { handle: "san-pham-mat-ong", day, count },
            { handle: "khong-co-san-pham-nay", day, count: 1 },
          ],
        })
        const deliver = async (written: ViewsBatch | string, secret = process.env.VIEWS_SECRET!) => {
          const body = typeof written === "string" ? written : JSON.stringify(written)
          return (await (api as Api).request({
            method: "POST",
            url: "/hooks/product-views",
            data: body,
            headers: {
              "content-type": "application/json",
              [VIEWS_SIGNATURE_HEADER]: createHmac("sha256", secret).update(body).digest("hex"),
            },
            validateStatus: () => true,
          })) as Reply<{ counted: boolean } & Problem>
        }
        const first = batch(7)
        const twice = await Promise.all([deliver(first), deliver(first)])
        expect(twice.map(({ status }) => status)).toEqual([200, 200])
        expect(twice.map(({ data }) => data.counted).toSorted()).toEqual([false, true])
        expect((await deliver(first)).data.counted).toBe(false)
        expect((await deliver(batch(5))).data.counted).toBe(true)
        for (const forged of [
          await deliver(batch(1_000), "another-secret-of-nobody"),
          await deliver("{}"),
          await deliver({ ...batch(1), views: [] }),
        ])
          expect([forged.status, forged.data.code]).toEqual([401, "views_refused"])

        const buyer = buyerOf(api as Api, shop.platform.publishableKey)
        await orderOf(getContainer(), buyer, [[shop.goods["mat-ong"]!.variantId, 3]])
        const query = `from=${day}&until=${day}`
        const figures = await owner.call<GoodsFigures>("GET", `/producer/figures?${query}`)
        expect([figures.status, figures.data.views, figures.data.runningOut]).toEqual([200, 12, 0])
        expect(figures.data.goods).toMatchObject([
          {
            handle: "san-pham-mat-ong",
            views: 12,
            orders: 1,
            pieces: 3,
            ordersPerThousandViews: 83,
            available: 7,
            daysLeft: 70,
            runningOut: false,
          },
        ])
        const theirs = await stranger.call<GoodsFigures>("GET", `/producer/figures?${query}`)
        expect([theirs.data.views, theirs.data.goods.map(({ handle }) => handle)]).toEqual([
          0,
          ["san-pham-mien"],
        ])
        const book = await owner.call<DownloadFile>("GET", `/producer/figures/workbook?${query}`)
        expect(book.data.fileName).toBe(`so-lieu-${day}-${day}.xlsx`)
        expect(Buffer.from(book.data.base64, "base64").subarray(0, 2).toString()).toBe("PK")
      })

      it("prints cards with the star that is live, its number and its last day", async () => {
        const cards = (await owner.call<ShelfLabelList>("GET", "/producer/shelf-cards")).data.cards
        expect(cards).toMatchObject([
          { handle: "san-pham-mat-ong", priceDong: 120_000, producerName: "Hợp tác xã A", certificate: null },
        ])
        const from = new Date(Date.now() - 86_400_000)
        await getContainer()
          .resolve<StarRatingModuleService>(STAR_RATING_MODULE)
          .createCertificates({
            code: "the-ke-1",
            product_id: shop.goods["mat-ong"]!.productId,
            star: 4,
            level: "province",
            decision_number: "1234/QĐ-UBND",
            valid_from: from,
            // Midnight in Vietnam: the day before is the last one.
            valid_until: new Date("2028-12-31T17:00:00Z"),
            validity_precision: "day",
          })
        const [card] = (await owner.call<ShelfLabelList>("GET", "/producer/shelf-cards")).data.cards
        expect(card?.certificate).toEqual({
          star: 4,
          number: "1234/QĐ-UBND",
          lastDay: "2028-12-31",
          precision: "day",
        })
      })
    })
  },
})
