import { dirname, join, relative } from "node:path"
import { describe, expect, it } from "vitest"

import { cells, codeOf, documents, found, isThere, read, withoutFences } from "./testing/documents.ts"

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

const testPaths = [
  "packages/*/src/**",
  "backend/{src,test}/**",
  "storefront/{src,server}/**",
  "e2e/tests/**",
].flatMap((pattern) => found(`${pattern}/*.{test,spec}.{ts,tsx}`))
const testFiles = new Set(testPaths.flatMap((path) => path.split("/").at(-1) ?? ""))

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
        const target = file ? relative(".", join(dirname(path), file)) : path
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

  it("names parts of test files' names after the stage of a test run", () => {
    const broken = [...text.matchAll(/npm test -- (?:unit|http|browser) ([^`\n]+)/g)].flatMap(
      ([, files = ""]) =>
        files
          .split(" ")
          .filter((word) => /[./]/.test(word))
          .filter((word) => !word.includes("NAME") && !testPaths.some((one) => one.includes(word))),
    )
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
