import { readFileSync } from "node:fs"

export interface Product {
  id: string
  product_name: string
  producer_name: string
  producer_type: string
  product_group: string
  product_set: string
  stars: string
  place_text: string
  province_now: string
  price_vnd: string
  stock: string
}

export interface Judged {
  query: string
  kind: string
  /** Grades by document id */
  grades: ReadonlyMap<string, number>
  half: "tuned" | "held out" | "further" | "other"
}

const dataFile = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8")

const productsOf = (path: string, prefix: string): Product[] =>
  rows(dataFile(path)).map((row, at) => ({ stock: "10", ...row, id: `${prefix}${at}` }) as unknown as Product)

export const readProducts = (): Product[] => productsOf("../../../backend/data/demo-catalogue.csv", "p")

/** Goods that the demonstration does not have, so that words are tried that nobody tuned on. */
export const readOtherProducts = (): Product[] => productsOf("../data/other-products.csv", "o")

/**
 * The given queries, half of each kind "tuned" and half "held out" (ordered by a hash of seed and query, every second
 * one), so that both halves have the same mix. Names not in the list are dropped, and queries left empty.
 */
export function readQueries(products: readonly Product[], seed = "2026"): Judged[] {
  const ids = new Map<string, string[]>()
  for (const product of products) {
    const key = `${product.product_name}|${product.producer_name}`
    ids.set(key, [...(ids.get(key) ?? []), product.id])
  }
  const judged = rows(dataFile("../data/search-queries.csv")).flatMap((row) => {
    const grades = new Map<string, number>()
    for (const entry of (row.relevant ?? "").split(";")) {
      const cut = entry.lastIndexOf("=")
      for (const id of ids.get(entry.slice(0, cut)) ?? []) grades.set(id, Number(entry.slice(cut + 1)))
    }
    return grades.size > 0 ? [{ query: row.query ?? "", kind: row.kind ?? "", grades }] : []
  })
  const byKind = Map.groupBy(judged, (entry) => entry.kind)
  return [...byKind.values()].flatMap((list) =>
    list
      .toSorted((a, b) => crc32(seed + ":" + a.query) - crc32(seed + ":" + b.query))
      .map((entry, at) => ({ ...entry, half: at % 2 === 0 ? ("tuned" as const) : ("held out" as const) })),
  )
}

/**
 * The further queries. `relevant` is a semicolon list of `grade:pattern`: a regular expression over
 * "name | producer | place | province | set | stars"; the first that fits gives the grade.
 */
export const readFurther = (products: readonly Product[]): Judged[] =>
  judgedByRules("../data/further-queries.csv", products, "further")

/** Queries for the other goods, of the same form. */
export const readOther = (products: readonly Product[]): Judged[] =>
  judgedByRules("../data/other-queries.csv", products, "other")

function judgedByRules(path: string, products: readonly Product[], half: "further" | "other"): Judged[] {
  return rows(dataFile(path)).flatMap((row) => {
    const rules = (row.relevant ?? "").split(";").map((rule) => {
      const cut = rule.indexOf(":")
      return { grade: Number(rule.slice(0, cut)), pattern: new RegExp(rule.slice(cut + 1), "iu") }
    })
    const grades = new Map<string, number>()
    for (const product of products) {
      const { product_name, producer_name, place_text, province_now, product_set, stars } = product
      const line = [product_name, producer_name, place_text, province_now, product_set, `${stars}*`].join(
        " | ",
      )
      const rule = rules.find((entry) => entry.pattern.test(line.normalize("NFC")))
      if (rule) grades.set(product.id, rule.grade)
    }
    return grades.size > 0 ? [{ query: row.query ?? "", kind: row.kind ?? "", grades, half }] : []
  })
}

/** Reads a CSV with a header; fields may be quoted. */
function rows(text: string): Record<string, string>[] {
  const lines: string[][] = [[]]
  let field = ""
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ""
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') field += text[(at += 1)] ?? ""
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === "," || sign === "\n") {
      lines.at(-1)?.push(field)
      field = ""
      if (sign === "\n") lines.push([])
    } else if (sign !== "\r") field += sign
  }
  if (field !== "") lines.at(-1)?.push(field)
  const [header = [], ...body] = lines.filter((line) => line.length > 1)
  return body.map((line) =>
    Object.fromEntries(header.map((name, at) => [name, (line[at] ?? "").normalize("NFC")])),
  )
}

function crc32(text: string): number {
  let crc = -1
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return (crc ^ -1) >>> 0
}
