import { randomUUID } from "node:crypto"
import {
  basket as basketShape,
  deliverySettings,
  deliveryVersions,
  producerOrderDetail as deskOrderShape,
  orderPage as orderPageShape,
  type Basket,
  type DeliverySettings,
  type DeliveryVersions,
  type ProducerOrderDetail,
  type OwnBands,
  type OwnPickup,
} from "@ocop/contracts"
import { parcelFee, tariffAt } from "@ocop/delivery"
import { producerMoney } from "../../../src/domains/settlement/producer-money"
import { countAttempt } from "../../../src/http/rate-limit"
import { postLedgerEntries } from "../../../src/domains/settlement/post-ledger"
import { buyerOf, hoanKiem, problemOf, type Api, type Buyer, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { act, medusaOrder, orderOf } from "../support/producer-orders"
import { levelOf, openShop } from "../support/shop"

const noBands: OwnBands = {
  same_commune: null,
  same_province: null,
  same_region: null,
  neighbour_region: null,
  far: null,
}
/** Another fee for each band, so that the wrong one would show. */
const ownBands: OwnBands = {
  same_commune: { baseDong: 11_000, perExtra500gDong: 1_100, daysMin: 1, daysMax: 1 },
  same_province: { baseDong: 16_000, perExtra500gDong: 1_600, daysMin: 1, daysMax: 3 },
  same_region: { baseDong: 21_000, perExtra500gDong: 2_100, daysMin: 2, daysMax: 4 },
  neighbour_region: { baseDong: 31_000, perExtra500gDong: 3_100, daysMin: 3, daysMax: 5 },
  far: { baseDong: 41_000, perExtra500gDong: 4_100, daysMin: 4, daysMax: 7 },
}
const place: OwnPickup = {
  provinceCode: "15",
  communeCode: "02647",
  street: "Xưởng chế biến, thôn 3",
  openingHours: [1, 2, 3, 4, 5, 6].map((day) => ({ day, opens: 450, closes: 1_020 })),
  preparationHours: 24,
}

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("a producer's terms of delivery", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      let a: string
      let b: string
      let people: Record<"owner" | "sales" | "warehouse" | "accountant", MemberClient>
      let ownerOfB: MemberClient
      const goods = (key: string) => shop.goods[key]!
      const rows = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: T[] }).rows
      const read = async () => (await people.owner.call<DeliverySettings>("GET", "/producer/delivery")).data
      const save = async (terms: Partial<DeliverySettings>, by = people.owner) => {
        const before = await read()
        return by.call<DeliverySettings>("PUT", "/producer/delivery", {
          basedOn: before.version,
          bands: noBands,
          freeFromDong: null,
          pickup: null,
          ...terms,
        })
      }
      const opened = async (key: string, quantity: number) =>
        (await buyer.open(goods(key).variantId, quantity)).data

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 100, weight: 700 },
          { key: "che", producer: "htx-a", price: 1_000, stock: 1_000, weight: 1 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 100 },
        ])
        a = shop.producerIds["htx-a"]!
        b = shop.producerIds["ho-b"]!
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        people = {
          owner: await memberOf(container, api as Api, a, "owner", "Chị Mai"),
          sales: await memberOf(container, api as Api, a, "sales"),
          warehouse: await memberOf(container, api as Api, a, "warehouse"),
          accountant: await memberOf(container, api as Api, a, "accountant"),
        }
        ownerOfB = await memberOf(container, api as Api, b, "owner")
        await countAttempt(container, "basketWrite", "warm-up")
      })

      it("are the platform's tariff until the producer says something", async () => {
        const settings = await read()
        expect(deliverySettings.safeParse(settings).error).toBeUndefined()
        expect(settings).toMatchObject({ version: 0, changedBy: null, freeFromDong: null, pickup: null })
        expect(settings.bands).toEqual(noBands)
        const basket = await opened("mat-ong", 2)
        expect(basket.groups[0]).toMatchObject({ freeDelivery: null, ownPickup: null })
        const [parcel] = (await buyer.quote(basket.id)).data.parcels
        const tariff = tariffAt(new Date())!
        expect(parcel).toMatchObject({ fee: parcelFee(tariff.bands[parcel!.band], 1_400), fetched: false })
      })

      it("are refused outside the platform's limits, by field and with a sentence", async () => {
        const { limits } = await read()
        const far = { ...ownBands.far!, baseDong: limits.baseDong.far.most + 1 }
        for (const [locale, sentence] of [
          ["vi", /giới hạn của sàn/],
          ["en", /outside the platform's limits/],
        ] as const) {
          const reply = (await (api as Api).request({
            method: "PUT",
            url: "/producer/delivery",
            data: {
              basedOn: 0,
              bands: { ...noBands, far },
              freeFromDong: limits.freeFromDong.least - 1,
              pickup: { ...place, preparationHours: limits.preparationHours.most + 1 },
            },
            headers: {
              authorization: `Bearer ${people.owner.token}`,
              "x-producer": a,
              "x-locale": locale,
            },
            validateStatus: () => true,
          })) as Reply<unknown>
          expect([reply.status, problemOf(reply).code]).toEqual([409, "delivery_terms_outside"])
          expect(problemOf(reply).message).toMatch(sentence)
          expect(problemOf(reply).fields?.map(({ path, code }) => [path, code])).toEqual([
            ["bands.far.baseDong", "too_high"],
            ["freeFromDong", "too_low"],
            ["pickup.preparationHours", "too_high"],
          ])
        }
        const elsewhere = await save({ pickup: { ...place, provinceCode: "01" } })
        expect([elsewhere.status, problemOf(elsewhere).code]).toEqual([400, "invalid_request"])
        expect((await read()).version).toBe(0)
        const border = await save({
          bands: { ...noBands, far: { ...far, baseDong: limits.baseDong.far.most } },
          freeFromDong: limits.freeFromDong.least,
        })
        expect(border.status).toBe(200)
      })

      it("are kept by version with name and time, and never rewritten", async () => {
        const before = await read()
        const body = { basedOn: before.version, bands: ownBands, freeFromDong: null, pickup: null }
        const both = await Promise.all([
          people.owner.call("PUT", "/producer/delivery", body),
          people.owner.call("PUT", "/producer/delivery", { ...body, freeFromDong: 400_000 }),
        ])
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
        const lost = both.find(({ status }) => status === 409)!
        expect(problemOf(lost).code).toBe("delivery_terms_changed")
        const after = await read()
        expect(after).toMatchObject({ version: before.version + 1, changedBy: "Chị Mai" })
        const { data } = await people.sales.call<DeliveryVersions>("GET", "/producer/delivery/versions")
        expect(deliveryVersions.safeParse(data).error).toBeUndefined()
        expect(data.versions.map(({ version }) => version)).toEqual(
          Array.from({ length: after.version }, (_, index) => after.version - index),
        )
        for (const sql of [
          "update producer_delivery_terms set free_from_dong = 1",
          "delete from producer_delivery_terms",
        ])
          await expect(rows(sql)).rejects.toThrow("only added to")
      })

      it("are the owner's to change and no business of who packs", async () => {
        expect((await people.sales.call("GET", "/producer/delivery")).status).toBe(200)
        for (const [role, method] of [
          ["sales", "PUT"],
          ["warehouse", "GET"],
          ["warehouse", "PUT"],
          ["accountant", "GET"],
        ] as const) {
          const body = { basedOn: 0, bands: noBands, freeFromDong: null, pickup: null }
          const reply = await people[role].call(
            method,
            "/producer/delivery",
            method === "PUT" ? body : undefined,
          )
          expect([role, method, reply.status, problemOf(reply).code]).toEqual([
            role,
            method,
            403,
            "forbidden",
          ])
        }
        const foreign = await ownerOfB.call("GET", "/producer/delivery", undefined, a)
        const unknown = await ownerOfB.call(
          "GET",
          "/producer/delivery",
          undefined,
          "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        )
        expect([foreign.status, foreign.data]).toEqual([unknown.status, unknown.data])
        expect([foreign.status, problemOf(foreign).code]).toEqual([404, "not_found"])
        expect((await ownerOfB.call<DeliverySettings>("GET", "/producer/delivery")).data.version).toBe(0)
      })

      it("are what the buyer is charged, to the dong, and what the order keeps", async () => {
        await save({ bands: ownBands })
        const { data: first } = await buyer.open(goods("mat-ong").variantId, 3)
        const { data: basket } = await buyer.add(first.id, goods("cha-ca").variantId, 1)
        const { data: quote } = await buyer.quote(basket.id)
        const mine = quote.parcels.find(({ producer }) => producer.id === a)!
        const theirs = quote.parcels.find(({ producer }) => producer.id === b)!
        const own = ownBands[mine.band]!
        const tariff = tariffAt(new Date())!
        const begun = Math.ceil((2_100 - tariff.bands[mine.band].baseGrams) / 500)
        expect(mine).toMatchObject({
          fee: own.baseDong + begun * own.perExtra500gDong,
          daysMin: own.daysMin,
          daysMax: own.daysMax,
        })
        expect(theirs.fee).toBe(parcelFee(tariff.bands[theirs.band], 500))
        const order = await orderOf(getContainer(), buyer, [
          [goods("mat-ong").variantId, 3],
          [goods("cha-ca").variantId, 1],
        ])
        expect(Number(order.partOf(a).delivery_fee)).toBe(mine.fee)
        expect(Number(order.partOf(b).delivery_fee)).toBe(theirs.fee)
        expect(order.total).toBe(560_000 + mine.fee + theirs.fee)
        expect(Number((await medusaOrder(getContainer(), order.orderId)).total)).toBe(order.total)

        await save({ freeFromDong: 50_000 })
        const { data: page } = await buyer.page(order.token)
        expect(page.deliveryTotal).toBe(mine.fee + theirs.fee)
        expect(page.total).toBe(order.total)
      })

      it("send free from exactly the threshold on, that producer's goods only", async () => {
        await save({ bands: ownBands, freeFromDong: 300_000 })
        const hint = (basket: Basket) => basket.groups.find(({ producer }) => producer.id === a)!.freeDelivery
        const { data: first } = await buyer.open(goods("mat-ong").variantId, 2)
        const { data: almost } = await buyer.add(first.id, goods("che").variantId, 59)
        expect(basketShape.safeParse(almost).error).toBeUndefined()
        expect(hint(almost)).toEqual({ from: 300_000, missing: 1_000 })
        const { data: before } = await buyer.quote(almost.id)
        const [sent] = before.parcels
        const paid = ownBands[sent!.band]!
        const extra = Math.ceil((1_459 - tariffAt(new Date())!.bands[sent!.band].baseGrams) / 500)
        expect(sent!.fee).toBe(paid.baseDong + extra * paid.perExtra500gDong)
        await buyer.add(almost.id, goods("che").variantId, 1)
        const { data: enough } = await buyer.add(almost.id, goods("cha-ca").variantId, 3)
        expect(hint(enough)).toEqual({ from: 300_000, missing: 0 })
        expect(enough.groups.find(({ producer }) => producer.id === b)!.freeDelivery).toBeNull()
        const { data: after } = await buyer.quote(enough.id)
        const feeOf = (id: string) => after.parcels.find(({ producer }) => producer.id === id)!.fee
        expect(feeOf(a)).toBe(0)
        expect(feeOf(b)).toBeGreaterThan(0)
        const placed = await buyer.order(enough.id, enough.itemsTotal + after.total)
        expect(placed.status).toBe(200)
        expect(placed.data.total).toBe(900_000 + feeOf(b))
      })

      it("that change while a basket waits are told before anybody pays", async () => {
        await save({ bands: ownBands, freeFromDong: 240_000 })
        const basket = await opened("mat-ong", 2)
        const { data: seen } = await buyer.quote(basket.id)
        expect(seen.total).toBe(0)
        await save({ bands: ownBands, freeFromDong: null })
        const refused = await buyer.order(basket.id, basket.itemsTotal)
        expect([refused.status, problemOf(refused).code]).toEqual([409, "basket_changed"])
        const told = problemOf(refused).details!.basket as Basket
        const fee = told.delivery!.total
        expect(fee).toBeGreaterThan(0)
        expect(told.total).toBe(basket.itemsTotal + fee)
        expect(told.groups[0]!.freeDelivery).toBeNull()
        const placed = await buyer.order(basket.id, told.total)
        expect([placed.status, placed.data.total]).toEqual([200, told.total])

        // The other way about: a lower price is no more taken silently than a higher one.
        const again = await opened("mat-ong", 2)
        const { data: dear } = await buyer.quote(again.id)
        await save({ bands: ownBands, freeFromDong: 240_000 })
        const cheaper = await buyer.order(again.id, again.itemsTotal + dear.total)
        expect(problemOf(cheaper).code).toBe("basket_changed")
        expect((await buyer.order(again.id, again.itemsTotal)).status).toBe(200)
      })

      describe("with goods picked up at the producer's premises", () => {
        const withPlace = () => save({ bands: ownBands, pickup: place })
        const quoted = (id: string, fetchFrom: string[]) =>
          buyer.call<{ total: number; parcels: { fetched: boolean; fee: number }[] }>(
            "POST",
            `/store/baskets/${id}/delivery-quote`,
            { ...hoanKiem, fetchFrom },
          )
        const handOver = (id: string, code: string, by = people.warehouse, key = randomUUID()) =>
          by.call<ProducerOrderDetail>("POST", `/producer/orders/${id}/fetched`, { key, code })
        const codeOn = async (token: string, partCode: string) =>
          (await buyer.page(token)).data.parts.find((part) => part.code === partCode)!.ownPickup?.code ?? null

        it("nobody fetches where the producer does not open its place", async () => {
          await save({})
          const basket = await opened("mat-ong", 1)
          expect(basket.groups[0]!.ownPickup).toBeNull()
          const quote = await quoted(basket.id, [a])
          expect([quote.status, problemOf(quote).code]).toEqual([409, "fetch_closed"])
          for (const address of [null, { ...hoanKiem, street: "12 Hàng Bè" }]) {
            const refused = await buyer.order(basket.id, basket.itemsTotal, { address, fetchFrom: [a] })
            expect([refused.status, problemOf(refused).code]).toEqual([409, "fetch_closed"])
          }
        })

        it("one part is fetched and the other sent; the code hands over, once, and no carrier comes", async () => {
          await withPlace()
          const stock = await levelOf(getContainer(), shop.platform, goods("mat-ong"))
          const { data: first } = await buyer.open(goods("mat-ong").variantId, 2)
          const { data: basket } = await buyer.add(first.id, goods("cha-ca").variantId, 1)
          const group = basket.groups.find(({ producer }) => producer.id === a)!
          expect(group.ownPickup).toMatchObject({ preparationHours: 24 })
          expect(group.ownPickup!.addressText).toContain("Xưởng chế biến, thôn 3")
          const { data: quote } = await quoted(basket.id, [a])
          expect(quote.parcels.map(({ fetched, fee }) => [fetched, fee > 0])).toEqual([
            [true, false],
            [false, true],
          ])
          const noAddress = await buyer.order(basket.id, basket.itemsTotal, { address: null, fetchFrom: [a] })
          expect([noAddress.status, problemOf(noAddress).code]).toEqual([400, "invalid_request"])
          const sentPrice = await buyer.order(basket.id, basket.itemsTotal + quote.total)
          expect(problemOf(sentPrice).code).toBe("basket_changed")
          const placed = await buyer.order(basket.id, basket.itemsTotal + quote.total, {
            contact: { name: "Nguyễn Thị Hoa", phone: "0912 345 678", email: "hoa@example.vn" },
            fetchFrom: [a],
          })
          expect(placed.status).toBe(200)

          const { data: page } = await buyer.page(placed.data.token)
          expect(orderPageShape.safeParse(page).error).toBeUndefined()
          const mine = page.parts.find(({ producer }) => producer.id === a)!
          const theirs = page.parts.find(({ producer }) => producer.id === b)!
          expect(theirs.ownPickup).toBeNull()
          expect(mine).toMatchObject({ deliveryFee: 0, daysMin: 0, daysMax: 1 })
          const code = mine.ownPickup!.code!
          expect(code).toMatch(/^\d{6}$/)

          const [part] = await rows<{ id: string; order_id: string }>(
            "select id, order_id from producer_order where code = ?",
            [mine.code],
          )
          const id = part!.id
          const desk = await people.owner.call<ProducerOrderDetail>("GET", `/producer/orders/${id}`)
          expect(deskOrderShape.safeParse(desk.data).error).toBeUndefined()
          expect(desk.data).toMatchObject({ pickupAtProducer: true, awaitsCode: false })
          // Neither the code nor where the buyer lives is the producer's to know.
          expect(JSON.stringify(desk.data)).not.toContain(code)
          expect(JSON.stringify(desk.data)).not.toContain("Hàng Bè")

          const step = (action: string, more: Record<string, unknown> = {}) =>
            people.owner.call<ProducerOrderDetail>("POST", `/producer/orders/${id}/steps`, {
              action,
              key: randomUUID(),
              ...more,
            })
          const early = await handOver(id, code)
          expect([early.status, problemOf(early).code]).toEqual([409, "producer_order_state_changed"])
          const accepted = await step("accept")
          const due = Date.parse(accepted.data.deadlineAt!) - Date.parse(accepted.data.statusSince)
          expect(due).toBe(24 * 3_600_000)
          const packed = await step("pack")
          expect(packed.data).toMatchObject({ status: "packed", awaitsCode: true, actions: ["take_back"] })
          const sent = await step("hand_over", { handOver: { by: "own" } })
          expect([sent.status, problemOf(sent).code]).toEqual([409, "producer_order_state_changed"])

          const wrong = await handOver(id, code === "000000" ? "000001" : "000000")
          expect([wrong.status, problemOf(wrong).code]).toEqual([409, "pickup_code_wrong"])
          const foreign = await handOver(id, code, ownerOfB)
          expect([foreign.status, problemOf(foreign).code]).toEqual([404, "producer_order_not_found"])
          const role = await handOver(id, code, people.accountant)
          expect([role.status, problemOf(role).code]).toEqual([403, "forbidden"])

          const key = randomUUID()
          const done = await handOver(id, code, people.warehouse, key)
          expect([done.status, done.data.status]).toEqual([200, "delivered"])
          expect((await handOver(id, code, people.warehouse, key)).data.status).toBe("delivered")
          expect(await codeOn(placed.data.token, mine.code)).toBeNull()
          const collected = await rows(
            "select actor_kind from producer_order_event where producer_order_id = ? and action = 'collect'",
            [id],
          )
          expect(collected).toEqual([{ actor_kind: "warehouse" }])
          const order = await medusaOrder(getContainer(), part!.order_id)
          expect(order.fulfillments).toHaveLength(1)
          expect(order.fulfillments[0]!.delivered_at).not.toBeNull()
          expect(order.fulfillments[0]!.labels).toEqual([])
          const captures = await rows<{ amount: string }>(
            `select c.amount::text from capture c
               join payment p on p.id = c.payment_id
               join order_payment_collection l on l.payment_collection_id = p.payment_collection_id
              where l.order_id = ?`,
            [part!.order_id],
          )
          expect(captures.map(({ amount }) => Number(amount))).toEqual([240_000])
          expect(await levelOf(getContainer(), shop.platform, goods("mat-ong"))).toEqual({
            stocked: stock.stocked - 2,
            reserved: stock.reserved,
          })
          // The producer has the cash itself: no carrier owes it, and the sale is a sale like any other.
          await postLedgerEntries(getContainer(), new Date())
          await postLedgerEntries(getContainer(), new Date())
          const postings = await rows<{ step: string; account: string; party: string; amount: string }>(
            `select e.step, p.account, p.party, p.amount::text from settlement_entry e
               join settlement_posting p on p.entry_id = e.id
              where e.source_id = ? and p.account in ('clearing', 'cod_receivable', 'producer_payable')
              order by e.step desc, p.account`,
            [id],
          )
          expect(postings.map((row) => [row.step, row.account, row.party, Number(row.amount)])).toEqual([
            ["sold", "clearing", "own_place", 240_000],
            ["paid_directly", "clearing", "own_place", -240_000],
            ["paid_directly", "producer_payable", a, 240_000],
          ])
          const money = await producerMoney(getContainer(), a)
          expect([money.sold, money.paidDirectly, money.payable]).toEqual([240_000, 240_000, -240_000])
          const told = await rows<{ template: string }>(
            "select template from queued_notification where recipient = 'hoa@example.vn' and template like 'part_%'",
          )
          expect(told.map(({ template }) => template).sort()).toEqual([
            "part_accepted",
            "part_fetched",
            "part_ready_to_fetch",
          ])
        })

        it("who fetches everything gives no address; what nobody fetches goes back to the shelf", async () => {
          await withPlace()
          const before = await levelOf(getContainer(), shop.platform, goods("mat-ong"))
          const basket = await opened("mat-ong", 1)
          const placed = await buyer.order(basket.id, basket.itemsTotal, { address: null, fetchFrom: [a] })
          expect([placed.status, placed.data.total]).toEqual([200, 120_000])
          // The place moves for later orders; this one keeps what its buyer was told.
          await save({ pickup: { ...place, street: "Nơi khác" } })
          const { data: page } = await buyer.page(placed.data.token)
          const [mine] = page.parts
          expect(mine!.ownPickup!.addressText).toContain("Xưởng chế biến, thôn 3")
          const [part] = await rows<{ id: string; producer_id: string }>(
            "select id, producer_id from producer_order where code = ?",
            [mine!.code],
          )
          for (const action of ["accept", "pack"] as const) await act(getContainer(), part!, { action })
          expect(await codeOn(placed.data.token, mine!.code)).toMatch(/^\d{6}$/)
          await act(getContainer(), part!, { action: "take_back", reason: "Khách không đến" })
          expect(await codeOn(placed.data.token, mine!.code)).toBeNull()
          expect(await levelOf(getContainer(), shop.platform, goods("mat-ong"))).toEqual(before)
          const { data: over } = await buyer.page(placed.data.token)
          expect(over.parts[0]).toMatchObject({ status: "returned", due: 0 })
        })

        it("cash for what the buyer took out before is not the producer's", async () => {
          await withPlace()
          const before = await producerMoney(getContainer(), a)
          const basket = await opened("mat-ong", 3)
          const placed = await buyer.order(basket.id, basket.itemsTotal, { address: null, fetchFrom: [a] })
          const { data: page } = await buyer.page(placed.data.token)
          const [mine] = page.parts
          const shorter = await buyer.call(
            "POST",
            `/store/order-pages/${placed.data.token}/parts/${mine!.code}/cancel`,
            { key: "bot-mot-hu", lines: [{ id: mine!.lines[0]!.id, quantity: 1 }] },
          )
          expect(shorter.status).toBe(200)
          const [part] = await rows<{ id: string; producer_id: string }>(
            "select id, producer_id from producer_order where code = ?",
            [mine!.code],
          )
          for (const action of ["accept", "pack"] as const) await act(getContainer(), part!, { action })
          const done = await handOver(part!.id, mine!.ownPickup!.code!)
          expect(done.data.amounts).toBeNull()
          for (let turn = 0; turn < 2; turn += 1) await postLedgerEntries(getContainer(), new Date())
          const after = await producerMoney(getContainer(), a)
          expect([after.sold - before.sold, after.paidDirectly - before.paidDirectly]).toEqual([
            240_000, 240_000,
          ])
          const left = await rows(
            "select 1 from settlement_posting where account = 'clearing' and party = 'own_place' having sum(amount) <> 0",
          )
          expect(left).toEqual([])
        })

        it("a place that closes while a basket waits is told, and the basket can still be sent", async () => {
          await withPlace()
          const basket = await opened("mat-ong", 1)
          expect((await quoted(basket.id, [a])).data.total).toBe(0)
          await save({ bands: ownBands })
          const refused = await buyer.order(basket.id, basket.itemsTotal, { fetchFrom: [a] })
          expect([refused.status, problemOf(refused).code]).toEqual([409, "fetch_closed"])
          const { data: quote } = await buyer.quote(basket.id)
          expect((await buyer.order(basket.id, basket.itemsTotal + quote.total)).status).toBe(200)
        })
      })
    })
  },
})
