import type {
  ProducerOrderDetail,
  ProducerOrderPage,
  Membership,
  NewInvitation,
  Problem,
  ProducerMe,
  SalesReport,
} from "@ocop/contracts"
import { vietnamDay } from "@ocop/vietnam-time"
import { PRODUCER_MEMBERSHIP_MODULE } from "../../../src/modules/producer-membership"
import type { ProducerMembershipModuleService } from "../../../src/modules/producer-membership/service"
import { buyerOf, type Api } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { memberOf, type MemberClient } from "../support/members"
import { act, orderOf } from "../support/producer-orders"
import { levelOf, openShop } from "../support/shop"

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("a producer's office", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: ReturnType<typeof buyerOf>
      let producerId: string
      let owner: MemberClient
      let packer: MemberClient
      let key = 0
      const nextKey = (): string => `buoc-${String((key += 1)).padStart(6, "0")}`

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 1_000 },
          { key: "mien", producer: "ho-b", price: 60_000, stock: 1_000 },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        producerId = shop.producerIds["htx-a"]!
        owner = await memberOf(container, api as Api, producerId, "owner", "Lò Thị Mai")
        packer = await memberOf(container, api as Api, producerId, "warehouse", "Giàng A Páo")
      })

      const orderBoth = (pieces = 2) =>
        orderOf(getContainer(), buyer, [
          [shop.goods["mat-ong"]!.variantId, pieces],
          [shop.goods["mien"]!.variantId, 1],
        ])

      const step = (who: MemberClient, id: string, body: Record<string, unknown>) =>
        who.call<ProducerOrderDetail & Problem>("POST", `/producer/orders/${id}/steps`, {
          key: nextKey(),
          ...body,
        })

      describe("orders", () => {
        it("go from placed to delivered, step by step, and stock follows", async () => {
          const order = await orderBoth()
          const { id } = order.partOf(producerId)
          const { data: page } = await owner.call<ProducerOrderPage>("GET", "/producer/orders")
          const listed = page.orders.find((entry) => entry.id === id)
          expect(listed).toMatchObject({ status: "placed", pieces: 2, payment: "cod", awaitsTransfer: false })
          expect(listed!.actions).toEqual(["accept", "decline"])

          const before = await levelOf(getContainer(), shop.platform, shop.goods["mat-ong"]!)
          expect((await step(owner, id, { action: "accept" })).data.status).toBe("accepted")
          expect((await step(packer, id, { action: "pack" })).data.status).toBe("packed")
          const handed = await step(packer, id, {
            action: "hand_over",
            handOver: { by: "carrier", carrier: "Viettel Post", trackingNumber: "VTP123456" },
          })
          expect(handed.data).toMatchObject({
            status: "handed_over",
            carrier: "Viettel Post",
            trackingNumber: "VTP123456",
          })
          const done = await step(packer, id, { action: "deliver" })
          expect(done.data.status).toBe("delivered")
          expect(done.data.history.map(({ action, by }) => [action, by])).toEqual([
            ["place", null],
            ["accept", "Lò Thị Mai"],
            ["pack", "Giàng A Páo"],
            ["hand_over", "Giàng A Páo"],
            ["deliver", "Giàng A Páo"],
          ])
          const after = await levelOf(getContainer(), shop.platform, shop.goods["mat-ong"]!)
          expect(after).toEqual({ stocked: before.stocked - 2, reserved: before.reserved - 2 })
        })

        it("say what they cost to whoever may know, and nothing of it to who packs", async () => {
          const order = await orderBoth()
          const { id } = order.partOf(producerId)
          const { data: seen } = await owner.call<ProducerOrderDetail>("GET", `/producer/orders/${id}`)
          expect(seen.amounts!.total).toBe(seen.amounts!.items + seen.amounts!.delivery)
          expect(seen.amounts).toMatchObject({ items: 240_000, collect: seen.amounts!.total })
          expect(seen.lines).toMatchObject([{ quantity: 2, unitPrice: 120_000 }])
          expect(seen.phone).toBe("0912345678")

          const packed = await packer.call<ProducerOrderDetail>("GET", `/producer/orders/${id}`)
          expect(packed.data).toMatchObject({ total: null, amounts: null, lines: [{ unitPrice: null }] })
          const list = await packer.call<ProducerOrderPage>("GET", "/producer/orders")
          const text = JSON.stringify([packed.data, list.data])
          expect(text).not.toContain("120000")
          expect(text).not.toContain(String(seen.amounts!.total))
          // What stands on the parcel is printed by whoever packs.
          const slip = { code: packed.data.code, cashOnDelivery: seen.amounts!.total }
          for (const member of [owner, packer])
            expect((await member.call("GET", `/producer/orders/${id}/slip`)).data).toEqual(slip)
          expect(packed.data.actions).not.toContain("accept")
          expect((await step(packer, id, { action: "accept" })).data.code).toBe(
            "producer_order_action_not_allowed",
          )
        })

        it("are declined only with a reason, and the other producer's part goes on", async () => {
          const order = await orderBoth()
          const { id } = order.partOf(producerId)
          expect((await step(owner, id, { action: "decline" })).data.code).toBe(
            "producer_order_reason_missing",
          )
          const declined = await step(owner, id, { action: "decline", reason: "Mất mùa, hết hàng" })
          expect(declined.data).toMatchObject({ status: "declined", actions: [], amounts: { total: 0 } })
          const page = await buyer.page(order.token)
          const statuses = page.data.parts.map((part) => part.status)
          expect(statuses.toSorted()).toEqual(["declined", "placed"])
        })

        it("take a second tap for the same tap, and tell who came too late", async () => {
          const { id } = (await orderBoth()).partOf(producerId)
          const same = { action: "accept", key: nextKey() }
          const taps = await Promise.all([1, 2, 3, 4].map(() => step(owner, id, same)))
          expect(taps.map(({ status }) => status)).toEqual([200, 200, 200, 200])
          expect(taps.at(-1)!.data.history.filter(({ action }) => action === "accept")).toHaveLength(1)
          const late = await step(owner, id, { action: "deliver" })
          expect([late.status, late.data.code]).toEqual([409, "producer_order_state_changed"])
        })

        it("lie on shelves with true counts; pages go through all of them once", async () => {
          const container = getContainer()
          for (let n = 0; n < 3; n += 1) await orderBoth(1)
          const sent = await orderBoth(1)
          const part = sent.partOf(producerId)
          for (const action of ["accept", "pack", "hand_over"] as const)
            await act(container, part, { action })

          const { data: all } = await owner.call<ProducerOrderPage>("GET", "/producer/orders?limit=100")
          expect(all.orders).toHaveLength(all.counts.to_do)
          const due = all.orders.map(({ deadlineAt }) => deadlineAt ?? "")
          expect(due).toEqual(due.toSorted())
          const way = await owner.call<ProducerOrderPage>("GET", "/producer/orders?shelf=on_the_way")
          expect(way.data.orders.map(({ id }) => id)).toEqual([part.id])

          const seen: string[] = []
          let after: string | null = null
          do {
            const url: string = `/producer/orders?limit=2${after ? `&after=${after}` : ""}`
            const { data }: { data: ProducerOrderPage } = await owner.call<ProducerOrderPage>("GET", url)
            seen.push(...data.orders.map(({ id }) => id))
            after = data.nextAfter
          } while (after)
          expect(seen).toEqual(all.orders.map(({ id }) => id))
          const found = await owner.call<ProducerOrderPage>(
            "GET",
            `/producer/orders?q=${all.orders[0]!.code}`,
          )
          expect(found.data.orders.map(({ code }) => code)).toEqual([all.orders[0]!.code])
        })
      })

      describe("the picture of sales", () => {
        const today = vietnamDay(Date.now())
        const read = (who: MemberClient, query = `from=${today}&until=${today}`) =>
          who.call<SalesReport & Problem>("GET", `/producer/sales?${query}`)

        it("adds up in every direction, counts only what is still sold, and only one's own", async () => {
          const before = (await read(owner)).data
          const kept = await orderBoth(3)
          const lost = await orderBoth(5)
          await act(getContainer(), lost.partOf(producerId), { action: "decline", reason: "Hết hàng" })
          const { data, status } = await read(owner)
          expect(status).toBe(200)
          expect(data.total.amount - before.total.amount).toBe(3 * 120_000)
          expect(data.total.pieces - before.total.pieces).toBe(3)
          const parts = [data.days, data.products, data.places, data.channels]
          for (const rows of parts) {
            expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(data.total.amount)
            expect(rows.reduce((sum, row) => sum + row.pieces, 0)).toBe(data.total.pieces)
          }
          expect(data.products.map(({ title }) => title)).toEqual(["Sản phẩm mat-ong"])
          expect(data.days.map(({ day }) => day)).toEqual([today])
          const other = await memberOf(getContainer(), api as Api, shop.producerIds["ho-b"]!, "sales")
          const theirs = (await read(other)).data
          expect(theirs.products).toHaveLength(1)
          expect(theirs.total.amount % 60_000).toBe(0)
          expect(kept.partOf(producerId).id).not.toBe(lost.partOf(producerId).id)
        })

        it("is not for who packs, and knows a period that is none", async () => {
          expect((await read(packer)).status).toBe(403)
          for (const query of [
            "from=2026-02-31&until=2026-03-01",
            `from=${today}&until=2020-01-01`,
            "from=2020-01-01&until=2026-01-01",
            "from=x&until=y",
          ])
            expect((await read(owner, query)).status, query).toBe(400)
        })
      })

      describe("people", () => {
        const invite = (name: string, role: string) =>
          owner.call<NewInvitation>("POST", "/producer/invitations", { name, role })

        it("come by a link that is good for one person, once", async () => {
          const { data: invitation } = await invite("Vàng Thị Sua", "sales")
          const first = await memberOf(getContainer(), api as Api, null, "sales", "Vàng Thị Sua")
          const second = await memberOf(getContainer(), api as Api, null, "sales", "Kẻ nhặt được")
          const accept = (who: MemberClient) =>
            who.call<Membership & Problem>(
              "POST",
              "/producer/invitation-acceptances",
              { token: invitation.token },
              null,
            )
          const answers = await Promise.all([accept(first), accept(first), accept(second)])
          expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404])
          expect((await accept(second)).data.code).toBe("invitation_invalid")
          const { data: me } = await owner.call<ProducerMe>("GET", "/producer/me")
          expect(me.memberships).toMatchObject([{ producerId, role: "owner", standing: "unclaimed" }])
        })

        it("cannot use a link that was revoked or has ended", async () => {
          const person = await memberOf(getContainer(), api as Api, null, "sales")
          const { data: revoked } = await invite("Vàng A", "sales")
          expect((await owner.call("DELETE", `/producer/invitations/${revoked.id}`)).status).toBe(200)
          expect((await owner.call("DELETE", `/producer/invitations/${revoked.id}`)).status).toBe(404)
          const { data: ended } = await invite("Vàng B", "sales")
          const service = getContainer().resolve<ProducerMembershipModuleService>(PRODUCER_MEMBERSHIP_MODULE)
          await service.updateProducerInvitations({ id: ended.id, expires_at: new Date(Date.now() - 1_000) })
          for (const { token } of [revoked, ended]) {
            const reply = await person.call<Problem>(
              "POST",
              "/producer/invitation-acceptances",
              { token },
              null,
            )
            expect([reply.status, reply.data.code]).toEqual([404, "invitation_invalid"])
          }
        })

        it("lose their access at once, and one owner always stays", async () => {
          const leaving = await memberOf(getContainer(), api as Api, producerId, "owner", "Chủ thứ hai")
          const { data } = await owner.call<{ members: { id: string; self: boolean; name: string }[] }>(
            "GET",
            "/producer/members",
          )
          const placeOf = (name: string): string => data.members.find((member) => member.name === name)!.id
          const remove = (id: string) => owner.call<Problem>("DELETE", `/producer/members/${id}`)
          const [one, two] = await Promise.all([
            remove(placeOf("Chủ thứ hai")),
            leaving.call<Problem>("DELETE", `/producer/members/${placeOf("Lò Thị Mai")}`),
          ])
          expect([one.status, two.status].toSorted()).toEqual([200, 409])
          const stays = one.status === 200 ? owner : leaving
          const gone = one.status === 200 ? leaving : owner
          expect((await gone.call<Problem>("GET", "/producer/orders")).status).toBe(404)
          expect((await stays.call("GET", "/producer/orders")).status).toBe(200)
        })

        it("sign up by e-mail or telephone, once for each", async () => {
          const register = (signInName: string) =>
            buyer.call<Problem & { signInName: string }>("POST", "/producer/registrations", {
              name: "Sùng A Chống",
              signInName,
              password: "mat-khau-dai-1",
            })
          const made = await register("+84 987 654 321")
          expect([made.status, made.data.signInName]).toEqual([200, "0987654321"])
          const again = await register("0987 654 321")
          expect([again.status, again.data.code]).toEqual([409, "sign_in_name_taken"])
          const signedIn = await buyer.call<{ token: string }>("POST", "/auth/producer/emailpass", {
            email: "0987654321",
            password: "mat-khau-dai-1",
          })
          const me = await buyer.call<ProducerMe>("GET", "/producer/me", undefined, {
            authorization: `Bearer ${signedIn.data.token}`,
          })
          expect(me.data).toMatchObject({ name: "Sùng A Chống", memberships: [] })
        })
      })
    })
  },
})
