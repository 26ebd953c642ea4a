import { newListingBody, type NewListingBody } from "@ocop/contracts"
import { listingBounds, videoLink } from "@ocop/marketplace-rules"
import { foldKey, productSets } from "@ocop/ocop"
import {
  readDays,
  readGrams,
  readPercent,
  readPieces,
  readPriceDong,
  sentenceOf,
  visibleText,
  type Reading,
  type Unread,
} from "@ocop/typed-values"
import { headingOf, type ColumnKey } from "./columns"

/** Listing that a row asks for. Plain JSON: it is stored in the table until it is applied. */
export interface PlannedListing {
  readonly id: string | null
  readonly identityKey: string
  readonly body: NewListingBody
  readonly photos: readonly string[]
  /** Whether the row gives a stock quantity. */
  readonly countsStock: boolean
}

export interface Known {
  readonly id: string
  readonly identityKey: string
  readonly certified: boolean
  readonly reserved: number
  readonly body: NewListingBody
}

export interface RowProblemText {
  readonly column: string
  readonly code: string
  readonly vi: string
  readonly en: string
}

const SENTENCES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  missing: ["Thiếu giá trị bắt buộc.", "A value is required."],
  set_unknown: [
    "Không có bộ sản phẩm này: ghi số 1–26 hoặc đúng tên bộ.",
    "There is no such set: give 1–26 or its name.",
  ],
  too_short: ["Quá ngắn: cần ít nhất 3 chữ.", "Too short: at least 3 characters are needed."],
  too_long: ["Quá dài. Hãy viết ngắn lại.", "Too long. Please shorten it."],
  video_refused: [
    "Chỉ nhận liên kết https của YouTube, Vimeo, TikTok hoặc Facebook.",
    "Only https links of YouTube, Vimeo, TikTok or Facebook are taken.",
  ],
  id_unknown: ["Không có sản phẩm mang mã này.", "There is no product with this id."],
  twice: ["Sản phẩm này đã có ở một dòng phía trên.", "An earlier row speaks of this product."],
  name_taken: ["Đã có sản phẩm khác cùng tên.", "Another product has this name."],
  identity_locked: [
    "Sản phẩm đã được công nhận OCOP: đổi tên hoặc bộ phải gửi yêu cầu để cán bộ quyết định.",
    "A certificate names this product: name and set change by a request.",
  ],
  stock_below_reserved: ["Số lượng nhỏ hơn số đã có người đặt.", "Less than what buyers have ordered."],
  not_applied: ["Chưa ghi được dòng này.", "This row could not be applied."],
}

export function rowProblem(key: string, code: string): RowProblemText {
  const [vi, en] = SENTENCES[code] ?? SENTENCES.not_applied!
  return { column: headingOf(key), code, vi, en }
}

const tidy = visibleText

const setsByName = new Map(productSets.map(({ nameVi, number }) => [foldKey(nameVi), number]))

/** Parses a product set: "4", "4. Mật ong" and "Mật ong" are one set. */
export function setOf(text: string): number | null {
  const written = /^(\d{1,2})(?:\s*[.–-].*)?$/.exec(text)
  const number = written ? Number(written[1]) : setsByName.get(foldKey(text))
  return number !== undefined && number >= 1 && number <= 26 ? number : null
}

type NumberColumn = "priceDong" | "weightGrams" | "stock" | "label.shelfLifeDays" | "label.alcoholPercent"
type Span = { readonly least: number; readonly most: number } | undefined

/** How the numbers of a row are read: by the same reader and within the same bounds as those of the form. */
const READERS: Readonly<
  Record<NumberColumn, readonly [Span, (typed: string, span: Span) => Reading<number>]>
> = {
  priceDong: [listingBounds.priceDong, (typed, span) => readPriceDong(typed, span)],
  weightGrams: [listingBounds.weightGrams, (typed, span) => readGrams(typed, { ...span, bare: "g" })],
  stock: [listingBounds.stock, (typed, span) => readPieces(typed, span)],
  "label.shelfLifeDays": [listingBounds.shelfLifeDays, (typed, span) => readDays(typed, span)],
  "label.alcoholPercent": [listingBounds.alcoholPercent, (typed, span) => readPercent(typed, span)],
}
const isNumber = (key: ColumnKey): key is NumberColumn & ColumnKey => key in READERS

/** Reads a cell with a number; one that holds what is stored already is right whatever the bounds are now. */
function numberOf(key: NumberColumn, text: string, stored: unknown): Reading<number> {
  const [span, read] = READERS[key]
  const reading = read(text, span)
  if (reading.ok || typeof stored !== "number") return reading
  const unbounded = read(text, undefined)
  return unbounded.ok && unbounded.value === stored ? unbounded : reading
}

const unreadProblem = (key: string, reading: Unread): RowProblemText => ({
  column: headingOf(key),
  code: reading.code,
  ...sentenceOf(reading),
})

export interface ReadRow {
  readonly id: string | null
  readonly title: string
  readonly values: ReadonlyMap<ColumnKey, string>
}

/** Cells of a row by column; null for an empty one. */
export function readRow(cells: readonly string[], headings: ReadonlyMap<ColumnKey, number>): ReadRow | null {
  const values = new Map<ColumnKey, string>()
  for (const [key, index] of headings) values.set(key, tidy(cells[index] ?? ""))
  if ([...values.values()].every((value) => value === "")) return null
  return { id: values.get("id") || null, title: values.get("title") ?? "", values }
}

/** Whether the value reads the same as the stored one, which then stays: older texts were stored with other spacing. */
const same = (now: unknown, next: unknown): unknown =>
  typeof now === "string" && typeof next === "string" && tidy(now) === next ? now : next

const at = (body: NewListingBody, key: string): unknown =>
  key.startsWith("label.")
    ? body.label[key.slice(6) as keyof NewListingBody["label"]]
    : body[key as keyof NewListingBody]

/** Merges a row into the current listing; columns that the file does not have keep their values. */
export function planBody(
  row: ReadRow,
  now: NewListingBody | null,
): { body: NewListingBody | null; problems: RowProblemText[] } {
  const problems: RowProblemText[] = []
  const label: Record<string, unknown> = { ...(now?.label ?? emptyLabel) }
  const body: Record<string, unknown> = { ...(now ?? emptyBody), label }
  for (const [key, text] of row.values) {
    if (key === "id" || key === "photos") continue
    let value: unknown = text === "" ? null : text
    if (key === "setNumber" && text !== "") {
      value = setOf(text)
      if (value === null) problems.push(rowProblem(key, "set_unknown"))
    } else if (isNumber(key) && text !== "") {
      const reading = numberOf(key, text, now ? at(now, key) : undefined)
      value = reading.ok ? reading.value : null
      if (!reading.ok) problems.push(unreadProblem(key, reading))
    } else if (key === "videoUrl" && text !== "" && text !== now?.videoUrl) {
      value = videoLink(text) ?? null
      if (value === null) problems.push(rowProblem(key, "video_refused"))
    }
    if (key === "stock" && text === "") value = now?.stock ?? 0
    if ((key === "title" || key === "setNumber") && text === "") problems.push(rowProblem(key, "missing"))
    if (now) value = same(at(now, key), value)
    if (key.startsWith("label.")) label[key.slice(6)] = value
    else body[key] = value
  }
  if (problems.length > 0) return { body: null, problems }
  const checked = newListingBody.safeParse(body)
  if (checked.success) return { body: now ? (body as unknown as NewListingBody) : checked.data, problems }
  const wrong = [...new Set(checked.error.issues.map(({ path }) => path.join(".")))].filter(
    // An invalid stored value that the row does not change is not reported for the row.
    (key) => !now || at(now, key) !== (key.startsWith("label.") ? label[key.slice(6)] : body[key]),
  )
  if (now && wrong.length === 0) return { body: body as unknown as NewListingBody, problems }
  return {
    body: null,
    problems: wrong.map((key) => rowProblem(key, isShort(key, body) ? "too_short" : "too_long")),
  }
}

const isShort = (key: string, body: Readonly<Record<string, unknown>>): boolean =>
  key === "title" && String(body.title ?? "").length < 3

const emptyLabel: NewListingBody["label"] = {
  origin: null,
  netContent: null,
  ingredients: null,
  usage: null,
  storage: null,
  warning: null,
  shelfLifeDays: null,
  alcoholPercent: null,
}
const emptyBody = {
  unit: null,
  priceDong: null,
  weightGrams: null,
  story: null,
  videoUrl: null,
  stock: 0,
}

/** Deep equality of two listing bodies, whatever the order of keys. */
export const sameBody = (a: NewListingBody, b: NewListingBody): boolean =>
  Object.keys({ ...a, ...b }).every((key) => key === "label" || at(a, key) === at(b, key)) &&
  Object.keys(emptyLabel).every((key) => at(a, `label.${key}`) === at(b, `label.${key}`))

export const photoNames = (text: string): string[] =>
  [...new Set(text.split(/[;\n]/).map((name) => name.trim().toLowerCase()))].filter(Boolean).slice(0, 10)
