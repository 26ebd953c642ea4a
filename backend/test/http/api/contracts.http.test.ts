import { routes, type Actor, type z, type RouteContract, type RouteName } from "@ocop/contracts"
import { countAttempt } from "../../../src/http/rate-limit"
import { buyerOf, hoanKiem, orderBody, type Api } from "../support/buyer"
import { hostileRequests, type HostileRequest } from "../support/hostile-requests"
import { httpSuite } from "../support/http-suite"
import { faultOf } from "../support/judge"
import { officerOf } from "../support/officers"
import { memberOf } from "../support/members"
import { operatorTokenOf } from "../support/operators"
import { pointManagerToken } from "../support/points"
import { buildSearchIndexes } from "../support/search"
import { openShop } from "../support/shop"
import { pointWithStock, sold, terminalOf } from "../support/terminals"

type RouteWithBody = {
  [N in RouteName]: (typeof routes)[N] extends { body: z.ZodType } ? N : never
}[RouteName]

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("every own route, under requests made from its contract", () => {
      let baseUrl: string
      let publishableKey: string
      let officerToken: string
      let tokens: Record<Exclude<Actor, "anyone">, string>
      let params: Record<string, string>
      let samples: Record<RouteWithBody, unknown>

      const unknown = {
        id: "cart_01AAAAAAAAAAAAAAAAAAAAAAAA",
        lineId: "cali_01AAAAAAAAAAAAAAAAAAAAAAAA",
        handle: "khong-co-san-pham-nay",
        provider: "momo",
        token: `1.order_01AAAAAAAAAAAAAAAAAAAAAAAA.${"A".repeat(43)}`,
        code: "OC12K-9",
        membershipId: "pmsh_01AAAAAAAAAAAAAAAAAAAAAAAA",
        invitationId: "pinv_01AAAAAAAAAAAAAAAAAAAAAAAA",
        photoId: "lpho_01AAAAAAAAAAAAAAAAAAAAAAAA",
        sizeId: "variant_01AAAAAAAAAAAAAAAAAAAAAAAA",
      }
      const idOf: Partial<Record<RouteName, string>> = {
        readOwnListing: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        saveListing: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        setListingStock: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        addListingSize: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        saveListingSize: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        removeListingSize: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        publishListing: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        withdrawListing: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        addListingPhoto: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        removeListingPhoto: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        askListingChange: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        decideListing: "lstg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        decideSite: "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        decideListingChange: "lchg_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readImport: "rimp_01AAAAAAAAAAAAAAAAAAAAAAAA",
        applyImport: "rimp_01AAAAAAAAAAAAAAAAAAAAAAAA",
        withdrawCertificate: "cert_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readPayout: "stpb_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readPayoutFile: "stpb_01AAAAAAAAAAAAAAAAAAAAAAAA",
        takePayoutAnswers: "stpb_01AAAAAAAAAAAAAAAAAAAAAAAA",
        setPayee: "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        reviveNotice: "ntc_01AAAAAAAAAAAAAAAAAAAAAAAA",
        resolveBankTransaction: "banktx_01AAAAAAAAAAAAAAAAAAAAAAAA",
        resolvePaymentException: "payexc_01AAAAAAAAAAAAAAAAAAAAAAAA",
        retryPaymentEvent: "payev_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readProducerOrder: "pord_01AAAAAAAAAAAAAAAAAAAAAAAA",
        transitionProducerOrder: "pord_01AAAAAAAAAAAAAAAAAAAAAAAA",
        refundPart: "pord_01AAAAAAAAAAAAAAAAAAAAAAAA",
        setRefundAccount: "payref_01AAAAAAAAAAAAAAAAAAAAAAAA",
        markRefundTransferred: "payref_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readProducerPaper: "ppap_01AAAAAAAAAAAAAAAAAAAAAAAA",
        removeProducerPaper: "ppap_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readReviewPaper: "ppap_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readReview: "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        decideReview: "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        decideClaim: "pclm_01AAAAAAAAAAAAAAAAAAAAAAAA",
        startOnBehalf: "obhr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        handOverPickup: "pckp_01AAAAAAAAAAAAAAAAAAAAAAAA",
        handOverAtCounter: "pckp_01AAAAAAAAAAAAAAAAAAAAAAAA",
        revokeTerminal: "term_01AAAAAAAAAAAAAAAAAAAAAAAA",
        changePointOperator: "topr_01AAAAAAAAAAAAAAAAAAAAAAAA",
        answerReview: "rvw_01AAAAAAAAAAAAAAAAAAAAAAAA",
        answerQuestion: "pqst_01AAAAAAAAAAAAAAAAAAAAAAAA",
        readProducerEnquiry: "benq_01AAAAAAAAAAAAAAAAAAAAAAAA",
        answerProducerEnquiry: "benq_01AAAAAAAAAAAAAAAAAAAAAAAA",
        actOnEnquiry: "benq_01AAAAAAAAAAAAAAAAAAAAAAAA",
        moderateContribution: "rvw_01AAAAAAAAAAAAAAAAAAAAAAAA",
      }

      beforeAll(async () => {
        const container = getContainer()
        const shop = await openShop(container, [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10_000 },
        ])
        publishableKey = shop.platform.publishableKey
        baseUrl = (api as unknown as { defaults: { baseURL: string } }).defaults.baseURL
        const buyer = buyerOf(api as Api, publishableKey)
        const { variantId } = shop.goods["mat-ong"]!
        const { data } = await buyer.open(variantId, 1)
        params = {
          id: data.id,
          lineId: data.groups[0]!.lines[0]!.id,
          handle: "san-pham-mat-ong",
          provider: "sepay",
          token: unknown.token,
          code: "OC12K-1",
          membershipId: unknown.membershipId,
          invitationId: unknown.invitationId,
          photoId: unknown.photoId,
          sizeId: unknown.sizeId,
        }
        const listing = {
          title: "Khăn lanh",
          setNumber: 22,
          unit: "chiếc",
          priceDong: 350_000,
          weightGrams: 300,
          story: null,
          videoUrl: null,
          label: {
            origin: "Lào Cai",
            netContent: null,
            ingredients: "Sợi lanh",
            usage: "Giặt tay",
            storage: null,
            warning: null,
            shelfLifeDays: null,
            alcoholPercent: null,
          },
        }
        const basics = {
          name: "Hợp tác xã Ong Mới",
          legalType: "cooperative",
          taxCode: "5300123456",
          ...hoanKiem,
          address: "12 Hàng Bè",
          phone: "0912345671",
        }
        const till = await terminalOf(container, api as Api, await pointWithStock(container, "diem-may"))
        samples = {
          createListing: { ...listing, stock: 5 },
          saveListing: listing,
          setListingStock: { stocked: 5 },
          addListingSize: { unit: "hũ 1 kg", priceDong: 200_000, weightGrams: 1_200, stock: 5 },
          saveListingSize: { unit: "hũ 1 kg", priceDong: 200_000, weightGrams: 1_200 },
          askListingChange: { title: "Khăn", setNumber: 22, producer: null, reason: "Theo nhãn mới" },
          decideListing: { show: true, reason: null },
          saveSiteWords: {
            story: "Ong lấy mật từ rừng già.\n\nMỗi mùa một vị.",
            visiting: "Thứ bảy, chủ nhật",
            phone: "0912345678",
            email: "htx@example.vn",
            website: "https://htx.example.vn",
            zalo: "0912345678",
            mapUrl: "https://maps.app.goo.gl/abc",
            showContact: true,
          },
          setSitePath: { path: "htx-mat-ong-rung" },
          setSiteTheme: { cloth: "vai-song-nui-cham-4" },
          decideSite: { show: true, reason: null },
          decideListingChange: { accept: true, reason: "Nhãn đã công bố" },
          enrolTerminal: { code: "ABCDEFGH23", deviceName: "Máy quầy" },
          sendOperations: {
            sentAt: "2026-11-27T00:00:00Z",
            operations: [till.make(sold("iitem_01AAAAAAAAAAAAAAAAAAAAAAAA", 1))],
          },
          makeEnrolmentCode: { name: "Quầy 1" },
          setPointExposure: { buffer: 2 },
          settleConsignment: {
            key: "3b6d6f5e-3f6b-4c1c-9d53-6a1f8d1f2f10",
            producerId: "prdr_01AAAAAAAAAAAAAAAAAAAAAAAA",
            expectedOwed: 0,
            commissionPercent: 10,
          },
          assignPointDiscrepancy: { operatorId: till.sellerId },
          resolvePointDiscrepancy: { note: "Đếm lại đủ hàng" },
          createPointOperator: { name: "Lò Thị Bán", role: "seller", pin: "1234" },
          changePointOperator: { role: "lead", pin: "4321", active: false },
          createBasket: { variantId, quantity: 1 },
          addBasketLine: { variantId, quantity: 1 },
          setBasketLine: { quantity: 2 },
          quoteDelivery: hoanKiem,
          placeOrder: orderBody(1),
          lookUpOrder: { phone: "0912345678", code: "OC999999A" },
          searchCatalogue: { q: "mật ong", stars: [4], priceMin: 1, sort: "newest", page: 1 },
          searchProducers: { q: "hợp tác", provinces: ["15"], page: 1 },
          startCardPayment: { ...orderBody(1), payment: { method: "card" } },
          resolveBankTransaction: { action: "assign", memo: "OCP7K2M9XQ4", note: "Người mua gọi xác nhận" },
          resolvePaymentException: { outcome: "corrected", note: "Đã đối chiếu với ngân hàng" },
          refundPart: {
            lines: [{ id: "porl_01AAAAAAAAAAAAAAAAAAAAAAAA", quantity: 1 }],
            reason: "Hàng bị vỡ khi giao",
          },
          setRefundAccount: { bin: "970405", account: "1500201234567", accountName: "NGUYEN THI HOA" },
          markRefundTransferred: { reference: "FT26330123456", day: "2026-11-26" },
          setPayee: { bankBin: "970405", accountNumber: "1500201234567", accountName: "HTX A" },
          recordBankFact: {
            kind: "remittance",
            account: "cod_receivable",
            party: "carrier",
            settles: 100_000,
            received: 75_000,
            fee: 25_000,
            reference: "FT26330000001",
            occurredAt: "2026-11-26T00:00:00Z",
          },
          cancelOrderPart: { key: "khoa-huy-don", reason: "Đổi ý", lines: [] },
          complainAboutPart: { key: "khoa-phan-anh", text: "Hộp bị móp" },
          transitionProducerOrder: {
            action: "hand_over",
            key: "buoc-1234",
            reason: "Khách hẹn lại",
            handOver: { by: "carrier", carrier: "Viettel Post", trackingNumber: "VTP1" },
          },
          registerProducer: basics,
          saveProducerProfile: {
            ...basics,
            bank: { bin: "970405", number: "1500201234567", holder: "HTX MAT ONG" },
          },
          claimProducer: {
            producerId: shop.producerIds["ho-b"]!,
            reason: "Tôi là chủ hộ kinh doanh này",
          },
          decideReview: {
            action: "return",
            reason: "Thiếu giấy tờ",
            remarks: [{ field: "bank", text: "Tên chủ tài khoản chưa khớp" }],
          },
          decideClaim: { accept: true, reason: "Đã đối chiếu" },
          askOnBehalf: { reason: "Nhờ nhập hồ sơ", days: 7 },
          enterOnBehalf: { ticket: "A".repeat(43) },
          registerProducerMember: {
            name: "Lò Thị Mai",
            signInName: "0912345670",
            password: "mat-khau-thu-1",
          },
          acceptProducerInvitation: { token: "A".repeat(43) },
          changeProducerRole: { role: "sales" },
          inviteProducerMember: { name: "Giàng A Páo", role: "warehouse" },
          saveDeliverySettings: {
            basedOn: 0,
            bands: {
              same_commune: null,
              same_province: { baseDong: 15_000, perExtra500gDong: 2_000, daysMin: 1, daysMax: 2 },
              same_region: null,
              neighbour_region: null,
              far: null,
            },
            freeFromDong: 300_000,
            pickup: {
              ...hoanKiem,
              street: "12 Hàng Bè",
              openingHours: [{ day: 1, opens: 420, closes: 1_020 }],
              preparationHours: 24,
            },
          },
          handOverFetchedOrder: { key: "0199c0de-0000-7000-8000-000000000001", code: "123456" },
          handOverPickup: { key: "0199c0de-0000-7000-8000-000000000000", code: "123456" },
          handOverAtCounter: {
            key: "0199c0de-0000-7000-8000-000000000000",
            code: "123456",
            operatorId: "topr_01AAAAAAAAAAAAAAAAAAAAAAAA",
          },
          writeProductReview: { points: 5, text: "Ngon, giao nhanh", showName: true },
          askQuestion: { name: "Chị Lan", contact: "0912345678", text: "Hạn dùng bao lâu?" },
          answerReview: { text: "Cảm ơn chị đã mua hàng" },
          answerQuestion: { text: "Mười hai tháng kể từ ngày sản xuất" },
          reportContribution: { id: "rvw_01AAAAAAAAAAAAAAAAAAAAAAAA", reason: "spam", note: "Quảng cáo" },
          openEnquiry: {
            key: "khoa-hoi-si",
            handle: "san-pham-mat-ong",
            quantity: 500,
            unit: "hũ",
            provinceCode: "01",
            place: "Kho Long Biên",
            frequency: "monthly",
            name: "Trần Văn Bình",
            organisation: "Siêu thị Bình An",
            phone: "0912345678",
            email: "mua@example.vn",
            text: "Xin báo giá cho 500 hũ mỗi tháng",
          },
          writeEnquiry: { key: "khoa-tin-nhan", text: "Giá đã gồm vận chuyển chưa?" },
          answerProducerEnquiry: { key: "khoa-tra-loi", text: "Đã gồm vận chuyển" },
          actOnEnquiry: { act: "agree" },
          moderateContribution: { action: "hide", reason: "Lời lẽ xúc phạm" },
          reinstateCertificate: { reason: "Thu hồi nhầm sản phẩm", decisionNumber: "13/QĐ-UBND" },
          correctCertificate: {
            reason: "Gõ nhầm số quyết định",
            star: 4,
            decisionNumber: "14/QĐ-UBND",
            decisionDate: "2026-03-15",
          },
          annulCertificate: { reason: "Ghi nhầm sản phẩm" },
          withdrawCertificate: { reason: "Không còn sản xuất", decisionNumber: "12/QĐ-UBND" },
        }
        // The reserve of the search engine is built by the worker; here there is none.
        await buildSearchIndexes(container)
        officerToken = (await officerOf(container, api as Api, "can-bo@example.vn", null)).token
        tokens = {
          officer: officerToken,
          operator: await operatorTokenOf(container, api as Api),
          producer: (await memberOf(container, api as Api, shop.producerIds["htx-a"]!, "owner")).token,
          point: await pointManagerToken(container, api as Api, "diem@example.vn"),
          terminal: till.token,
        }
        await countAttempt(container, "basketWrite", "warm-up")
      })

      async function send(request: HostileRequest, headers: Record<string, string>) {
        const isForm = request.body instanceof FormData
        const reply = await fetch(baseUrl + request.path, {
          method: request.method,
          headers: {
            "x-publishable-api-key": publishableKey,
            ...headers,
            ...(request.body !== undefined && !isForm ? { "content-type": "application/json" } : {}),
            ...request.headers,
          },
          ...(request.body === undefined ? {} : { body: request.body }),
          signal: AbortSignal.timeout(30_000),
        })
        return { status: reply.status, text: await reply.text() }
      }

      function requestsOf(name: RouteName): HostileRequest[] {
        const id = idOf[name]
        const own = id ? { ...params, id } : params
        const sample = samples[name as RouteWithBody] as Parameters<typeof hostileRequests>[3]
        return hostileRequests(name, own, id ? { ...unknown, id } : unknown, sample)
      }

      for (const [name, contract] of Object.entries<RouteContract>(routes)) {
        it(`${name} (${contract.method} ${contract.path})`, async () => {
          const headers: Record<string, string> =
            contract.actor === "anyone" ? {} : { authorization: `Bearer ${tokens[contract.actor]}` }
          const requests = requestsOf(name as RouteName)
          const faults: string[] = []
          const statuses = new Set<number>()
          for (const request of requests) {
            const reply = await send(request, headers)
            statuses.add(reply.status)
            const fault = faultOf(contract, reply)
            if (fault) faults.push(`${request.oddity}: ${fault}`)
          }
          expect(faults).toEqual([])
          // A route that refused nothing was not asked properly, or does not look at what it gets.
          expect([...statuses].some((status) => status >= 400)).toBe(true)
          expect(requests.length).toBeGreaterThanOrEqual(contract.body ? 50 : 8)
        })
      }

      it("the offices' routes know nobody who is not signed in as one of theirs", async () => {
        const nobodies: Record<string, string>[] = [
          {},
          { authorization: "Bearer x" },
          { authorization: `Bearer ${officerToken.slice(0, -5)}AAAAA` },
          { authorization: `Basic ${Buffer.from("admin:admin").toString("base64")}` },
          { cookie: "connect.sid=s%3Ax.y" },
        ]
        for (const [name, contract] of Object.entries<RouteContract>(routes)) {
          if (contract.actor === "anyone") continue
          const others = Object.entries(tokens).filter(([actor]) => actor !== contract.actor)
          const strangers = others.map(([, token]) => ({ authorization: `Bearer ${token}` }))
          for (const nobody of [...nobodies, ...strangers]) {
            const [plain] = requestsOf(name as RouteName)
            const reply = await send(plain!, nobody)
            expect([name, reply.status, JSON.parse(reply.text).code]).toEqual([name, 401, "unauthorized"])
          }
        }
      })

      it("the shop's routes know nobody without the shop's key, and say so in their shape", async () => {
        for (const key of ["", "pk_wrong"]) {
          const reply = await send(
            { oddity: "", method: "GET", path: `/store/baskets/${params.id}` },
            { "x-publishable-api-key": key },
          )
          expect(reply.status).toBe(403)
          expect(faultOf(routes.readBasket, reply)).toBeNull()
        }
      })

      it("would notice a crash, a page of Express, a foreign shape and a look inside", () => {
        const contract = routes.lookUpOrder
        const good = JSON.stringify({ code: "order_not_found", message: "Không có" })
        expect(faultOf(contract, { status: 404, text: good })).toBeNull()
        expect(faultOf(contract, { status: 500, text: good })).toContain("500")
        expect(faultOf(contract, { status: 404, text: "<pre>Cannot GET /</pre>" })).toContain("no JSON")
        expect(faultOf(contract, { status: 400, text: '{"type":"invalid_data"}' })).toContain("no problem")
        expect(faultOf(contract, { status: 200, text: "{}" })).toContain("outside of its contract")
        const leak = JSON.stringify({ code: "unexpected", message: "at run (/srv/a.ts:10)" })
        expect(faultOf(contract, { status: 400, text: leak })).toBe("a look inside")
      })
    })
  },
})
