import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { describe, expect, it } from "vitest"

import { PROJECT_ROOT } from "./throw-away.ts"

const documents = [
  "*.md",
  "docs/**/*.md",
  "backend/data/*.md",
  "backend/src/domains/*/README.md",
  "packages/*/README.md",
]
  .flatMap((pattern) => globSync(pattern, { cwd: PROJECT_ROOT }))
  .sort()

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), "utf8")
const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, "")
const cells = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

/** The parts of a text that are marked as code. */
const codeOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code.trim())

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-")

const anchorsOf = (path: string): string[] =>
  [...withoutFences(read(path)).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading))

/** What a build or a run makes is named in documents and is not in the source tree. */
const MADE = /(^|\/)(\.medusa|\.local|dist|private-files|node_modules)(\/|$)/
const ROOTED = /^(backend|storefront|packages|e2e|docs|\.ci)\//

/** `a/{b,c}/*.ts` as the patterns that it stands for. */
const expanded = (path: string): string[] => {
  const group = /\{([^{}]*,[^{}]*)\}/.exec(path)
  if (!group) return [path]
  return (group[1] ?? "").split(",").flatMap((one) => expanded(path.replace(group[0], one)))
}

const isThere = (path: string): boolean =>
  path.includes("*")
    ? globSync(path, { cwd: PROJECT_ROOT }).length > 0
    : existsSync(join(PROJECT_ROOT, path.replace(/\/$/, "")))

const testFiles = new Set(
  ["packages/*/src/**", "backend/{src,test}/**", "storefront/{src,server}/**", "e2e/tests/**"]
    .flatMap((pattern) => globSync(`${pattern}/*.{test,spec}.{ts,tsx}`, { cwd: PROJECT_ROOT }))
    .flatMap((path) => path.split("/").at(-1) ?? []),
)

function scriptsOf(folder: string): string[] {
  const manifest = join(folder, "package.json")
  if (!isThere(manifest)) return []
  return Object.keys((JSON.parse(read(manifest)) as { scripts?: Record<string, string> }).scripts ?? {})
}

describe.each(documents)("%s", (path) => {
  const text = read(path)

  it("links to what exists", () => {
    const links = [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to)
    const broken = links
      .filter((to) => !/^[a-z]+:/.test(to))
      .filter((to) => {
        const [file = "", anchor] = to.split("#")
        const target = file ? relative(PROJECT_ROOT, join(PROJECT_ROOT, dirname(path), file)) : path
        if (!isThere(target)) return true
        return anchor !== undefined && !anchorsOf(target).includes(anchor)
      })
    expect(broken).toEqual([])
  })

  it("names paths and test files that exist", () => {
    const broken = codeOf(text).flatMap((code) => {
      const [word = ""] = code.replace(/:\d+$/, "").split(/\s/)
      if (MADE.test(word) || /[<…:]/.test(word)) return []
      if (ROOTED.test(word)) return expanded(word).filter((one) => !isThere(one))
      // The page of a domain names the files of its own folder.
      if (/^backend\/src\/domains\//.test(path) && /^[\w/-]+(\.ts|\/)$/.test(word))
        return isThere(join(dirname(path), word)) ? [] : [word]
      const isTestFile = /^[\w.-]+\.(test|spec)\.tsx?$/.test(word)
      return isTestFile && !testFiles.has(word) ? [word] : []
    })
    expect(broken).toEqual([])
  })

  it("names commands that exist", () => {
    const broken = [
      ...text.matchAll(/npm run ([\w:-]*\w)(?![\w:…-])((?: -- [^`\n]*)?(?: -w ([\w@/-]+))?)/g),
    ].flatMap(([command, name = "", , workspace]) => {
      const folder = workspace?.startsWith("@ocop/")
        ? `packages/${workspace.slice("@ocop/".length)}`
        : workspace
      // A package's page also names the commands of its own.
      const own = /^packages\/[^/]+/.exec(path)?.[0]
      const manifests = folder ? [folder] : [".", ...(own ? [own] : [])]
      return manifests.some((one) => scriptsOf(one).includes(name)) ? [] : [command]
    })
    expect(broken).toEqual([])
  })

  it("names functions where they are", () => {
    const broken: string[] = []
    let columns: { name: number; file: number } | null = null
    for (const line of text.split("\n")) {
      if (!line.startsWith("|")) columns = null
      const row = cells(line)
      if (row.includes("Function") && row.includes("File"))
        columns = { name: row.indexOf("Function"), file: row.indexOf("File") }
      else if (columns && !/^[\s|:-]+$/.test(line)) {
        const [file] = codeOf(row[columns.file] ?? "")
        const names = codeOf(row[columns.name] ?? "").map((name) => name.replace(/\(.*$/, ""))
        const source = file && isThere(file) ? read(file) : ""
        broken.push(...names.filter((name) => !source.includes(name)).map((name) => `${name} in ${file}`))
      }
    }
    expect(broken).toEqual([])
  })

  it("draws only functions that its tables name", () => {
    const drawn = [...text.matchAll(/```mermaid\n([\s\S]*?)```/g)].flatMap(([, picture = ""]) =>
      [...picture.matchAll(/\b([a-z]\w+)\(\)/g)].map(([, name = ""]) => name),
    )
    const code = codeOf(text)
    expect(drawn.filter((name) => !code.includes(name))).toEqual([])
  })
})

describe("the index of decisions", () => {
  const index = read("docs/decisions/README.md")
  const decisions = globSync("docs/decisions/[0-9]*.md", { cwd: PROJECT_ROOT }).sort()

  it.each(decisions)("lists %s once, by its title", (path) => {
    const file = path.split("/").at(-1) ?? ""
    const [, title] = /^# \d{3} (.+)$/m.exec(read(path)) ?? []
    const rows = index.split("\n").filter((line) => line.includes(`(${file})`))
    expect(rows.map((row) => cells(row)[1])).toEqual([title])
    expect(read(path)).toMatch(new RegExp(`^# ${file.slice(0, 3)} `))
  })
})

describe("the map of the backend", () => {
  const map = JSON.parse(read("backend/domains.json")) as {
    order: string[]
    beside: string[]
    pairs: Record<string, string[]>
    furtherPairs: { from: string; to: string }[]
  }
  const existing = globSync("backend/src/domains/*", { cwd: PROJECT_ROOT }).map(
    (path) => path.split("/").at(-1) ?? "",
  )

  it("has a page for each domain", () => {
    const without = existing.filter(
      (name) => !existsSync(join(PROJECT_ROOT, `backend/src/domains/${name}/README.md`)),
    )
    expect(without).toEqual([])
  })

  it("draws exactly the pairs of domains that the check of directions allows", () => {
    const allowed = [
      ...Object.entries(map.pairs).flatMap(([from, many]) => many.map((to) => `${from} --> ${to}`)),
      ...map.furtherPairs.map(({ from, to }) => `${from} --> ${to}`),
    ]
    const [, picture = ""] =
      /<!-- domains:begin -->([\s\S]*?)<!-- domains:end -->/.exec(read("docs/architecture.md")) ?? []
    const drawn = picture
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.includes("-->"))
    expect(drawn.sort()).toEqual(allowed.sort())
  })

  it("names every domain, in the order that is checked", () => {
    const [, table = ""] =
      /<!-- order:begin -->([\s\S]*?)<!-- order:end -->/.exec(read("docs/architecture.md")) ?? []
    const named = table
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => codeOf(line)[0])
    expect(named).toEqual([...map.order, ...map.beside])
  })
})

describe("the data model", () => {
  const sources = globSync("backend/src/modules/*/{migrations/*,*}.ts", { cwd: PROJECT_ROOT })
    .sort()
    // Only the way up.
    .map((path) => read(path).split("async down(")[0] ?? "")
  const made = sources.flatMap((source) =>
    [...source.matchAll(/(?:table|view) (?:if not exists )?"?(?:public\.)?"?([a-z_]+)/gi)].map(
      ([, name = ""]) => name,
    ),
  )
  const renames = sources.flatMap((source) => [
    ...[...source.matchAll(/\["([a-z_]+)", "([a-z_]+)"\](?=,|\])/g)],
    ...[...source.matchAll(/alter view "([a-z_]+)" rename to "([a-z_]+)"/g)],
  ])
  /** What there is after all migrations. */
  const tables = new Set(made)
  for (const [, from = "", to = ""] of renames) if (tables.delete(from)) tables.add(to)
  const isTable = (name: string): boolean => tables.has(name)

  it("draws tables that migrations make", () => {
    const pictures = [...read("docs/data-model.md").matchAll(/```mermaid\nerDiagram\n([\s\S]*?)```/g)]
    const drawn = pictures.flatMap(([, body = ""]) =>
      [...body.matchAll(/^ {2}(\w+) \{$/gm)].map(([, name = ""]) => name),
    )
    expect(drawn.length).toBeGreaterThan(60)
    expect(drawn.filter((name) => !isTable(name))).toEqual([])
  })

  it("is the one of the domains' pages", () => {
    const named = documents
      .filter((path) => path.startsWith("backend/src/domains/"))
      .flatMap((path) => /\*\*Tables:\*\*([\s\S]*?)(?=\n- \*\*|$)/.exec(read(path))?.[1] ?? [])
      .flatMap(codeOf)
      .filter((name) => /^[a-z]+(_[a-z]+)*$/.test(name) && name !== "notification" && !isTable(name))
    // Names of other domains stand among them.
    expect(named.filter((name) => name.includes("_"))).toEqual([])
  })
})

describe("the list of variables", () => {
  it("has every variable that backend and storefront read", () => {
    const sources = [
      "backend/{instrumentation,medusa-config}.ts",
      "backend/src/**/*.ts",
      "storefront/{src,server}/**/*.ts",
    ]
      .flatMap((pattern) => globSync(pattern, { cwd: PROJECT_ROOT }))
      .filter((path) => !path.endsWith(".test.ts"))
    const used = sources.flatMap((path) =>
      [...read(path).matchAll(/\b(?:process\.env|env|vars)\.([A-Z][A-Z0-9_]+)\b/g)].map(
        ([, name = ""]) => name,
      ),
    )
    const page = read("docs/operations.md")
    expect([...new Set(used)].filter((name) => !page.includes(`\`${name}\``)).sort()).toEqual([])
  })
})

describe("the table of proofs", () => {
  it("stands between the marks between which the proofs are written", () => {
    const marked = /<!-- proofs:begin -->\n[\s\S]*\n<!-- proofs:end -->/.test(read("docs/reliability.md"))
    expect(marked).toBe(true)
  })
})
