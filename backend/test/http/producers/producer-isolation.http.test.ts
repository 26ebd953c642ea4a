import { Modules } from "@medusajs/framework/utils"
import {
  PRODUCER_HEADER,
  routes,
  type Invitation,
  type ProducerRole,
  type RouteContract,
} from "@ocop/contracts"
import { databaseOf } from "../../../src/shared/database"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../../src/modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../../src/modules/producer-membership/service"
import { PRODUCER_ONBOARDING_MODULE } from "../../../src/modules/producer-onboarding"
import type { ProducerOnboardingModuleService } from "../../../src/modules/producer-onboarding/service"
import { buyerOf, type Api, type Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { join, memberOf, type MemberClient } from "../support/members"
import { officerOf } from "../support/officers"
import { orderOf } from "../support/producer-orders"
import { openShop } from "../support/shop"
import { writeReviewsOn, type ReviewsOfProducer } from "../support/reviews"

type Named = readonly [name: string, contract: RouteContract]
const ofProducers = Object.entries<RouteContract>(routes).filter(([, { actor }]) => actor === "producer")
const ofOneProducer = ofProducers.filter(([, { roles }]) => roles !== "without_producer")
const allRoles: readonly ProducerRole[] = ["owner", "sales", "warehouse", "accountant"]

const listing = {
  title: "Hàng lạ",
  setNumber: 4,
  unit: null,
  priceDong: 50_000,
  weightGrams: 100,
  story: null,
  // Refused behind the door, so that a right role makes nothing here.
  videoUrl: "https://example.com/phim",
  label: {
    origin: null,
    netContent: null,
    ingredients: null,
    usage: null,
    storage: null,
    warning: null,
    shelfLifeDays: null,
    alcoholPercent: null,
  },
}

/** Bodies that would do something if they were let through. A route with a body and none here fails the test. */
const bodies: Readonly<Record<string, unknown>> = {
  transitionProducerOrder: { action: "accept", key: "cach-ly-1" },
  changeProducerRole: { role: "accountant" },
  // Another province than its own: a right role is refused behind the door, and nothing changes.
  saveProducerProfile: {
    name: "Tên khác",
    legalType: "household",
    taxCode: "0100123456",
    provinceCode: "01",
    communeCode: "00070",
    address: "12 Hàng Bè",
    phone: "0912345672",
    bank: null,
  },
  registerProducer: {
    name: "Hộ mới",
    legalType: "household",
    taxCode: "0100123456",
    provinceCode: "01",
    communeCode: "00070",
    address: "12 Hàng Bè",
    phone: "0912345672",
  },
  claimProducer: { producerId: "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA", reason: "Tôi là chủ nơi này" },
  inviteProducerMember: { name: "Người lạ", role: "owner" },
  answerReview: { text: "Cảm ơn quý khách" },
  answerQuestion: { text: "Mười hai tháng" },
  answerProducerEnquiry: { key: "cach-ly-2", text: "Có đủ hàng" },
  actOnEnquiry: { act: "agree" },
  askOnBehalf: { reason: "Nhờ nhập hồ sơ", days: 7 },
  // Based on a version that there is not: a right role is refused behind the door, and nothing changes.
  saveDeliverySettings: {
    basedOn: 7,
    bands: {
      same_commune: null,
      same_province: null,
      same_region: null,
      neighbour_region: null,
      far: null,
    },
    freeFromDong: 300_000,
    pickup: null,
  },
  handOverFetchedOrder: { key: "0199c0de-0000-7000-8000-000000000001", code: "123456" },
  createListing: { ...listing, stock: 1 },
  saveListing: listing,
  setListingStock: { stocked: 1 },
  addListingSize: { unit: "hũ 1 kg", priceDong: 200_000, weightGrams: 1_200, stock: 1 },
  saveListingSize: { unit: "hũ 1 kg", priceDong: 200_000, weightGrams: 1_200 },
  askListingChange: { title: "Tên mới", setNumber: 4, producer: null, reason: "Theo nhãn mới" },
  // Refused behind the door, so that a right role changes nothing here.
  saveSiteWords: {
    story: null,
    visiting: null,
    phone: null,
    email: null,
    website: "javascript:alert(1)",
    zalo: null,
    mapUrl: null,
    showContact: false,
  },
  setSitePath: { path: "to-roi" },
  setSiteTheme: { cloth: "khong-co" },
}
const queries: Readonly<Record<string, string>> = {
  listClaimable: "?q=ho",
  addProducerPaper: "?kind=trademark&number=1&issuedOn=2026-01-01&authority=UBND",
  listMoneyRows: "?of=sold",
  readStatement: "?from=2026-01-01&until=2026-12-31",
  readGoodsFigures: "?from=2026-01-01&until=2026-12-31",
  readFiguresWorkbook: "?from=2026-01-01&until=2026-12-31",
  markProducerFeedRead: "?until=2026-11-26T00:00:00.000Z",
}
/** Routes whose ids are of another kind: what they name of the first producer, and the same shape naming nothing. */
const voiceRoutes: Readonly<Record<string, "rvw" | "pqst" | "benq">> = {
  answerReview: "rvw",
  answerQuestion: "pqst",
  readProducerEnquiry: "benq",
  answerProducerEnquiry: "benq",
  actOnEnquiry: "benq",
}
/** The same shape, naming nothing. */
const nothing: Readonly<Record<string, string>> = {
  id: "pord_01AAAAAAAAAAAAAAAAAAAAAAAA",
  membershipId: "pmsh_01AAAAAAAAAAAAAAAAAAAAAAAA",
  invitationId: "pinv_01AAAAAAAAAAAAAAAAAAAAAAAA",
  photoId: "lpho_01AAAAAAAAAAAAAAAAAAAAAAAA",
  sizeId: "variant_01AAAAAAAAAAAAAAAAAAAAAAAA",
}

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("nothing of a producer reaches anybody else", () => {
      let producerId: string
      let listingId: string
      let otherId: string
      let ids: Record<string, string>
      let voices: ReviewsOfProducer
      /** Whatever would give the first producer away. */
      let secrets: string[]
      let other: MemberClient
      let ofBoth: MemberClient
      let byRole: Record<ProducerRole, MemberClient>
      let strangers: Record<string, Record<string, string>>

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 100 },
          { key: "mien", producer: "ho-b", price: 60_000, stock: 100 },
        ])
        producerId = shop.producerIds["htx-a"]!
        otherId = shop.producerIds["ho-b"]!
        const buyer = buyerOf(api as Api, shop.platform.publishableKey)
        const order = await orderOf(container, buyer, [
          [shop.goods["mat-ong"]!.variantId, 2],
          [shop.goods["mien"]!.variantId, 1],
        ])
        const part = order.partOf(producerId)
        const members = await Promise.all(
          allRoles.map(async (role) => [
            role,
            await memberOf(container, api as Api, producerId, role, `Người nhà ${role}`),
          ]),
        )
        byRole = Object.fromEntries(members) as typeof byRole
        other = await memberOf(container, api as Api, otherId, "owner", "Chủ hộ B")
        ofBoth = await memberOf(container, api as Api, producerId, "owner", "Người hai nơi")
        await join(container, ofBoth.id, otherId, "owner")
        const invited = await byRole.owner.call<Invitation>("POST", "/producer/invitations", {
          name: "Người được mời",
          role: "sales",
        })
        const service = container.resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
        const [place] = await service.listProducerMemberships({ member_id: byRole.sales.id })
        ids = { id: part.id, membershipId: place!.id, invitationId: invited.data.id }
        voices = await writeReviewsOn(container, producerId, shop.goods["mat-ong"]!.productId)
        secrets = [
          ...Object.values(ids),
          ...Object.values(voices),
          part.code,
          "Người nhà",
          "Người được mời",
          producerId,
        ]
        ids.photoId = nothing.photoId!
        ids.sizeId = nothing.sizeId!
        const found = (await databaseOf(container)("listing")
          .where({ product_id: shop.goods["mat-ong"]!.productId })
          .first("id")) as { id: string }
        listingId = found.id
        secrets.push(listingId)

        const officer = await officerOf(container, api as Api, "can-bo@example.vn", null)
        const customer = await container.resolve(Modules.AUTH).register("emailpass", {
          body: { email: "khach@example.vn", password: "mat-khau-thu-1" },
        })
        expect(customer.success).toBe(true)
        const signedIn = (await (api as Api).request({
          method: "POST",
          url: "/auth/customer/emailpass",
          data: { email: "khach@example.vn", password: "mat-khau-thu-1" },
        })) as Reply<{ token: string }>
        strangers = {
          nobody: {},
          "an officer": { authorization: `Bearer ${officer.token}` },
          "a customer": { authorization: `Bearer ${signedIn.data.token}` },
          "a forger": { authorization: `Bearer ${byRole.owner.token.slice(0, -6)}AAAAAA` },
        }
      })

      const pathOf = ([name, contract]: Named, values: Readonly<Record<string, string>>): string =>
        contract.path.replace(/:(\w+)/g, (_, key: string) => {
          const kind = key === "id" ? voiceRoutes[name] : undefined
          if (key === "id" && contract.path.startsWith("/producer/listings/"))
            return values === ids ? listingId : "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA"
          const value = kind
            ? values === ids
              ? voices[kind]
              : `${kind}_01AAAAAAAAAAAAAAAAAAAAAAAA`
            : values[key]
          if (!value) throw new Error(`${name}: no value for :${key} in this test`)
          return value
        }) + (queries[name] ?? "")

      function bodyOf([name, contract]: Named): unknown {
        if (contract.body && !(name in bodies)) throw new Error(`${name}: no body in this test`)
        return bodies[name]
      }

      async function callAs(headers: Record<string, string>, route: Named, path: string) {
        return (await (api as Api).request({
          method: route[1].method,
          url: path,
          data: bodyOf(route),
          headers,
          validateStatus: () => true,
        })) as Reply<{ code?: string }>
      }

      const tellsNothing = (reply: Reply<unknown>): void => {
        const text = JSON.stringify(reply.data)
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
      }

      it("covers the routes that there are", () => {
        expect(ofOneProducer.length).toBeGreaterThan(10)
        for (const [, { roles }] of ofOneProducer) expect(Array.isArray(roles) && roles.length > 0).toBe(true)
      })

      for (const route of ofProducers) {
        it(`${route[0]} is closed to nobody, officers, customers and forgers`, async () => {
          for (const [who, headers] of Object.entries(strangers)) {
            if (route[1].body && !(route[0] in bodies)) continue
            const reply = await callAs(
              { ...headers, [PRODUCER_HEADER]: producerId },
              route,
              pathOf(route, ids),
            )
            expect([who, reply.status, reply.data.code]).toEqual([who, 401, "unauthorized"])
          }
        })
      }

      for (const route of ofOneProducer) {
        const named = /:\w/.test(route[1].path)

        it(`${route[0]} tells another producer's member nothing`, async () => {
          const foreign = await callAs(
            { authorization: `Bearer ${other.token}`, [PRODUCER_HEADER]: producerId },
            route,
            pathOf(route, ids),
          )
          expect([foreign.status, foreign.data.code]).toEqual([404, "not_found"])
          tellsNothing(foreign)
          for (const member of [other, ofBoth]) {
            const headers = { authorization: `Bearer ${member.token}`, [PRODUCER_HEADER]: otherId }
            const own = await callAs(headers, route, pathOf(route, ids))
            // Lists are the other producer's own; the members of both are, of course, among them.
            if (member === other || named) tellsNothing(own)
            if (!named) continue
            const none = await callAs(headers, route, pathOf(route, nothing))
            expect(own.status).toBeGreaterThanOrEqual(400)
            expect([own.status, own.data]).toEqual([none.status, none.data])
          }
        })

        it(`${route[0]} serves exactly its roles`, async () => {
          for (const role of allRoles) {
            const serves = (route[1].roles as readonly string[]).includes(role)
            const headers = { authorization: `Bearer ${byRole[role].token}`, [PRODUCER_HEADER]: producerId }
            // What a right role would change is not changed here: its own ids name nothing.
            const reply = await callAs(headers, route, pathOf(route, nothing))
            expect([role, reply.data.code === "forbidden"]).toEqual([role, !serves])
          }
        })
      }

      it("one person of two producers must say for which one, and sees only that one", async () => {
        const unsaid = await ofBoth.call<{ code: string }>("GET", "/producer/orders", undefined, null)
        expect([unsaid.status, unsaid.data.code]).toEqual([409, "producer_choice_needed"])
        const first = await ofBoth.call<{ orders: { id: string }[] }>("GET", "/producer/orders")
        expect(first.data.orders.map(({ id }) => id)).toEqual([ids.id])
        const second = await ofBoth.call<{ orders: { id: string }[] }>(
          "GET",
          "/producer/orders",
          undefined,
          otherId,
        )
        expect(second.data.orders).toHaveLength(1)
        expect(second.data.orders[0]!.id).not.toBe(ids.id)
      })

      it("a suspended producer sees what it may, and nothing else", async () => {
        const papers = getContainer().resolve<ProducerOnboardingModuleService>(PRODUCER_ONBOARDING_MODULE)
        const account = await papers.createProducerAccounts({
          producer_id: producerId,
          standing: "suspended",
          standing_reason: "Giấy chứng nhận an toàn thực phẩm hết hạn",
          standing_at: new Date(),
        })
        const headers = { authorization: `Bearer ${byRole.owner.token}`, [PRODUCER_HEADER]: producerId }
        for (const route of ofOneProducer) {
          const reply = await callAs(headers, route, pathOf(route, nothing))
          const closed = !route[1].openWhileSuspended
          expect([route[0], reply.data.code === "producer_suspended"]).toEqual([route[0], closed])
        }
        await papers.deleteProducerAccounts(account.id)
      })
    })
  },
})
