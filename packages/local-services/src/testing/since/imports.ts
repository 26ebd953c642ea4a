import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, normalize, posix } from "node:path"

import ts from "typescript"

const SOURCE = /\.(?:[cm]?[jt]s|tsx)$/
const MADE = new Set(["node_modules", "dist", ".medusa", ".turbo", "paraglide", ".local"])
const ENDINGS = ["", ".ts", ".tsx", ".mts", ".cjs", ".mjs", ".js", "/index.ts", "/index.tsx"]

/** Which source files there are and which of them each one imports, types included. Paths are relative to the root. */
export interface ImportGraph {
  readonly files: ReadonlySet<string>
  /** Names of packages of this repository are followed into their sources. */
  importsOf(file: string): readonly string[]
  /** Files that these need, themselves included. */
  closure(files: readonly string[]): ReadonlySet<string>
  text(file: string): string
}

/** @param folders below the root that hold sources */
export function readImports(root: string, folders: readonly string[]): ImportGraph {
  const files = new Set(folders.flatMap((folder) => sourcesBelow(root, folder)))
  const packages = ownPackages(root)
  const texts = new Map<string, string>()
  const imports = new Map<string, readonly string[]>()

  const text = (file: string): string => {
    const known = texts.get(file) ?? readFileSync(join(root, file), "utf8")
    texts.set(file, known)
    return known
  }
  const resolve = (from: string, name: string): string | undefined => {
    const path = name.startsWith(".")
      ? posix.join(posix.dirname(from), name)
      : name.startsWith("~/")
        ? posix.join("storefront/src", name.slice(2))
        : undefined
    if (path === undefined) return packages.get(name)
    // TypeScript under Node's rules names the file that will be made.
    const stems = [path, path.replace(/\.js$/, "")]
    return stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending)).find((file) => files.has(file))
  }
  const importsOf = (file: string): readonly string[] => {
    const known = imports.get(file)
    if (known) return known
    const named = ts.preProcessFile(text(file), true, true).importedFiles
    const found = named.flatMap(({ fileName }) => resolve(file, fileName) ?? [])
    imports.set(file, found)
    return found
  }
  const closure = (start: readonly string[]): ReadonlySet<string> => {
    const reached = new Set<string>()
    const waiting = start.filter((file) => files.has(file))
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (reached.has(file)) continue
      reached.add(file)
      waiting.push(...importsOf(file))
    }
    return reached
  }
  return { files, importsOf, closure, text }
}

function sourcesBelow(root: string, folder: string): string[] {
  const found: string[] = []
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      if (MADE.has(entry.name)) continue
      const child = posix.join(path, entry.name)
      if (entry.isDirectory()) walk(child)
      else if (SOURCE.test(entry.name)) found.push(child)
    }
  }
  if (existsSync(join(root, folder))) walk(normalize(folder))
  return found
}

/** The source of each name under which a package of this repository can be imported. */
function ownPackages(root: string): ReadonlyMap<string, string> {
  const folder = join(root, "packages")
  const names = existsSync(folder) ? readdirSync(folder) : []
  return new Map(
    names.flatMap((folderName) => {
      const path = join(folder, folderName, "package.json")
      if (!existsSync(path)) return []
      const { name, exports = {} } = JSON.parse(readFileSync(path, "utf8")) as Manifest
      return Object.entries(exports).map(([entry, { default: built }]): [string, string] => [
        posix.join(name, entry),
        posix.join("packages", folderName, built.replace(/^\.\/dist\//, "src/").replace(/\.js$/, ".ts")),
      ])
    }),
  )
}

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, { readonly default: string }>>
}
