import { PRODUCER_HEADER, type ListingImportReport, type OwnListing, type Problem } from "@ocop/contracts"
import { buildXlsx } from "@ocop/recognition-list/testing"
import { priceSpellings, weightSpellings, type Spelling } from "@ocop/typed-values/testing"
import type { Api, Reply } from "../support/buyer"
import { httpSuite } from "../support/http-suite"
import { scarfListing } from "../support/listings"
import { memberOf, type MemberClient } from "../support/members"
import { openShop } from "../support/shop"

const cloth = scarfListing("Khăn thử")

httpSuite({
  testSuite: ({ api, getContainer }) => {
    describe("numbers as people type them", () => {
      let owner: MemberClient
      let producerId: string
      let listing: OwnListing

      beforeAll(async () => {
        const shop = await openShop(getContainer(), [
          { key: "mat-ong", producer: "htx-a", price: 120_000, stock: 10 },
        ])
        producerId = shop.producerIds["htx-a"]!
        owner = await memberOf(getContainer(), api as Api, producerId, "owner")
        listing = (await owner.call<OwnListing>("POST", "/producer/listings", cloth)).data
      })

      const path = () => `/producer/listings/${listing.id}`
      const { stock: _stock, ...body } = cloth
      const save = async (changes: object, locale = "vi") =>
        (await (api as Api).request({
          method: "PUT",
          url: path(),
          data: { ...body, ...changes },
          headers: {
            authorization: `Bearer ${owner.token}`,
            [PRODUCER_HEADER]: producerId,
            "x-locale": locale,
          },
          validateStatus: () => true,
        })) as Reply<OwnListing & Problem>
      const stored = async () => (await owner.call<OwnListing>("GET", path())).data

      const answerTo = async (
        field: "priceDong" | "weightGrams",
        typed: string,
      ): Promise<number | string> => {
        const { status, data } = await save({ [field]: typed })
        if (status === 200) return data[field] ?? "nothing"
        expect([status, data.code, data.fields?.map((wrong) => wrong.path)]).toEqual([
          400,
          "invalid_request",
          [field],
        ])
        return data.fields![0]!.code
      }

      it("give one value or one error by the contract, and what is unreadable changes nothing", async () => {
        const before = await save({})
        for (const [field, spellings] of [
          ["priceDong", priceSpellings],
          ["weightGrams", weightSpellings],
        ] as const)
          for (const [typed, expected] of spellings) {
            expect([typed, await answerTo(field, typed)]).toEqual([typed, expected])
            if (typeof expected === "string") expect((await stored())[field]).not.toBeNull()
          }
        expect(before.status).toBe(200)
      })

      it("give the same by the workbook, row by row, before anything is changed", async () => {
        const headings = ["Tên sản phẩm", "Bộ sản phẩm", "Giá bán (đồng)", "Khối lượng (gam)"]
        const rowsOf = (spellings: readonly Spelling[], column: 2 | 3) =>
          spellings.map(([typed], index) => {
            const cells = [`Khăn ${column} ${index}`, "22", "350000", "300"]
            cells[column] = typed
            return cells
          })
        const spellings = [...priceSpellings, ...weightSpellings]
        const rows = [...rowsOf(priceSpellings, 2), ...rowsOf(weightSpellings, 3)]
        const form = new FormData()
        const book = buildXlsx([{ name: "S", rows: [headings, ...rows] }])
        form.append("file", new Blob([book as unknown as ArrayBuffer]), "bang.xlsx")
        const { status, data } = (await (api as Api).request({
          method: "POST",
          url: "/producer/listing-imports",
          data: form,
          headers: { authorization: `Bearer ${owner.token}`, [PRODUCER_HEADER]: producerId },
          validateStatus: () => true,
        })) as Reply<ListingImportReport>
        expect(status).toBe(201)
        const codes = new Map(data.badRows.map(({ rowNumber, problems }) => [rowNumber, problems[0]!.code]))
        const answers = spellings.map(([typed], index) => [typed, codes.get(index + 2) ?? "read"])
        expect(answers).toEqual(
          spellings.map(([typed, expected]) => [typed, typeof expected === "string" ? expected : "read"]),
        )
      })

      it("are answered with the reader's sentence in the reader's language", async () => {
        const vi = await save({ priceDong: "50-60k" })
        expect(vi.data.fields).toEqual([
          {
            path: "priceDong",
            code: "price_range",
            message: "Đây là một khoảng giá. Hãy ghi đúng một giá, ví dụ 50.000.",
          },
        ])
        const en = await save(
          { label: { ...cloth.label, shelfLifeDays: "lâu", alcoholPercent: "97%" } },
          "en",
        )
        expect(en.data.fields?.map(({ path: field, code }) => [field, code])).toEqual([
          ["label.shelfLifeDays", "duration_unclear"],
          ["label.alcoholPercent", "percent_too_high"],
        ])
        expect(en.data.fields?.[0]?.message).toMatch(/^The number of days cannot be read/)
      })

      it("are stored as what was meant", async () => {
        const label = { ...cloth.label, shelfLifeDays: "24 tháng", alcoholPercent: "45 %" }
        await save({ priceDong: "120k", weightGrams: "1,5kg", label })
        expect(await stored()).toMatchObject({
          priceDong: 120_000,
          weightGrams: 1500,
          label: { shelfLifeDays: 730, alcoholPercent: 45 },
        })
      })
    })
  },
})
