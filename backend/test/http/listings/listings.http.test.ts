import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  PRODUCER_HEADER,
  type HeldListingPage,
  type ListingChange,
  type ListingPage,
  type NewListingBody,
  type OpenChangePage,
  type OwnListing,
  type Problem,
} from "@ocop/contracts"
import { MOST_SIZES } from "@ocop/marketplace-rules"
import sharp from "sharp"
import { listingDocument } from "../../../src/domains/catalogue/listing-document"
import { productFields, type ProductRow } from "../../../src/domains/catalogue/graph-rows"
import { databaseOf } from "../../../src/shared/database"
import { platform } from "../../../src/shared/platform"
import { STAR_RATING_MODULE } from "../../../src/modules/star-rating"
import type { StarRatingModuleService } from "../../../src/modules/star-rating/service"
import { buyerOf, type Api, type Buyer, type Reply } from "../support/buyer"
import { whileInsertsFail } from "../support/failing-writes"
import { httpSuite } from "../support/http-suite"
import { scarfListing as cloth } from "../support/listings"
import { memberOf, type MemberClient } from "../support/members"
import { officerOf, type OfficerClient } from "../support/officers"
import { openShop, type ShopGoods } from "../support/shop"

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("goods that producers list by themselves", () => {
      let owner: MemberClient
      let packer: MemberClient
      let stranger: MemberClient
      let officer: OfficerClient
      let elsewhere: OfficerClient
      let honey: ShopGoods
      let buyer: Buyer

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
        ])
        honey = shop.goods["mat-ong"]!
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        owner = await memberOf(container, api as Api, shop.producerIds["htx-a"]!, "owner")
        packer = await memberOf(container, api as Api, shop.producerIds["htx-a"]!, "warehouse")
        stranger = await memberOf(container, api as Api, shop.producerIds["ho-b"]!, "owner")
        officer = await officerOf(container, api as Api, "lao-cai-hang@example.vn", "15")
        elsewhere = await officerOf(container, api as Api, "ha-noi-hang@example.vn", "01")
      })

      const create = async (body: NewListingBody): Promise<OwnListing> => {
        const made = await owner.call<OwnListing>("POST", "/producer/listings", body)
        expect([made.status, made.data]).toMatchObject([201, { state: "draft" }])
        return made.data
      }
      const publish = (id: string) =>
        owner.call<OwnListing & Problem>("POST", `/producer/listings/${id}/publications`, {})
      const save = (id: string, body: NewListingBody) => {
        const { stock: _, ...rest } = body
        return owner.call<OwnListing & Problem>("PUT", `/producer/listings/${id}`, rest)
      }
      const statusOf = async (id: string): Promise<string> =>
        (
          (await databaseOf(getContainer())("product")
            .join("listing", "listing.product_id", "product.id")
            .where("listing.id", id)
            .first("product.status")) as { status: string }
        ).status

      /** What the search of the shop gets to know. */
      const documentOf = async (handle: string) => {
        const { stockLocationId } = await platform(getContainer())
        const { data } = await getContainer()
          .resolve(ContainerRegistrationKeys.QUERY)
          .graph({ entity: "product", fields: productFields, filters: { handle } })
        return listingDocument(data[0] as unknown as ProductRow, stockLocationId, new Date())!
      }

      async function addPhoto(id: string, content: Uint8Array, who = owner) {
        const form = new FormData()
        form.append("file", new Blob([content as unknown as ArrayBuffer]), "anh.jpg")
        return (await (api as Api).request({
          method: "POST",
          url: `/producer/listings/${id}/photos`,
          data: form,
          headers: { authorization: `Bearer ${who.token}` },
          validateStatus: () => true,
          maxBodyLength: Infinity,
        })) as Reply<OwnListing & Problem>
      }

      it("goes from a draft over an incomplete label into the shop and out of it again", async () => {
        const made = await create(cloth("Khăn lanh", { priceDong: null, weightGrams: null }))
        expect(made).toMatchObject({ stocked: 12, reserved: 0, priceDong: null, missingLabel: [] })
        expect(await statusOf(made.id)).toBe("draft")
        const early = await publish(made.id)
        expect([early.status, early.data.code]).toEqual([422, "listing_incomplete"])
        expect(early.data.fields?.map(({ path }) => path)).toEqual(["priceDong", "weightGrams"])

        const full = await save(made.id, cloth("Khăn lanh thêu"))
        expect([full.status, full.data]).toMatchObject([
          200,
          { title: "Khăn lanh thêu", priceDong: 350_000, weightGrams: 300, state: "draft" },
        ])
        const shown = await publish(made.id)
        expect([shown.status, shown.data.state]).toEqual([200, "published"])
        expect(await statusOf(made.id)).toBe("published")
        expect((await publish(made.id)).data.code).toBe("listing_state")
        const away = await owner.call<OwnListing>("POST", `/producer/listings/${made.id}/withdrawals`, {})
        expect([away.data.state, await statusOf(made.id)]).toEqual(["withdrawn", "draft"])
        // A price that is taken away is gone.
        expect((await save(made.id, cloth("Khăn lanh thêu", { priceDong: null }))).data.priceDong).toBeNull()
      })

      it("refuses a second listing of one name, whoever is faster", async () => {
        const both = await Promise.all(
          [cloth("Túi thổ cẩm"), cloth("TÚI thổ cẩm")].map((body) =>
            owner.call<Problem>("POST", "/producer/listings", body),
          ),
        )
        expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
        const other = await create(cloth("Túi lanh"))
        expect((await save(other.id, cloth("Túi thổ cẩm"))).data.code).toBe("listing_exists")
      })

      it("holds food without its papers; an officer of the province shows it, once for all", async () => {
        const label = { ...cloth("").label, netContent: "500 g", storage: "Khô mát", shelfLifeDays: 365 }
        const body = cloth("Miến dong", { setNumber: 6, label })
        const made = await create(body)
        const held = await publish(made.id)
        expect([held.data.state, held.data.holds]).toEqual([
          "held",
          [{ code: "papers_missing", papers: [["food_safety_certificate"]] }],
        ])
        expect(await statusOf(made.id)).toBe("draft")

        const queue = await officer.call<HeldListingPage>("GET", "/officer/listings")
        expect(queue.data.listings.map(({ id }) => id)).toContain(made.id)
        expect((await elsewhere.call<HeldListingPage>("GET", "/officer/listings")).data.listings).toEqual([])
        const decide = (who: OfficerClient, body: object) =>
          who.call<{ state: string } & Problem>("POST", `/officer/listings/${made.id}/decision`, body)
        expect((await decide(elsewhere, { show: true, reason: null })).status).toBe(404)
        expect((await decide(officer, { show: false, reason: null })).data.code).toBe(
          "decision_reason_needed",
        )
        const refused = await decide(officer, { show: false, reason: "Bổ sung giấy chứng nhận" })
        expect(refused.data.state).toBe("refused")
        expect((await decide(officer, { show: true, reason: null })).status).toBe(404)
        const seen = await owner.call<OwnListing>("GET", `/producer/listings/${made.id}`)
        expect(seen.data).toMatchObject({ state: "refused", answer: "Bổ sung giấy chứng nhận" })

        expect((await publish(made.id)).data.state).toBe("held")
        expect((await decide(officer, { show: true, reason: null })).data.state).toBe("published")
        expect(await statusOf(made.id)).toBe("published")
        expect((await save(made.id, { ...body, story: "Từ củ dong riềng." })).data.state).toBe("published")
        const claim = await save(made.id, { ...body, story: "Ăn vào chữa khỏi bệnh." })
        expect([claim.data.state, claim.data.holds]).toEqual([
          "held",
          [{ code: "banned_words", word: "chữa khỏi" }],
        ])
        expect(await statusOf(made.id)).toBe("draft")
        const told = await databaseOf(getContainer())("queued_notification")
          .whereIn("template", ["listing_waits", "listing_refused", "listing_shown"])
          .distinct("template")
          .orderBy("template")
        expect(told.map(({ template }: { template: string }) => template)).toEqual([
          "listing_refused",
          "listing_shown",
          "listing_waits",
        ])
      })

      it("a decision and its notification stand or fall together", async () => {
        const database = databaseOf(getContainer())
        const label = { ...cloth("").label, netContent: "500 g", storage: "Khô mát", shelfLifeDays: 365 }
        const made = await create(cloth("Bún khô", { setNumber: 6, label }))
        const stateOf = async () =>
          (await owner.call<OwnListing>("GET", `/producer/listings/${made.id}`)).data.state
        const broken = await whileInsertsFail(database, "queued_notification", () => publish(made.id))
        expect([broken.status, await stateOf()]).toEqual([500, "draft"])
        // A failed save takes nothing along: not the price, nor its change.
        const stored = await owner.call<OwnListing>("GET", `/producer/listings/${made.id}`)
        expect(stored.data).toMatchObject({ priceDong: 350_000, weightGrams: 300, title: "Bún khô" })
        expect((await publish(made.id)).data).toMatchObject({ state: "held" })

        const decide = () =>
          officer.call<{ state: string }>("POST", `/officer/listings/${made.id}/decision`, {
            show: true,
            reason: null,
          })
        const dearer = await whileInsertsFail(database, "queued_notification", () =>
          save(made.id, cloth("Bún khô", { setNumber: 6, label, priceDong: 370_000 })),
        )
        expect(dearer.status).toBe(500)
        expect((await owner.call<OwnListing>("GET", `/producer/listings/${made.id}`)).data.priceDong).toBe(
          350_000,
        )

        const undecided = await whileInsertsFail(database, "queued_notification", decide)
        expect([undecided.status, await stateOf(), await statusOf(made.id)]).toEqual([500, "held", "draft"])
        expect((await decide()).data.state).toBe("published")

        const asked = await owner.call<{ id: string }>("POST", `/producer/listings/${made.id}/changes`, {
          title: "Bún gạo khô",
          setNumber: 6,
          producer: null,
          reason: "Tên trên bao bì mới",
        })
        expect(asked.status).toBe(201)
        const answer = () =>
          officer.call<{ state: string }>("POST", `/officer/listing-changes/${asked.data.id}/decision`, {
            accept: true,
            reason: "Đồng ý",
          })
        expect((await whileInsertsFail(database, "queued_notification", answer)).status).toBe(500)
        const [change] = (await database("listing_change").where({ id: asked.data.id }).select("state")) as {
          state: string
        }[]
        expect(change?.state).toBe("open")
        expect((await answer()).data.state).toBe("accepted")
        const queued = (await database("queued_notification")
          .whereRaw("data::text like ?", ["%Bún%"])
          .distinct("template")
          .orderBy("template")
          .pluck("template")) as string[]
        expect(queued).toEqual(["change_accepted", "listing_shown", "listing_waits"])
      })

      it("changes what a certificate names by an officer's decision only, and keeps what was asked", async () => {
        const container = getContainer()
        const database = databaseOf(container)
        await container.resolve<StarRatingModuleService>(STAR_RATING_MODULE).createCertificates({
          product_id: honey.productId,
          code: "GCN-15-0001",
          star: 4,
          level: "province",
          valid_from: new Date("2025-01-01"),
          valid_until: new Date("2028-01-01"),
          validity_precision: "day",
        })
        const { id } = (await database("listing").where({ product_id: honey.productId }).first("id")) as {
          id: string
        }
        const before = (await owner.call<OwnListing>("GET", `/producer/listings/${id}`)).data
        expect(before).toMatchObject({ certified: true, state: "published", priceDong: 120_000 })
        const same = cloth(before.title, { setNumber: 4, priceDong: 130_000 })
        expect((await save(id, { ...same, title: "Mật ong khác" })).data.code).toBe("identity_locked")
        expect((await save(id, { ...same, setNumber: 3 })).data.code).toBe("identity_locked")

        const ask = (title: string) =>
          owner.call<ListingChange & Problem>("POST", `/producer/listings/${id}/changes`, {
            title,
            setNumber: 4,
            producer: null,
            reason: "Đổi tên theo nhãn mới",
          })
        expect((await ask(before.title)).data.code).toBe("identity_unchanged")
        const asked = await ask("Mật ong bạc hà")
        expect([asked.status, asked.data.state]).toEqual([201, "open"])
        expect((await ask("Mật ong hoa rừng")).data.code).toBe("change_open")
        await expect(
          database("listing_change").where({ id: asked.data.id }).update({ reason: "Khác" }),
        ).rejects.toThrow(/never rewritten/)
        const open = await officer.call<OpenChangePage>("GET", "/officer/listing-changes")
        expect(open.data.changes.map((change) => change.id)).toEqual([asked.data.id])
        const decide = (who: OfficerClient) =>
          who.call<ListingChange & Problem>("POST", `/officer/listing-changes/${asked.data.id}/decision`, {
            accept: true,
            reason: "Nhãn mới đã được công bố",
          })
        expect((await decide(elsewhere)).status).toBe(404)
        const both = await Promise.all([decide(officer), decide(officer)])
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
        expect((await owner.call<OwnListing>("GET", `/producer/listings/${id}`)).data.title).toBe(
          "Mật ong bạc hà",
        )
        await expect(database("listing_change").where({ id: asked.data.id }).delete()).rejects.toThrow(
          /never rewritten/,
        )
      })

      it("a packer counts what is at home, never below what is ordered, and changes nothing else", async () => {
        const { id } = await create(cloth("Mũ nồi"))
        const count = (stocked: number) =>
          packer.call<OwnListing & Problem>("PUT", `/producer/listings/${id}/stock`, { stocked })
        expect((await count(40)).data.stocked).toBe(40)
        const { stock: _, ...body } = cloth("Mũ")
        expect((await packer.call<Problem>("PUT", `/producer/listings/${id}`, body)).data.code).toBe(
          "forbidden",
        )
        const moved = (await databaseOf(getContainer())("stock_movement")
          .where({ kind: "home_count" })
          .first("delta", "actor")) as { delta: string; actor: string }
        expect([Number(moved.delta), moved.actor]).toEqual([28, packer.id])
        await databaseOf(getContainer())("inventory_level")
          .where({ stocked_quantity: 40 })
          .update({ reserved_quantity: 5 })
        expect((await count(4)).data.code).toBe("stock_below_reserved")
      })

      it("comes in several sizes, each with a price and stock of its own, and is bought in one of them", async () => {
        const made = await create(cloth("Mật ong rừng", { unit: "hũ 500 g" }))
        await publish(made.id)
        const at = `/producer/listings/${made.id}/sizes`
        const add = (more: object = {}) =>
          owner.call<OwnListing & Problem>("POST", at, {
            unit: "hũ 1 kg",
            priceDong: 650_000,
            weightGrams: 1_300,
            stock: 3,
            ...more,
          })
        expect((await add({ unit: "HŨ  500 g" })).data.code).toBe("size_exists")
        expect((await add({ priceDong: 0 })).data.code).toBe("invalid_request")
        const both = await Promise.all([add(), add()])
        expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
        const { data } = await owner.call<OwnListing>("GET", `/producer/listings/${made.id}`)
        const [kilo] = data.sizes
        expect(data).toMatchObject({ state: "published", unit: "hũ 500 g", priceDong: 350_000, stocked: 12 })
        expect(data.sizes).toEqual([
          { id: kilo!.id, unit: "hũ 1 kg", priceDong: 650_000, weightGrams: 1_300, stocked: 3, reserved: 0 },
        ])
        const shown = await documentOf(made.handle)
        expect(shown).toMatchObject({ unit: "hũ 500 g", price: 350_000, available: 12, inStock: true })
        expect(shown.sizes).toEqual([
          { variantId: kilo!.id, unit: "hũ 1 kg", price: 650_000, weightGrams: 1_300, available: 3 },
        ])

        const { data: basket } = await buyer.open(kilo!.id, 2)
        await buyer.add(basket.id, shown.variantId!, 1)
        const { data: filled } = await buyer.read(basket.id)
        const lines = filled.groups[0]!.lines.map(({ unit, unitPrice, quantity, maxQuantity }) => [
          unit,
          unitPrice,
          quantity,
          maxQuantity,
        ])
        expect(lines).toEqual([
          ["hũ 1 kg", 650_000, 2, 3],
          ["hũ 500 g", 350_000, 1, 12],
        ])
        expect((await buyer.add(basket.id, kilo!.id, 2)).status).toBe(409)
        const quoted = await buyer.quote(basket.id)
        const placed = await buyer.order(basket.id, filled.itemsTotal + quoted.data.total)
        expect(placed.status).toBe(200)
        const parts = await owner.call<{ orders: { id: string }[] }>("GET", "/producer/orders")
        const part = await owner.call<{ lines: { unit: string; quantity: number }[] }>(
          "GET",
          `/producer/orders/${parts.data.orders[0]!.id}`,
        )
        expect(part.data.lines.map(({ unit, quantity }) => [unit, quantity])).toEqual([
          ["hũ 1 kg", 2],
          ["hũ 500 g", 1],
        ])

        // What a buyer has ordered is neither taken away nor counted away.
        const remove = () => owner.call<OwnListing & Problem>("DELETE", `${at}/${kilo!.id}`)
        const count = (stocked: number) =>
          packer.call<OwnListing & Problem>("PUT", `/producer/listings/${made.id}/stock`, {
            stocked,
            sizeId: kilo!.id,
          })
        expect((await remove()).data.code).toBe("size_in_use")
        expect((await count(1)).data.code).toBe("stock_below_reserved")
        expect((await count(7)).data).toMatchObject({ stocked: 12, sizes: [{ stocked: 7, reserved: 2 }] })
        expect((await packer.call<Problem>("DELETE", `${at}/${kilo!.id}`)).data.code).toBe("forbidden")

        const change = (more: object, sizeId = kilo!.id) =>
          owner.call<OwnListing & Problem>("PUT", `${at}/${sizeId}`, {
            unit: "hũ 1 kg",
            priceDong: 600_000,
            weightGrams: null,
            ...more,
          })
        expect((await change({ unit: "chai 1 lít" })).data.sizes).toMatchObject([
          { unit: "chai 1 lít", priceDong: 600_000, weightGrams: null, stocked: 7 },
        ])
        expect((await change({ unit: "hũ 500 G" })).data.code).toBe("size_exists")
        expect((await save(made.id, cloth("Mật ong rừng", { unit: "Chai 1 lít" }))).data.code).toBe(
          "size_exists",
        )
        expect((await change({}, shown.variantId!)).status).toBe(404)
        expect(
          (
            await stranger.call("PUT", `${at}/${kilo!.id}`, {
              unit: "x",
              priceDong: 1_000,
              weightGrams: null,
            })
          ).status,
        ).toBe(404)

        // A name that was free once more is taken again, and what lies nowhere is gone.
        const again = await add({ unit: "hũ 1 kg", stock: 0 })
        expect([again.status, again.data.sizes?.map(({ unit }) => unit)]).toEqual([
          201,
          ["chai 1 lít", "hũ 1 kg"],
        ])
        const last = again.data.sizes[1]!.id
        const gone = await owner.call<OwnListing>("DELETE", `${at}/${last}`)
        expect(gone.data.sizes.map(({ unit }) => unit)).toEqual(["chai 1 lít"])
        for (let number = 2; number <= MOST_SIZES; number += 1)
          expect((await add({ unit: `túi ${number} kg` })).status).toBe(201)
        expect((await add({ unit: "túi 99 kg" })).data.code).toBe("size_limit")
      })

      it("looks at the price of each size before it is shown", async () => {
        for (let number = 0; number < 8; number += 1) {
          const { id } = await create(cloth(`Khăn số ${number}`))
          expect((await publish(id)).data.state).toBe("published")
        }
        const made = await create(cloth("Khăn cưới"))
        await publish(made.id)
        const added = await owner.call<OwnListing>("POST", `/producer/listings/${made.id}/sizes`, {
          unit: "bộ mười chiếc",
          priceDong: 35_000_000,
          weightGrams: 3_000,
          stock: 1,
        })
        expect([added.data.state, added.data.holds.map(({ code }) => code)]).toEqual([
          "held",
          ["price_outlier"],
        ])
        const queue = await officer.call<HeldListingPage>("GET", "/officer/listings")
        expect(queue.data.listings.find(({ id }) => id === made.id)?.sizes).toEqual([
          { unit: "bộ mười chiếc", priceDong: 35_000_000 },
        ])
        await officer.call("POST", `/officer/listings/${made.id}/decision`, { show: true, reason: null })
        // Looked at once: the same prices are not held again.
        expect((await save(made.id, cloth("Khăn cưới", { story: "Dệt tay." }))).data.state).toBe("published")
      })

      it("draws pictures anew and shows them in their order", async () => {
        const { id } = await create(cloth("Vòng bạc"))
        const picture = await sharp({
          create: { width: 3_000, height: 2_000, channels: 3, background: "#c86432" },
        })
          .withExif({ IFD3: { GPSLatitude: "22/1 30/1 0/1", GPSLatitudeRef: "N" } })
          .jpeg()
          .toBuffer()
        expect((await sharp(picture).metadata()).exif).toBeDefined()
        const added = await addPhoto(id, picture)
        expect([added.status, added.data.photos]).toMatchObject([
          201,
          [{ width: 2_400, height: 1_600, colour: expect.stringMatching(/^#c[678]6[345]3[123]$/) }],
        ])
        expect(added.data.photoUrl).toBe(added.data.photos[0]!.url)
        expect((await addPhoto(id, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).data.code).toBe(
          "photo_refused",
        )
        expect((await addPhoto(id, picture, stranger)).status).toBe(404)
        const photoId = added.data.photos[0]!.id
        const gone = await owner.call<OwnListing>("DELETE", `/producer/listings/${id}/photos/${photoId}`)
        expect([gone.data.photos, gone.data.photoUrl]).toEqual([[], null])
      })

      it("another producer's member reaches none of them", async () => {
        const { id } = await create(cloth("Thắt lưng"))
        const { stock: _, ...body } = cloth("Của tôi")
        const tries: [string, string, unknown][] = [
          ["GET", "", undefined],
          ["PUT", "", body],
          ["PUT", "/stock", { stocked: 1 }],
          ["POST", "/publications", {}],
          ["POST", "/withdrawals", {}],
          [
            "POST",
            "/changes",
            { title: "Của tôi", setNumber: 22, producer: null, reason: "Tôi làm ra hàng này" },
          ],
        ]
        const unknown = "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA"
        for (const [method, path, data] of tries) {
          const foreign = await stranger.call(method, `/producer/listings/${id}${path}`, data)
          const none = await stranger.call(method, `/producer/listings/${unknown}${path}`, data)
          expect([method, path, foreign.status, foreign.data]).toEqual([method, path, 404, none.data])
        }
        const list = await stranger.call<ListingPage>("GET", "/producer/listings")
        expect(list.data.listings).toEqual([])
        const forged = (await (api as Api).request({
          method: "GET",
          url: "/producer/listings",
          headers: {
            authorization: `Bearer ${stranger.token}`,
            [PRODUCER_HEADER]: honey.producerId,
          },
          validateStatus: () => true,
        })) as Reply<Problem>
        expect(forged.status).toBe(404)
      })

      it("pages through the list, by words without marks and by state", async () => {
        for (const title of ["Túi thổ cẩm", "Khăn lanh", "Mũ nồi", "Vòng bạc"]) await create(cloth(title))
        const away = await create(cloth("Áo chàm"))
        await publish(away.id)
        await owner.call("POST", `/producer/listings/${away.id}/withdrawals`, {})
        const seen: string[] = []
        let after = ""
        for (;;) {
          const page = await owner.call<ListingPage>("GET", `/producer/listings?limit=2${after}`)
          expect(page.status).toBe(200)
          seen.push(...page.data.listings.map(({ id }) => id))
          if (!page.data.nextAfter) {
            const all = Object.values(page.data.counts).reduce((sum, count) => sum + count, 0)
            expect([seen.length, new Set(seen).size, all]).toEqual([6, 6, 6])
            break
          }
          after = `&after=${page.data.nextAfter}`
        }
        const found = await owner.call<ListingPage>("GET", "/producer/listings?q=tho%20cam")
        expect(found.data.listings.map(({ title }) => title)).toEqual(["Túi thổ cẩm"])
        const withdrawn = await owner.call<ListingPage>("GET", "/producer/listings?state=withdrawn")
        expect(withdrawn.data.listings).toHaveLength(1)
      })
    })
  },
})
