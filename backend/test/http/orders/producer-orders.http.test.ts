import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderPage as orderPageShape, type OrderPage, type Problem } from "@ocop/contracts"
import { countAttempt } from "../../../src/http/rate-limit"
import { transition } from "../../../src/domains/orders/transition-producer-order"
import { syncDueOrders, syncOrder } from "../../../src/domains/orders/medusa-sync/sync-order"
import { buyerOf, problemOf, type Api, type Buyer } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { operatorOf, operatorTokenOf, type Operator } from "../support/operators"
import { act, medusaOrder, orderOf } from "../support/producer-orders"
import { levelOf, openShop } from "../support/shop"
import { problemCodeOf } from "../../../src/shared/errors/root-problem"

/** Routes of the installed Medusa's admin that change an order, so that an upgrade opens none. */
const ADMIN = join(dirname(require.resolve("@medusajs/medusa/package.json")), "dist/api/admin")
const OPEN = new Set([
  "POST /admin/orders/[id]",
  "POST /admin/orders/[id]/cancel",
  "POST /admin/orders/export",
])
const mutatingOrderRoutes = readdirSync(ADMIN, { recursive: true })
  .map((path) => String(path).replaceAll("\\", "/"))
  .filter((path) =>
    /^(orders|order-edits|order-changes|returns|claims|exchanges|draft-orders|fulfillments|reservations|payments|payment-collections)\/(.*\/)?route\.js$/.test(
      path,
    ),
  )
  .flatMap((path) =>
    [...readFileSync(join(ADMIN, path), "utf8").matchAll(/exports\.(POST|PUT|PATCH|DELETE) =/g)].map(
      ([, method]) => ({
        method: method!,
        path: `/admin/${path.replace("/route.js", "")}`,
      }),
    ),
  )
  .filter(
    ({ method, path }, index, all) =>
      !OPEN.has(`${method} ${path}`) &&
      all.findIndex((one) => one.method === method && one.path === path) === index,
  )

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("the parts of an order", () => {
      let shop: Awaited<ReturnType<typeof openShop>>
      let buyer: Buyer
      const goods = (key: string) => shop.goods[key]!
      const level = (key: string) => levelOf(getContainer(), shop.platform, goods(key))
      const rows = async <T = Record<string, unknown>>(sql: string, values: unknown[] = []) =>
        ((await dbConnection.raw(sql, values as string[])) as { rows: T[] }).rows
      const later = () => new Date(Date.now() + 3_600_000)

      beforeAll(async () => {
        const container = getContainer()
        shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
          { key: "che", producer: "htx-a", price: 80_000, stock: 100, weight: 250 },
          { key: "cha-ca", producer: "ho-b", price: 200_000, stock: 5 },
        ])
        buyer = buyerOf(api as Api, shop.platform.publishableKey)
        await countAttempt(container, "basketWrite", "warm-up")
      })

      /** Honey × 2 and tea × 3 of A, fish cake × 1 of B. */
      async function ordered() {
        const order = await orderOf(
          getContainer(),
          buyer,
          [
            [goods("mat-ong").variantId, 2],
            [goods("che").variantId, 3],
            [goods("cha-ca").variantId, 1],
          ],
          { contact: { name: "Nguyễn Thị Hoa", phone: "0912 345 678", email: "hoa@example.vn" } },
        )
        return {
          ...order,
          a: order.partOf(shop.producerIds["htx-a"]!),
          b: order.partOf(shop.producerIds["ho-b"]!),
        }
      }
      const page = async (token: string) => (await buyer.page(token)).data
      const partOn = (orderPage: OrderPage, code: string) =>
        orderPage.parts.find((part) => part.code === code)!
      const noticesOf = (recipient: string) =>
        rows<{ template: string }>(
          "select template from queued_notification where recipient = ? order by created_at, id",
          [recipient],
        ).then((found) => found.map(({ template }) => template))

      it("goes from placed to delivered; Medusa's order, stock, money and letters follow", async () => {
        const { orderId, token, total, a, b } = await ordered()
        expect(await level("mat-ong")).toEqual({ stocked: 10, reserved: 2 })
        for (const action of ["accept", "pack"] as const) await act(getContainer(), a, { action })
        expect(await level("mat-ong")).toEqual({ stocked: 8, reserved: 0 })
        expect(await level("che")).toEqual({ stocked: 97, reserved: 0 })
        expect(await level("cha-ca")).toEqual({ stocked: 5, reserved: 1 })
        await act(getContainer(), a, { action: "hand_over" })
        await act(getContainer(), a, { action: "deliver" })

        const order = await medusaOrder(getContainer(), orderId)
        expect(order.fulfillments).toHaveLength(1)
        expect(order.fulfillments[0]!.labels[0]!.tracking_number).toBe("VTP123")
        expect(order.fulfillments[0]!.delivered_at).not.toBeNull()
        expect(Number(order.summary.current_order_total)).toBe(total)
        const captures = await rows<{ amount: string }>(
          "select amount::text from capture where deleted_at is null",
        )
        expect(captures.map(({ amount }) => Number(amount))).toEqual([Number(a.total)])

        const shown = await page(token)
        expect(orderPageShape.safeParse(shown).error).toBeUndefined()
        expect(partOn(shown, a.code)).toMatchObject({
          status: "delivered",
          carrier: "Viettel Post",
          trackingNumber: "VTP123",
          mayCancel: false,
          mayComplain: true,
        })
        expect(partOn(shown, a.code).history.map(({ status }) => status)).toEqual([
          "placed",
          "accepted",
          "packed",
          "handed_over",
          "delivered",
        ])
        expect(partOn(shown, b.code)).toMatchObject({ status: "placed", mayCancel: true })
        await syncDueOrders(getContainer(), later())
        expect((await noticesOf("hoa@example.vn")).sort()).toEqual(
          ["order_placed", "part_accepted", "part_delivered", "part_handed_over", "part_packed"].sort(),
        )
        expect(await noticesOf(shop.producerIds["htx-a"]!)).toEqual(["producer_new_order"])
        expect(await noticesOf(shop.producerIds["ho-b"]!)).toEqual(["producer_new_order"])
      })

      it("a declined part gives its goods back and lowers what is collected; the other part does not feel it", async () => {
        const { orderId, token, total, a, b } = await ordered()
        await act(getContainer(), a, { action: "decline" })
        expect(await level("mat-ong")).toEqual({ stocked: 10, reserved: 0 })
        expect(await level("che")).toEqual({ stocked: 100, reserved: 0 })
        expect(await level("cha-ca")).toEqual({ stocked: 5, reserved: 1 })
        const order = await medusaOrder(getContainer(), orderId)
        expect(order.status).toBe("pending")
        expect(Number(order.total)).toBe(Number(b.total))
        expect(total).toBe(Number(a.total) + Number(b.total))
        const [collection] = await rows<{ amount: string }>("select amount::text from payment_collection")
        expect(Number(collection!.amount)).toBe(Number(b.total))
        const shown = await page(token)
        expect(partOn(shown, a.code)).toMatchObject({ status: "declined", due: 0, reason: "Hết hàng" })
        expect(partOn(shown, b.code)).toMatchObject({ status: "placed", due: Number(b.total) })
        for (const action of ["accept", "pack", "hand_over", "deliver"] as const)
          await act(getContainer(), b, { action })
        const captures = await rows<{ amount: string }>("select amount::text from capture")
        expect(captures.map(({ amount }) => Number(amount))).toEqual([Number(b.total)])
        const [paid] = await rows<{ status: string }>("select status from payment_collection")
        expect(paid!.status).toBe("completed")
      })

      it("the buyer takes lines out, then the rest, while it is not packed", async () => {
        const { orderId, token, a, b } = await ordered()
        await act(getContainer(), a, { action: "accept" })
        const honey = a.lines.find((line) => line.variant_id === goods("mat-ong").variantId)!
        const tea = a.lines.find((line) => line.variant_id === goods("che").variantId)!
        const cancel = (code: string, body: Record<string, unknown>) =>
          buyer.call<OrderPage>("POST", `/store/order-pages/${token}/parts/${code}/cancel`, body)
        const once = { key: "lan-thu-nhat", lines: [{ id: honey.order_line_id, quantity: 1 }] }
        const first = await cancel(a.code, once)
        expect(first.status).toBe(200)
        expect((await cancel(a.code, once)).status).toBe(200)
        expect(partOn(first.data, a.code).due).toBe(Number(a.total) - 120_000)
        const whole = Number(a.total) + Number(b.total)
        expect(first.data).toMatchObject({
          total: whole,
          canceledTotal: 120_000,
          due: whole - 120_000,
          toPay: whole - 120_000,
        })
        expect(partOn(first.data, a.code).lines.find(({ id }) => id === honey.order_line_id)).toMatchObject({
          quantity: 2,
          canceledQuantity: 1,
          subtotal: 240_000,
          amount: 120_000,
        })
        expect(await level("mat-ong")).toEqual({ stocked: 10, reserved: 1 })
        expect(await level("che")).toEqual({ stocked: 100, reserved: 3 })
        expect(Number((await medusaOrder(getContainer(), orderId)).total)).toBe(
          Number(a.total) + Number(b.total) - 120_000,
        )
        const tooMany = await cancel(a.code, {
          key: "qua-nhieu-roi",
          lines: [{ id: honey.order_line_id, quantity: 2 }],
        })
        expect(problemOf(tooMany).code).toBe("producer_order_lines_invalid")
        // Lines of the other part do not exist for this one.
        const foreign = await cancel(b.code, {
          key: "cua-phan-khac",
          lines: [{ id: tea.order_line_id, quantity: 1 }],
        })
        expect(problemOf(foreign).code).toBe("producer_order_lines_invalid")

        await act(getContainer(), b, { action: "accept" })
        await act(getContainer(), b, { action: "pack" })
        const rest = await cancel(a.code, {
          key: "bo-het-con-lai",
          lines: [
            { id: honey.order_line_id, quantity: 1 },
            { id: tea.order_line_id, quantity: 3 },
          ],
        })
        expect(partOn(rest.data, a.code)).toMatchObject({ status: "canceled", due: 0 })
        expect(await level("mat-ong")).toEqual({ stocked: 10, reserved: 0 })
        expect(await level("cha-ca")).toEqual({ stocked: 4, reserved: 0 })
        expect(problemOf(await cancel(b.code, { key: "da-dong-goi-roi" })).code).toBe(
          "producer_order_state_changed",
        )
        const order = await medusaOrder(getContainer(), orderId)
        expect(order.status).toBe("pending")
        expect(Number(order.total)).toBe(Number(b.total))
      })

      it("an order whose parts all ended before they went out is canceled, its payment too", async () => {
        const { orderId, token, a, b } = await ordered()
        await act(getContainer(), a, { action: "decline" })
        const reply = await buyer.call<OrderPage>(
          "POST",
          `/store/order-pages/${token}/parts/${b.code}/cancel`,
          {
            key: "huy-not-phan-nay",
          },
        )
        expect(reply.status).toBe(200)
        expect((await medusaOrder(getContainer(), orderId)).status).toBe("canceled")
        const payments = await rows<{ canceled_at: Date | null }>("select canceled_at from payment")
        expect(payments.every(({ canceled_at }) => canceled_at !== null)).toBe(true)
        expect(await level("cha-ca")).toEqual({ stocked: 5, reserved: 0 })
      })

      it("what could not be delivered goes out again or comes back into the stock, once", async () => {
        const { orderId, token, a, b } = await ordered()
        for (const action of ["accept", "pack", "hand_over", "fail"] as const)
          await act(getContainer(), a, { action })
        await act(getContainer(), a, {
          action: "hand_over",
          handOver: { by: "own", carrier: null, trackingNumber: null },
        })
        await act(getContainer(), a, { action: "fail" })
        expect(await level("mat-ong")).toEqual({ stocked: 8, reserved: 0 })
        await act(getContainer(), a, { action: "take_back" })
        await act(getContainer(), a, { action: "take_back" })
        expect(await level("mat-ong")).toEqual({ stocked: 10, reserved: 0 })
        expect(await level("che")).toEqual({ stocked: 100, reserved: 0 })
        const order = await medusaOrder(getContainer(), orderId)
        expect(order.items.map(({ detail }) => Number(detail.return_received_quantity)).sort()).toEqual([
          0, 2, 3,
        ])
        expect(partOn(await page(token), a.code)).toMatchObject({ status: "returned", due: 0 })
        const [collection] = await rows<{ amount: string }>("select amount::text from payment_collection")
        expect(Number(collection!.amount)).toBe(Number(b.total))
      })

      it("two members at once: one step is done, the other learns what happened", async () => {
        const { a } = await ordered()
        const results = await Promise.allSettled([
          act(getContainer(), a, { action: "accept" }),
          act(getContainer(), a, { action: "decline" }),
          act(getContainer(), a, { action: "accept" }),
          act(getContainer(), a, { action: "decline" }),
        ])
        const [part] = await rows<{ status: string }>("select status from producer_order where id = ?", [
          a.id,
        ])
        const events = await rows<{ to_status: string }>(
          "select to_status from producer_order_event where producer_order_id = ? and action <> 'place' order by at, id",
          [a.id],
        )
        expect(events.at(-1)!.to_status).toBe(part!.status)
        expect(new Set(events.map(({ to_status }) => to_status)).size).toBe(events.length)
        for (const result of results)
          if (result.status === "rejected")
            expect(["producer_order_state_changed"]).toContain(problemCodeOf(result.reason))
      })

      it("a buyer's cancellation and the packing at once: goods and money are one or the other", async () => {
        const { orderId, token, a } = await ordered()
        await act(getContainer(), a, { action: "accept" })
        const [packed, canceled] = await Promise.allSettled([
          act(getContainer(), a, { action: "pack" }),
          buyer.call<OrderPage>("POST", `/store/order-pages/${token}/parts/${a.code}/cancel`, {
            key: "cung-luc-nay",
          }),
        ])
        await syncDueOrders(getContainer(), later())
        const [part] = await rows<{ status: string }>("select status from producer_order where id = ?", [
          a.id,
        ])
        const wasPacked = part!.status === "packed"
        expect(packed.status === "fulfilled").toBe(wasPacked)
        expect(canceled.status === "fulfilled" && canceled.value.status === 200).toBe(!wasPacked)
        expect(await level("mat-ong")).toEqual(
          wasPacked ? { stocked: 8, reserved: 0 } : { stocked: 10, reserved: 0 },
        )
        expect((await medusaOrder(getContainer(), orderId)).fulfillments).toHaveLength(wasPacked ? 1 : 0)
      })

      it("a process that dies between the step and what follows: the job does it, and nothing twice", async () => {
        const { orderId, a } = await ordered()
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const step = (action: "accept" | "pack" | "hand_over") =>
          transition(
            database,
            {
              partId: a.id,
              within: { producerId: a.producer_id },
              action,
              actor: { kind: "owner", id: null, name: null },
              ...(action === "hand_over"
                ? { handOver: { by: "own", carrier: null, trackingNumber: null } }
                : {}),
            },
            () => new Date(),
          )
        for (const action of ["accept", "pack", "hand_over"] as const) await step(action)
        expect(await level("mat-ong")).toEqual({ stocked: 10, reserved: 2 })
        await Promise.all([
          syncDueOrders(getContainer(), later()),
          syncDueOrders(getContainer(), later()),
          syncOrder(getContainer(), orderId, new Date()),
        ])
        expect(await level("mat-ong")).toEqual({ stocked: 8, reserved: 0 })
        const order = await medusaOrder(getContainer(), orderId)
        expect(order.fulfillments).toHaveLength(1)
        expect(order.fulfillments[0]!.shipped_at).not.toBeNull()
        // It died after all was done and before it could say so.
        await rows("update producer_order_event set synced_at = null")
        expect(await syncDueOrders(getContainer(), later())).toEqual({ followed: 1, failed: 0 })
        expect(await level("mat-ong")).toEqual({ stocked: 8, reserved: 0 })
        expect((await medusaOrder(getContainer(), orderId)).fulfillments).toHaveLength(1)
        expect(await noticesOf("hoa@example.vn")).toHaveLength(4)
      })

      it("a returned part that is followed twice brings its goods back once", async () => {
        const { orderId, a } = await ordered()
        for (const action of ["accept", "pack", "hand_over", "deliver", "take_back"] as const)
          await act(getContainer(), a, { action })
        await rows("update producer_order_event set synced_at = null")
        await syncOrder(getContainer(), orderId, new Date())
        expect(await level("mat-ong")).toEqual({ stocked: 10, reserved: 0 })
        const captures = await rows("select id from capture")
        expect(captures).toHaveLength(1)
      })

      it("complaints reach the producer once, and only when there is something to complain about", async () => {
        const { token, a } = await ordered()
        const complain = (key: string) =>
          buyer.call<OrderPage>("POST", `/store/order-pages/${token}/parts/${a.code}/complaints`, {
            key,
            text: "Hộp bị móp",
          })
        expect(problemOf(await complain("truoc-khi-gui")).code).toBe("producer_order_state_changed")
        for (const action of ["accept", "pack", "hand_over"] as const)
          await act(getContainer(), a, { action })
        expect((await complain("hop-bi-mop-1")).status).toBe(200)
        const again = await complain("hop-bi-mop-1")
        expect(partOn(again.data, a.code).complaints.map(({ text }) => text)).toEqual(["Hộp bị móp"])
        expect(
          (await noticesOf(a.producer_id)).filter((template) => template === "producer_complaint"),
        ).toHaveLength(1)
        // A complaint between two taps does not make the second tap a step.
        expect((await act(getContainer(), a, { action: "hand_over" })).moved).toBe(false)
      })

      describe("in Medusa's admin", () => {
        let operator: Operator
        beforeAll(async () => {
          operator = operatorOf(
            api as Api,
            await operatorTokenOf(getContainer(), api as Api, "don-hang@example.vn"),
          )
        })

        it("the cancel button ends every producer order, gives the goods back and tells the producers", async () => {
          const before = await level("mat-ong")
          const { orderId, token, a } = await ordered()
          const canceled = await operator.call<{ order: { id: string } }>(
            "POST",
            `/admin/orders/${orderId}/cancel`,
          )
          expect([canceled.status, canceled.data]).toMatchObject([200, { order: { id: orderId } }])
          expect((await page(token)).parts.map(({ status }) => status)).toEqual(["canceled", "canceled"])
          expect(await level("mat-ong")).toEqual(before)
          expect((await medusaOrder(getContainer(), orderId)).status).toBe("canceled")
          await expect(act(getContainer(), a, { action: "accept" })).rejects.toThrow()
          await syncDueOrders(getContainer(), later())
          expect(await noticesOf(shop.producerIds["ho-b"]!)).toContain("producer_canceled")
          // A second tap changes nothing.
          expect((await operator.call("POST", `/admin/orders/${orderId}/cancel`)).status).toBe(200)
        })

        it("an order of which something is packed is not canceled, and says why", async () => {
          const { orderId, token, a } = await ordered()
          for (const action of ["accept", "pack"] as const) await act(getContainer(), a, { action })
          const refused = await operator.call<Problem>("POST", `/admin/orders/${orderId}/cancel`)
          expect([refused.status, refused.data.code]).toEqual([409, "producer_order_state_changed"])
          expect((await page(token)).parts.map(({ status }) => status).sort()).toEqual(["packed", "placed"])
          const unknown = await operator.call<Problem>(
            "POST",
            "/admin/orders/order_01AAAAAAAAAAAAAAAAAAAAAAAA/cancel",
          )
          expect(unknown.status).toBe(404)
          expect(
            (
              await api.request({
                method: "POST",
                url: `/admin/orders/${orderId}/cancel`,
                validateStatus: () => true,
              })
            ).status,
          ).toBe(401)
        })

        it("every other way to change an order, its money or its reservations is closed", async () => {
          const { orderId } = await ordered()
          const stateNow = () =>
            rows(
              `select (select count(*) from "order")::int as orders, (select count(*) from fulfillment)::int as fulfillments,
                      (select count(*) from order_change)::int as changes, (select count(*) from reservation_item)::int as held,
                      (select count(*) from capture)::int as captures, (select count(*) from refund)::int as refunds`,
            )
          const before = await stateNow()
          expect(mutatingOrderRoutes.length).toBeGreaterThan(70)
          for (const { method, path } of mutatingOrderRoutes) {
            const url = path
              .replace("/orders/[id]", `/orders/${orderId}`)
              .replace(/\[\w+\]/g, "id_01AAAAAAAAAAAAAAAAAAAAAAAA")
            const answer = await operator.call<Problem>(method, url, {})
            expect([method, url, answer.status, answer.data.code]).toEqual([
              method,
              url,
              409,
              "order_managed_by_producers",
            ])
          }
          expect(await stateNow()).toEqual(before)
        })
      })

      it("another order's part does not exist for the holder of a link", async () => {
        const one = await ordered()
        const other = await ordered()
        const foreign = await buyer.call(
          "POST",
          `/store/order-pages/${one.token}/parts/${other.a.code}/cancel`,
          {
            key: "khong-phai-cua-toi",
          },
        )
        const unknown = await buyer.call("POST", `/store/order-pages/${one.token}/parts/OC999999A-9/cancel`, {
          key: "khong-phai-cua-toi",
        })
        expect([foreign.status, unknown.status]).toEqual([404, 404])
        expect(foreign.data).toEqual(unknown.data)
      })
    })
  },
})
