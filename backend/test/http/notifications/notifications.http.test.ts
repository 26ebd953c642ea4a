import { Modules } from "@medusajs/framework/utils"
import type { FeedPage } from "@ocop/contracts"
import { queueNotification } from "../../../src/domains/notifications/queue-notification"
import { sendDueNotifications, waitAfter } from "../../../src/domains/notifications/send-due-notifications"
import { NOTIFICATION_QUEUE_MODULE } from "../../../src/modules/notification-queue"
import {
  MOST_ATTEMPTS,
  type NotificationQueueModuleService,
} from "../../../src/modules/notification-queue/service"
import { setUpPlatform } from "../../../src/setup/set-up-platform"
import { buyerOf, type Api } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { MailServer } from "../support/mail-server"
import { officerOf, type OfficerClient } from "../support/officers"

// Known before Medusa boots and reads SMTP_URL; one process, one port.
const mail = new MailServer(25_000 + (process.pid % 10_000))
process.env.SMTP_URL = `smtp://127.0.0.1:${String(mail.port)}`
process.env.MAIL_FROM = "Chợ OCOP <no-reply@cho-ocop.example>"

httpSuite({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("notifications", () => {
      let central: OfficerClient
      let ofLaoCai: OfficerClient
      let publishableKey: string
      const service = () => getContainer().resolve<NotificationQueueModuleService>(NOTIFICATION_QUEUE_MODULE)
      const rowOf = async (recipient: string) => (await service().listQueuedNotifications({ recipient }))[0]!

      beforeAll(async () => {
        const platform = await setUpPlatform(getContainer())
        publishableKey = platform.publishableKey
        central = await officerOf(getContainer(), api as Api, "trung-uong@example.vn", null)
        ofLaoCai = await officerOf(getContainer(), api as Api, "lao-cai@example.vn", "15")
      })
      beforeEach(async () => {
        mail.received.length = 0
        mail.attempts = 0
        mail.mood = () => "takes"
        await mail.start()
      })
      afterEach(() => mail.stop())

      const say = (key: string, email: string, more: { feed?: string; locale?: "vi" | "en" } = {}) =>
        queueNotification(getContainer(), {
          key,
          audience: "buyer",
          recipient: { email, feed: more.feed ?? null },
          template: "part_declined",
          data: {
            orderCode: "OC12K",
            partCode: "OC12K-1",
            producerName: 'HTX <b>"Mật"</b>',
            path: "/don-hang/1.order_x.y",
            reason: "Hết\r\nBcc: ke-gian@example.vn",
          },
          ...(more.locale ? { locale: more.locale } : {}),
        })
      /** Sends as if the time were this many milliseconds later. */
      const sendAfter = (ms: number) => sendDueNotifications(getContainer(), () => new Date(Date.now() + ms))

      it("says the same thing once, however often and in however many processes at once", async () => {
        await Promise.all(Array.from({ length: 20 }, () => say("k1", "hoa@example.vn")))
        await Promise.all(
          Array.from({ length: 10 }, (_, n) => say(`k2:${String(n)}`, `so-${String(n)}@example.vn`)),
        )
        const reports = await Promise.all(
          Array.from({ length: 4 }, () => sendDueNotifications(getContainer())),
        )
        expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(11)
        expect(mail.received.filter(({ to }) => to === "hoa@example.vn")).toHaveLength(1)
        expect(new Set(mail.received.map(({ to }) => to)).size).toBe(11)
        await say("k1", "hoa@example.vn")
        expect(await sendAfter(3_600_000)).toEqual({ sent: 0, failed: 0 })
        expect(mail.received).toHaveLength(11)
        const sent = await getContainer()
          .resolve(Modules.NOTIFICATION)
          .listNotifications({ to: "hoa@example.vn" })
        expect(sent.map(({ status, channel }) => [status, channel])).toEqual([["success", "email"]])
      })

      it("writes both languages, escapes what people typed and lets nobody add a header", async () => {
        await say("vi", "vi@example.vn")
        await say("en", "en@example.vn", { locale: "en" })
        await sendDueNotifications(getContainer())
        const decoded = mail.received.map(({ to, source }) => ({
          to,
          source: source
            .replace(/=\r\n/g, "")
            .replace(/(?:=[0-9A-F]{2})+/g, (hex) => decodeURIComponent(hex.replaceAll("=", "%"))),
        }))
        const vietnamese = decoded.find(({ to }) => to === "vi@example.vn")!.source
        const english = decoded.find(({ to }) => to === "en@example.vn")!.source
        expect(vietnamese).toContain("không gửi được phần hàng này")
        expect(english).toContain("cannot send this part")
        expect(vietnamese).toContain("HTX &#60;b&#62;")
        expect(vietnamese).toContain("text/html")
        expect(vietnamese).toContain("text/plain")
        expect(vietnamese).toContain("/don-hang/1.order_x.y")
        expect(vietnamese.split("\r\n\r\n")[0]).not.toMatch(/^bcc:/im)
      })

      it("waits and tries again after a refusal for now, and after a lost connection", async () => {
        mail.mood = (to) => (to.startsWith("sau") ? "later" : "hangs-up")
        await say("later", "sau@example.vn")
        await say("lost", "mat@example.vn")
        expect(await sendDueNotifications(getContainer())).toEqual({ sent: 0, failed: 2 })
        expect((await rowOf("sau@example.vn")).last_error).toContain("451")
        // Not due yet: nothing is tried.
        expect(await sendAfter(1_000)).toEqual({ sent: 0, failed: 0 })
        mail.mood = () => "takes"
        expect(await sendAfter(waitAfter(1) + 1_000)).toEqual({ sent: 2, failed: 0 })
        expect(mail.received.map(({ to }) => to).sort()).toEqual(["mat@example.vn", "sau@example.vn"])
        expect(await sendAfter(24 * 3_600_000)).toEqual({ sent: 0, failed: 0 })
      })

      it("waits while the mail server is down, and sends once it is up", async () => {
        await mail.stop()
        await say("down", "cho@example.vn")
        expect(await sendDueNotifications(getContainer())).toEqual({ sent: 0, failed: 1 })
        await mail.start()
        expect(await sendAfter(waitAfter(1) + 1_000)).toEqual({ sent: 1, failed: 0 })
        expect(mail.received).toHaveLength(1)
      })

      it("a process that dies with a notice in its hands leaves it to another, which sends it once", async () => {
        await say("dies", "chet@example.vn")
        const claimed = await service().claim(new Date())
        expect(claimed?.recipient).toBe("chet@example.vn")
        // The claim of the dead is respected, then not any more.
        expect(await sendDueNotifications(getContainer())).toEqual({ sent: 0, failed: 0 })
        expect(await sendAfter(121_000)).toEqual({ sent: 1, failed: 0 })
        // It was only slow: what it reports late does not open the closed row again.
        await service().markFailed(claimed!, "late", new Date())
        expect(await sendAfter(3_600_000)).toEqual({ sent: 0, failed: 0 })
        expect(mail.received).toHaveLength(1)
      })

      it("a letter whose acceptance got lost comes again under the same Message-ID", async () => {
        mail.mood = () => "hangs-up-after-taking"
        await say("twice", "hai@example.vn")
        expect(await sendDueNotifications(getContainer())).toEqual({ sent: 0, failed: 1 })
        mail.mood = () => "takes"
        expect(await sendAfter(waitAfter(1) + 1_000)).toEqual({ sent: 1, failed: 0 })
        expect(mail.received).toHaveLength(2)
        expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(1)
      })

      it("gives up for good refusals at once and for others after all attempts; both are seen and revived", async () => {
        mail.mood = (to) => (to.startsWith("khong") ? "never" : "later")
        await say("never", "khong@example.vn")
        await say("tired", "mai@example.vn")
        let passed = 0
        for (let attempt = 1; attempt <= MOST_ATTEMPTS + 1; attempt++) {
          await sendAfter(passed)
          passed += waitAfter(attempt) + 1_000
        }
        expect((await rowOf("khong@example.vn")).attempts).toBe(1)
        expect((await rowOf("mai@example.vn")).attempts).toBe(MOST_ATTEMPTS)
        const { data } = await central.call<{
          notices: { id: string; recipient: string; lastError: string }[]
        }>("GET", "/officer/notices/undelivered")
        expect(data.notices.map(({ recipient }) => recipient).sort()).toEqual([
          "khong@example.vn",
          "mai@example.vn",
        ])
        expect((await ofLaoCai.call("GET", "/officer/notices/undelivered")).status).toBe(403)

        mail.mood = () => "takes"
        const { id } = data.notices.find(({ recipient }) => recipient === "mai@example.vn")!
        const retry = `/officer/notices/undelivered/${id}/retry`
        expect((await ofLaoCai.call("POST", retry)).status).toBe(403)
        expect((await central.call("POST", retry)).status).toBe(200)
        expect((await central.call("POST", retry)).status).toBe(404)
        expect(await sendDueNotifications(getContainer())).toEqual({ sent: 1, failed: 0 })
      })

      it("fills feeds of their own receivers only, with a mark for each reader", async () => {
        for (const [n, feed] of ["province:15", "province:01", "central"].entries())
          await queueNotification(getContainer(), {
            key: `feed:${String(n)}`,
            audience: "officer",
            recipient: { feed },
            template: "plain",
            data: {
              vi: { subject: `Tin của ${feed}`, lines: ["Một dòng"] },
              en: { subject: `News of ${feed}`, lines: ["A line"] },
            },
          })
        await sendDueNotifications(getContainer())
        const { data } = await ofLaoCai.call<FeedPage>("GET", "/officer/notices")
        expect(data.notices.map(({ title, unread }) => [title, unread])).toEqual([
          ["Tin của province:15", true],
        ])
        expect(data.unread).toBe(1)
        const { at } = data.notices[0]!
        const until = new Date(Date.parse(at) + 1).toISOString()
        expect((await ofLaoCai.call("POST", `/officer/notices/read?until=${until}`)).status).toBe(200)
        expect((await ofLaoCai.call<FeedPage>("GET", "/officer/notices")).data.unread).toBe(0)
        expect((await central.call<FeedPage>("GET", "/officer/notices")).data.unread).toBe(1)
        expect(mail.attempts).toBe(0)
      })

      it("shows letters to everybody in the demonstration only", async () => {
        await say("demo", "demo@example.vn")
        await sendDueNotifications(getContainer())
        const buyer = buyerOf(api as Api, publishableKey)
        expect((await buyer.call("GET", "/store/demo-mailbox")).status).toBe(404)
        process.env.DEMO_MAILBOX = "true"
        const open = await buyer.call<{ mails: { to: string }[] }>("GET", "/store/demo-mailbox")
        delete process.env.DEMO_MAILBOX
        expect(open.data.mails.map(({ to }) => to)).toEqual(["demo@example.vn"])
      })

      it("keeps the row in the transaction of whoever queues it", async () => {
        const failing = dbConnection.transaction(async (trx: unknown) => {
          await queueNotification(
            getContainer(),
            {
              key: "rolled-back",
              audience: "buyer",
              recipient: { email: "khong-co@example.vn" },
              template: "plain",
              data: { vi: { subject: "a", lines: [] }, en: { subject: "a", lines: [] } },
            },
            trx as Parameters<typeof queueNotification>[2],
          )
          throw new Error("taken back")
        })
        await expect(failing).rejects.toThrow("taken back")
        expect(await sendDueNotifications(getContainer())).toEqual({ sent: 0, failed: 0 })
      })
    })
  },
})
