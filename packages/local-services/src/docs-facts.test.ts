import { describe, expect, it } from "vitest"

import { cells, codeOf, documents, found, isThere, marked, read } from "./testing/documents.ts"

const fileName = (path: string): string => path.split("/").at(-1) ?? ""
const matchesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, first = ""]) => first)

describe("the index of decisions", () => {
  const index = read("docs/decisions/README.md")

  it.each(found("docs/decisions/[0-9]*.md"))("lists %s once, by its title", (path) => {
    const [, number, title] = /^# (\d{3}) (.+)$/m.exec(read(path)) ?? []
    const rows = index.split("\n").filter((line) => line.includes(`(${fileName(path)})`))
    expect(rows.map((row) => cells(row)[1])).toEqual([title])
    expect(fileName(path).slice(0, 3)).toBe(number)
  })
})

describe("the map of the backend", () => {
  const page = read("docs/architecture.md")
  const map = JSON.parse(read("backend/domains.json")) as {
    order: string[]
    beside: string[]
    pairs: Record<string, string[]>
    furtherPairs: { from: string; to: string }[]
  }

  it("has a page for each domain", () => {
    const domains = found("backend/src/domains/*")
    expect(domains.length).toBeGreaterThan(0)
    expect(domains.filter((path) => !isThere(`${path}/README.md`))).toEqual([])
  })

  it("draws exactly the pairs of domains that the check of directions allows", () => {
    const allowed = [
      ...Object.entries(map.pairs).flatMap(([from, many]) => many.map((to) => `${from} --> ${to}`)),
      ...map.furtherPairs.map(({ from, to }) => `${from} --> ${to}`),
    ]
    const drawn = marked(page, "domains")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.includes("-->"))
    expect(drawn.sort()).toEqual(allowed.sort())
  })

  it("names every domain, in the order that is checked", () => {
    const named = marked(page, "order")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => codeOf(line)[0])
    expect(named).toEqual([...map.order, ...map.beside])
  })
})

describe("the data model", () => {
  const sources = found("backend/src/modules/*/{migrations/*,*}.ts")
    .filter((path) => !path.endsWith(".test.ts"))
    // Only the way up.
    .map((path) => read(path).split("async down(")[0] ?? "")
  const tables = new Set(
    sources.flatMap((source) =>
      matchesOf(
        source,
        /create (?:or replace )?(?:table|view) (?:if not exists )?"?(?:public\.)?"?([a-z_]+)/gi,
      ),
    ),
  )
  for (const source of sources) {
    for (const name of matchesOf(source, /drop (?:table|view) (?:if exists )?"([a-z_]+)"/g))
      tables.delete(name)
    const renames = [
      ...source.matchAll(/\["([a-z_]+)", "([a-z_]+)"\](?=,|\])/g),
      ...source.matchAll(/alter view "([a-z_]+)" rename to "([a-z_]+)"/g),
    ]
    for (const [, from = "", to = ""] of renames) if (tables.delete(from)) tables.add(to)
  }

  it("draws every table that there is after all migrations, and no other", () => {
    const pictures = matchesOf(read("docs/data-model.md"), /```mermaid\nerDiagram\n([\s\S]*?)```/g)
    const drawn = pictures.flatMap((picture) => matchesOf(picture, /^ {2}(\w+) \{$/gm))
    expect([...drawn].sort()).toEqual([...tables].sort())
  })

  it("is the one of the domains' pages", () => {
    const named = documents
      .filter((path) => path.startsWith("backend/src/domains/"))
      .flatMap((path) => /\*\*Tables:\*\*([\s\S]*?)(?=\n- \*\*|$)/.exec(read(path))?.[1] ?? [])
      .flatMap(codeOf)
      .filter((name) => /^[a-z]+(_[a-z]+)+$/.test(name))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !tables.has(name))).toEqual([])
  })
})

describe("operations", () => {
  const page = read("docs/operations.md")
  const sources = [
    "backend/{instrumentation,medusa-config}.ts",
    "backend/src/**/*.ts",
    "storefront/{src,server}/**/*.ts",
  ]
    .flatMap(found)
    .filter((path) => !path.endsWith(".test.ts"))
    .map(read)

  it("has every variable that backend and storefront read", () => {
    const used = sources.flatMap((source) =>
      matchesOf(source, /\b(?:process\.env|env|vars)\.([A-Z][A-Z0-9_]+)\b/g),
    )
    expect([...new Set(used)].filter((name) => !page.includes(`\`${name}\``)).sort()).toEqual([])
  })

  it("names lines of the log that are written", () => {
    const table = page.split("## Log lines to watch")[1]?.split("\n\n")[1] ?? ""
    const lines = table
      .split("\n")
      .slice(2)
      .flatMap((row) => codeOf(cells(row)[0] ?? ""))
      // Medusa's own.
      .filter((line) => !line.startsWith("["))
    expect(lines.length).toBeGreaterThan(5)
    const fragments = lines.flatMap((line) => line.split("…")).map((text) => text.trim())
    expect(fragments.filter((text) => !sources.some((source) => source.includes(text)))).toEqual([])
  })
})

describe("the table of proofs", () => {
  it("stands between the marks between which the proofs are written", () => {
    expect(marked(read("docs/reliability.md"), "proofs").includes("| Claim")).toBe(true)
  })
})
