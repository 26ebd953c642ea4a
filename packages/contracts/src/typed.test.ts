import { describe, expect, it } from "vitest"
import { z } from "zod"
import type { RouteContract } from "./routes/contract.js"
import { routes } from "./routes/index.js"
import { listingBody, newListingBody } from "./listings/listing.js"
import { typedDay, typedFields, typedPhone, type TypedIssue } from "./typed.js"

interface Leaf {
  /** `createListing.body.label.shelfLifeDays`; items of a list end with `[]`. */
  readonly path: string
  readonly typed: boolean
}

const NAMES =
  /phone|mobile|contact$|signInName|date$|day$|month$|year$|(?:issued|expires)On$|(?:from|until|At)$/i
const TEXT_OF_DIGITS = /\\d\{(?:4\}-|9|10)/

/** Numbers, days and telephone numbers of a schema: by its type, its format, its pattern, or its name. */
function leavesOf(schema: unknown, path: string): Leaf[] {
  if (!(schema instanceof z.ZodType)) return []
  if (typedFields.has(schema)) return [{ path, typed: true }]
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`))
  if (schema instanceof z.ZodArray) return leavesOf(schema.element, `${path}[]`)
  if (schema instanceof z.ZodRecord) return leavesOf(schema.valueType, `${path}{}`)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => leavesOf(option, path))
  if (schema instanceof z.ZodPipe) return [...leavesOf(schema.in, path), ...leavesOf(schema.out, path)]
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return leavesOf(schema.unwrap(), path)
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodBigInt || schema instanceof z.ZodDate)
    return [{ path, typed: false }]
  const json =
    schema instanceof z.ZodString || schema instanceof z.ZodStringFormat ? z.toJSONSchema(schema) : {}
  const dated = /^(?:date|time|date-time)$/.test(String(json.format ?? ""))
  return dated || TEXT_OF_DIGITS.test(String(json.pattern ?? "")) || ("type" in json && NAMES.test(path))
    ? [{ path, typed: false }]
    : []
}

/** Fields that no person types, by path, with what writes them. */
const NOT_TYPED: readonly (readonly [path: RegExp, writtenBy: string])[] = [
  [/\.query\.(?:limit|page|after)$/, "links of a list that is read in parts"],
  [/^search\w+\.body\.(?:page|groups\[\]|sets\[\])$/, "links and tick boxes of the list"],
  [/\.body\.setNumber$/, "a choice among the product sets"],
  [/\.body\.(?:expectedTotal|expectedOwed)$/, "the page: the sum that it showed"],
  [/\.body\.basedOn$/, "the page: the version that it showed"],
  [/\.openingHours\[\]\.(?:day|opens|closes)$/, "tick boxes of days and the browser's clock fields"],
  [/FeedRead\.query\.until$/, "the page: the newest notice that it showed"],
  [/^sendOperations\.body\.sentAt$/, "the terminal's clock"],
  [/^writeProductReview\.body\.points$/, "a choice of one to five"],
  [/\.taxCode$/, "a code of ten to thirteen digits, kept as it is written"],
]

const fields = Object.entries<RouteContract>(routes).flatMap(([name, contract]) => [
  ...leavesOf(contract.query, `${name}.query`),
  ...leavesOf(contract.body, `${name}.body`),
])

describe("a field of a request that is a number, a day or a telephone number", () => {
  it("is read by the reader of typed values", () => {
    const others = fields.filter(({ typed }) => !typed).map(({ path }) => path)
    expect(others.filter((path) => !NOT_TYPED.some(([known]) => known.test(path)))).toEqual([])
    expect(fields.filter(({ typed }) => typed).length).toBeGreaterThan(50)
  })
  it("is excused only where the excuse is needed", () => {
    const others = fields.filter(({ typed }) => !typed)
    for (const [known] of NOT_TYPED) expect(others.filter(({ path }) => known.test(path))).not.toEqual([])
  })
  it.each([
    ["a number", z.object({ weight: z.number().nullable() })],
    ["a number out of text", z.object({ weight: z.coerce.number().optional() })],
    ["a day", z.object({ made: z.iso.date() })],
    ["a day by its pattern", z.object({ made: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) })],
    ["a telephone number by its name", z.object({ list: z.array(z.object({ phone: z.string().max(30) })) })],
  ])("is found: %s", (_, schema) => expect(leavesOf(schema, "x")).toMatchObject([{ typed: false }]))
})

describe("a typed field", () => {
  const listing = {
    title: "Chè thử",
    setNumber: 1,
    unit: null,
    priceDong: "120k",
    weightGrams: "1,5kg",
    story: null,
    videoUrl: null,
    label: {
      origin: null,
      netContent: null,
      ingredients: null,
      usage: null,
      storage: null,
      warning: null,
      shelfLifeDays: "24 tháng",
      alcoholPercent: "45 %",
    },
    stock: "2 chục",
  }
  it("takes the number, or the text in which a person writes it", () => {
    const read = newListingBody.parse(listing)
    expect(read).toMatchObject({ priceDong: 120_000, weightGrams: 1500, stock: 20 })
    expect(read.label).toMatchObject({ shelfLifeDays: 730, alcoholPercent: 45 })
    expect(newListingBody.parse(read)).toEqual(read)
  })
  it("refuses what cannot be read by the reader's code, never as nothing", () => {
    const { error } = listingBody.safeParse({ ...listing, priceDong: "120,5", weightGrams: "" })
    const issues = error?.issues.map(({ path, ...issue }) => [
      path.join("."),
      "params" in issue ? (issue.params as TypedIssue | undefined)?.typed.code : issue.code,
    ])
    expect(issues).toEqual([
      ["priceDong", "price_ambiguous"],
      ["weightGrams", "value_empty"],
    ])
    expect(listingBody.safeParse({ ...listing, priceDong: Number.NaN }).success).toBe(false)
    expect(listingBody.safeParse({ ...listing, priceDong: 100 }).success).toBe(false)
    expect(typedPhone.safeParse("01234567890").success).toBe(false)
    expect(typedDay().safeParse("31/02/2026").success).toBe(false)
  })
})
