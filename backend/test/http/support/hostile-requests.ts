import { routes, type RouteContract, type RouteName } from "@ocop/contracts"

/** One request that should be refused or answered properly, and what is odd about it. */
export interface HostileRequest {
  readonly oddity: string
  readonly method: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string | FormData
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const HUGE = "ồ".repeat(1_000_000)
const CONTROL = "a\u0000b\u0007\u202E\uFEFF\r\nSet-Cookie: x=1"
const SQL = '\' OR 1=1; drop table "order"; --'

/** What may stand where something else belongs. */
const replacements: readonly (readonly [string, Json])[] = [
  ["null", null],
  ["a number", 7],
  ["a negative number", -1],
  ["a fraction", 0.5],
  ["a number beyond all integers", 1e308],
  ["a truth value", true],
  ["an empty text", ""],
  ["an array", [1, "x", null]],
  ["an object", { $gt: "" }],
  ["SQL", SQL],
  ["control characters", CONTROL],
  ["a long text", "x".repeat(20_000)],
  ["white space", " \t\u00A0 "],
  ["half of a character", "\uD800"],
  ["digits", "42"],
  ["a word for false", "false"],
  ["markup", "<script>alert(1)</script>"],
  ["a template", "{{7*7}}${7*7}"],
  ["a day that is none", "2026-13-45"],
  ["a negative zero", -0],
  ["the smallest number", 5e-324],
  ["false", false],
  ["an empty array", []],
  ["an empty object", {}],
  ["arrays in arrays", [[[[[[[[]]]]]]]]],
]

const hostileParams: readonly (readonly [string, string])[] = [
  ["SQL", SQL],
  ["control characters", CONTROL],
  ["a way out", "../../../etc/passwd"],
  ["a broken escape", "%E0%A4%A"],
  ["an encoded zero", "%00"],
  ["a very long text", "a".repeat(4_000)],
  ["an object's property", "__proto__"],
  ["marks", "chè-thái-nguyên"],
]

const hostileQueries = [
  "page=-1&limit=1e9&after=-5",
  "limit[]=1&limit[]=2&dryRun[$ne]=true",
  "outcome=%27%20or%201%3D1&after=NaN&limit=Infinity",
  "__proto__[x]=1&constructor.prototype.x=1&dryRun=" + "x".repeat(3_000),
]

/** Every path inside a value, down to its leaves. */
function pathsOf(value: Json, prefix: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return prefix.length > 0 ? [prefix] : []
  const own = prefix.length > 0 ? [prefix] : []
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value)
  return [...own, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...prefix, key]))]
}

/** A copy with another value at a path; `undefined` takes the field out. */
function altered(value: Json, path: readonly (string | number)[], to: Json | undefined): Json {
  const copy = structuredClone(value)
  let at = copy as Record<string | number, Json>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, Json>
  const last = path.at(-1)!
  if (to === undefined) Reflect.deleteProperty(at, last)
  else at[last] = to
  return copy
}

const json = (value: Json): string => JSON.stringify(value)
const fill = (path: string, values: Readonly<Record<string, string>>, encode = true): string =>
  path.replace(/:(\w+)/g, (_, key: string) =>
    encode ? encodeURIComponent(values[key] ?? "") : (values[key] ?? ""),
  )

/**
 * All hostile requests of one route, made from its contract.
 *
 * @param params values that name something that exists or could
 * @param unknown values of the right shape that name nothing
 * @param sample a proper body, for routes that have one
 */
export function hostileRequests(
  name: RouteName,
  params: Readonly<Record<string, string>>,
  unknown: Readonly<Record<string, string>>,
  sample: Json | undefined,
): HostileRequest[] {
  const contract: RouteContract = routes[name]
  const { method } = contract
  const path = fill(contract.path, params)
  const hasBody = contract.body !== undefined
  const proper = hasBody ? { body: json(sample ?? {}) } : {}
  const made: HostileRequest[] = []
  const add = (oddity: string, more: Partial<HostileRequest>): void => {
    made.push({ oddity, method, path, ...proper, ...more })
  }

  add("nothing odd", {})
  for (const key of [...contract.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)) {
    add(`${key} names nothing`, { path: fill(contract.path, { ...params, [key]: unknown[key]! }) })
    for (const [what, value] of hostileParams) {
      const raw = value.startsWith("%")
      const values = Object.fromEntries(
        Object.entries(params).map(([own, kept]) => [own, raw ? encodeURIComponent(kept) : kept]),
      )
      add(`${key} is ${what}`, { path: fill(contract.path, { ...values, [key]: value }, !raw) })
    }
  }
  for (const query of hostileQueries) add(`query ${query.slice(0, 40)}`, { path: `${path}?${query}` })
  for (const foreign of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
    const shared = Object.values<RouteContract>(routes).some(
      (other) => other.path === contract.path && other.method === foreign,
    )
    if (!shared) add(`method ${foreign}`, { method: foreign, body: undefined })
  }

  if (hasBody && sample !== undefined) {
    for (const field of pathsOf(sample)) {
      add(`without ${field.join(".")}`, { body: json(altered(sample, field, undefined)) })
      for (const [what, value] of replacements) {
        add(`${field.join(".")} is ${what}`, { body: json(altered(sample, field, value)) })
      }
    }
    add("one megabyte in a field", { body: json(altered(sample, pathsOf(sample)[0]!, HUGE)) })
    add("a field too many", {
      body: json({ ...(sample as { [key: string]: Json }), isAdmin: true, id: "x" }),
    })
    add("a prototype", { body: json(sample).replace("{", '{"__proto__":{"admin":true},') })
  }
  if (method !== "GET" && method !== "DELETE") {
    add("an empty body", { body: "" })
    add("broken JSON", { body: '{"quantity": 1,,}' })
    add("half of the JSON", { body: '{"variantId": "variant_01' })
    add("an array for a body", { body: "[]" })
    add("a text for a body", { body: '"x"' })
    add("null for a body", { body: "null" })
    add("deep nesting", { body: '{"a":'.repeat(5_000) + "1" + "}".repeat(5_000) })
    add("another type of content", {
      body: "quantity=1&variantId=x",
      headers: { "content-type": "text/plain" },
    })
    add("a form", {
      body: "quantity=1&contact[name]=x",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    })
    add("an unknown character set", {
      body: "{}",
      headers: { "content-type": "application/json; charset=klingon" },
    })
    add("a false compression", { body: "{}", headers: { "content-encoding": "gzip" } })
    const upload = new FormData()
    upload.append("file", new Blob([CONTROL]), "../../x.csv")
    add("an upload", { body: upload })
    add("an upload without its file", {
      body: "--x--\r\n",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    })
    add("an upload that breaks off", {
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc',
      headers: { "content-type": "multipart/form-data; boundary=x" },
    })
  }
  return made
}
