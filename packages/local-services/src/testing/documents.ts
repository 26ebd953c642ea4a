import { existsSync, globSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { PROJECT_ROOT } from "../throw-away.ts"

/** Paths of files that a pattern finds, from the root of the repository. */
export const found = (pattern: string): string[] => globSync(pattern, { cwd: PROJECT_ROOT }).sort()

/** Every page of documentation. */
export const documents = [
  "*.md",
  "docs/**/*.md",
  "backend/data/*.md",
  "backend/src/domains/*/README.md",
  "packages/*/README.md",
].flatMap(found)

export const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), "utf8")

export const isThere = (path: string): boolean =>
  path.includes("*") ? found(path).length > 0 : existsSync(join(PROJECT_ROOT, path.replace(/\/$/, "")))

export const withoutFences = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, "")

/** Cells of a row of a table. */
export const cells = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())

/** The parts of a text that are marked as code. */
export const codeOf = (text: string): string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code.trim())

/** What stands on a page between two marks. */
export const marked = (page: string, mark: string): string =>
  page.split(`<!-- ${mark}:begin -->`)[1]?.split(`<!-- ${mark}:end -->`)[0] ?? ""
