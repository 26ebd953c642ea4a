import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { readImports, type ImportGraph } from "./imports.ts"
import { callsIn, routeOf } from "./routes.ts"

/** What the mapping from changed files to tests has to know of the repository. */
export interface Project {
  readonly graph: ImportGraph
  /** Folders of the workspaces, e.g. `packages/stock`. */
  readonly workspaces: readonly string[]
  /** Workspaces that depend on one, on others that do, and the one itself. */
  dependents(workspace: string): ReadonlySet<string>
  readonly httpTests: readonly string[]
  /** Files that run in a test of HTTP: what it imports, the routes that it calls, and what stands around every route. */
  reachOf(httpTest: string): ReadonlySet<string>
  /** Files that run behind these parts of the interface, by the first word of the path. */
  behind(calls: readonly string[]): ReadonlySet<string>
  readonly journeys: readonly string[]
  /** Files that run around every request. */
  readonly around: ReadonlySet<string>
  /** Files that run in jobs, without anybody asking. */
  readonly inJobs: ReadonlySet<string>
  /** Domains that read the tables of one, by `backend/tables.json`. */
  readersOf(domain: string): readonly string[]
}

const SOURCES = [
  "backend/src",
  "backend/test",
  "packages",
  "storefront/src",
  "storefront/server",
  "e2e/tests",
  "e2e/support",
]
/** Medusa loads these by their place, and they stand around every request. */
const AROUND_ROUTES =
  /^backend\/src\/(?:api\/middlewares\.ts|(?:http|links|modules|providers|search|setup|shared|subscribers|workflows)\/)/

/** The tests call jobs themselves, but for one that starts a whole shop in a process of its own. */
const STARTS_A_WORKER = /MEDUSA_WORKER_MODE: "(?:shared|worker)"/

export function readProject(root: string): Project {
  const graph = readImports(root, SOURCES)
  const files = [...graph.files].filter(
    (file) => !/\.test\.tsx?$/.test(file) || /\.http\.test\.ts$/.test(file),
  )
  const routes = files.map(routeOf).filter((route) => route !== undefined)
  const around = graph.closure(files.filter((file) => AROUND_ROUTES.test(file)))
  const inJobs = graph.closure(files.filter((file) => file.startsWith("backend/src/jobs/")))
  const workspaces = workspacesOf(root)
  const manifests = new Map(workspaces.map((folder) => [folder, manifestOf(root, folder)]))

  const dependents = (workspace: string): ReadonlySet<string> => {
    const found = new Set<string>()
    const waiting = [workspace]
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      if (found.has(folder)) continue
      found.add(folder)
      const name = manifests.get(folder)?.name ?? ""
      for (const [other, manifest] of manifests) if (name in manifest.needs) waiting.push(other)
    }
    return found
  }
  const domains = [
    ...new Set(files.flatMap((file) => /^backend\/src\/domains\/([^/]+)\//.exec(file)?.[1] ?? [])),
  ]
  const reaches = new Map<string, ReadonlySet<string>>()
  const reachOf = (test: string): ReadonlySet<string> => {
    const known = reaches.get(test)
    if (known) return known
    const imported = graph.closure([test])
    const own = [...imported].filter((file) => file.startsWith("backend/test/"))
    const text = own.map((file) => graph.text(file)).join("\n")
    const called = callsIn(text, routes).map(({ file }) => file)
    const jobs = STARTS_A_WORKER.test(text) ? inJobs : []
    const reach = new Set([...imported, ...around, ...graph.closure(called), ...jobs])
    reaches.set(test, reach)
    return reach
  }
  const behind = (calls: readonly string[]): ReadonlySet<string> =>
    graph.closure(routes.filter(({ segments }) => calls.includes(segments[0] ?? "")).map(({ file }) => file))

  return {
    graph,
    workspaces,
    dependents,
    httpTests: files.filter(
      (file) => file.startsWith("backend/test/http/") && /\.http\.test\.ts$/.test(file),
    ),
    reachOf,
    behind,
    journeys: files.filter((file) => /^e2e\/tests\/.+\.spec\.ts$/.test(file)),
    around,
    inJobs,
    readersOf: readersIn(root, domains),
  }
}

/** Which domain owns a table, and which read tables of others in SQL (`"domain -> table"`). */
interface Tables {
  readonly owners: Readonly<Record<string, string>>
  readonly foreignReads: { readonly pairs: readonly string[] }
}

/** Without the list any domain may read the tables of any other. */
function readersIn(root: string, domains: readonly string[]): (domain: string) => readonly string[] {
  const path = join(root, "backend", "tables.json")
  if (!existsSync(path)) return () => domains
  const { owners, foreignReads } = JSON.parse(readFileSync(path, "utf8")) as Tables
  return (domain) =>
    foreignReads.pairs.flatMap((pair) => {
      const [reader = "", table = ""] = pair.split(" -> ")
      return owners[table] === domain ? [reader] : []
    })
}

function workspacesOf(root: string): string[] {
  const packages = existsSync(join(root, "packages")) ? readdirSync(join(root, "packages")).sort() : []
  return ["backend", "storefront", "e2e", ...packages.map((name) => `packages/${name}`)].filter((folder) =>
    existsSync(join(root, folder, "package.json")),
  )
}

interface Manifest {
  readonly name?: string
  readonly needs: Readonly<Record<string, string>>
}

function manifestOf(root: string, folder: string): Manifest {
  const { name, dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  ) as { name?: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
  return { ...(name === undefined ? {} : { name }), needs: { ...dependencies, ...devDependencies } }
}
