import { readFileSync } from "node:fs"
import { join, posix } from "node:path"
import ts from "typescript"
import { filesBelow } from "../files.ts"

/** An import over the border of a domain, with the first file that has it. */
export interface DomainImport {
  readonly from: string
  readonly to: string
  readonly path: string
}

const FOLDER = "backend/src/domains"
const domainOf = (path: string): string | undefined => /^backend\/src\/domains\/([^/]+)\//.exec(path)?.[1]

/** Which domain imports which, by value or by type. */
export function readImports(root: string): readonly DomainImport[] {
  const found = new Map<string, DomainImport>()
  for (const path of filesBelow(root, FOLDER).filter((file) => /\.tsx?$/.test(file))) {
    const from = domainOf(path)
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, path), "utf8"), true, true)
    for (const { fileName } of importedFiles) {
      const to = fileName.startsWith(".")
        ? domainOf(`${posix.join(posix.dirname(path), fileName)}/`)
        : undefined
      if (from !== undefined && to !== undefined && from !== to && !found.has(`${from} -> ${to}`))
        found.set(`${from} -> ${to}`, { from, to, path })
    }
  }
  return [...found.values()]
}
