import type { StageName } from "../stages.ts"
import { areas as everyArea, type Area } from "./areas.ts"
import type { Project } from "./project.ts"

/** What of a stage runs, and which changed file is the reason. */
export interface Choice {
  readonly all: readonly string[]
  readonly chosen: ReadonlyMap<string, string>
}
export type Selection = Readonly<Record<StageName, Choice>>

/** Workspaces whose tests read the whole repository, texts included. */
const READ_EVERYTHING = ["packages/local-services", "packages/repository-checks"]
const TEST = /\.test\.tsx?$/

/** Chooses the tests that changes of these files can touch. A file that no rule knows touches everything. */
export function select(
  project: Project,
  changed: readonly string[],
  areas: Readonly<Record<string, Area>> = everyArea,
): Selection {
  const choosing = new Choosing(project, areas)
  for (const path of changed) choosing.take(path)
  return choosing.result()
}

class Choosing {
  readonly #all: Readonly<Record<StageName, readonly string[]>>
  readonly #chosen: Readonly<Record<StageName, Map<string, string>>> = {
    unit: new Map(),
    http: new Map(),
    proofs: new Map(),
    browser: new Map(),
  }

  readonly #project: Project
  readonly #areas: Readonly<Record<string, Area>>

  constructor(project: Project, areas: Readonly<Record<string, Area>>) {
    this.#project = project
    this.#areas = areas
    this.#all = {
      unit: project.workspaces.filter((folder) => folder !== "e2e"),
      http: project.httpTests,
      proofs: ["proofs"],
      browser: project.journeys,
    }
  }

  result(): Selection {
    const choice = (stage: StageName): Choice => ({ all: this.#all[stage], chosen: this.#chosen[stage] })
    return {
      unit: choice("unit"),
      http: choice("http"),
      proofs: choice("proofs"),
      browser: choice("browser"),
    }
  }

  take(path: string): void {
    const [workspace = "", ...rest] = path.split("/")
    this.#need("unit", READ_EVERYTHING, path)
    if (/\.md$|^LICENSE$|^docs\//.test(path)) return
    if (rest.length === 0 || path.startsWith("packages/local-services/")) return this.#everything(path)
    if (workspace === "e2e") return this.#journeyFile(path)
    if (workspace === "packages") return this.#packageFile(path, `packages/${rest[0] ?? ""}`)
    if (workspace === "backend") return this.#backendFile(path)
    if (workspace === "storefront") return this.#storefrontFile(path)
    this.#everything(path)
  }

  #need(stage: StageName, items: Iterable<string>, reason: string): void {
    const all = new Set(this.#all[stage])
    for (const item of items)
      if (all.has(item) && !this.#chosen[stage].has(item)) this.#chosen[stage].set(item, reason)
  }

  #stage(stage: StageName, reason: string): void {
    this.#need(stage, this.#all[stage], reason)
  }

  #everything(reason: string): void {
    for (const stage of ["unit", "http", "proofs", "browser"] as const) this.#stage(stage, reason)
  }

  #running(reason: string): void {
    for (const stage of ["http", "proofs", "browser"] as const) this.#stage(stage, reason)
  }

  #journeyFile(path: string): void {
    if (path.startsWith("e2e/bench/")) return
    const importers = this.#project.journeys.filter((journey) =>
      this.#project.graph.closure([journey]).has(path),
    )
    if (importers.length > 0) this.#need("browser", importers, path)
    else if (!/^e2e\/tests\/.+\.spec\.ts$/.test(path)) this.#stage("browser", path)
  }

  #packageFile(path: string, folder: string): void {
    const project = this.#project
    if (TEST.test(path)) return this.#need("unit", [folder], path)
    const dependents = project.dependents(folder)
    this.#need("unit", dependents, path)
    if (folder === "packages/bench") return this.#stage("proofs", path)
    if (!project.graph.files.has(path)) return this.#running(path)
    const touches = (reach: ReadonlySet<string>): boolean => reach.has(path)
    this.#need(
      "http",
      project.httpTests.filter((test) => touches(project.reachOf(test))),
      path,
    )
    if (dependents.has("backend")) this.#stage("proofs", path)
    this.#areasThat(touches, path)
  }

  #backendFile(path: string): void {
    const project = this.#project
    if (path.startsWith("backend/test/")) return this.#backendTest(path)
    this.#need("unit", ["backend"], path)
    if (TEST.test(path)) return
    const [part = "", name = ""] = path.replace("backend/src/", "").split("/")
    if (part === "admin") return this.#journeysOf(["operators"], path)
    const isCode = part === "domains" || part === "jobs" || (part === "api" && path.endsWith("/route.ts"))
    // What is deleted was reached by what imported it, and that has changed, too.
    if (!isCode || project.around.has(path)) return this.#running(path)
    this.#need(
      "http",
      project.httpTests.filter((test) => project.reachOf(test).has(path)),
      path,
    )
    this.#stage("proofs", path)
    if (!project.inJobs.has(path)) return this.#areasThat((reach) => reach.has(path), path)
    // Jobs leave rows: whoever reads them may show something else.
    const domains = part === "domains" ? [name] : this.#domainsImportedBy(path)
    const folders = domains.flatMap((domain) => [domain, ...project.readersOf(domain)])
    this.#areasThat(
      (reach) =>
        [...reach].some((file) =>
          folders.some((domain) => file.startsWith(`backend/src/domains/${domain}/`)),
        ),
      path,
    )
  }

  #backendTest(path: string): void {
    if (path.startsWith("backend/test/mutants/")) return
    const { graph, httpTests } = this.#project
    const importers = httpTests.filter((test) => graph.closure([test]).has(path))
    if (importers.length > 0) this.#need("http", importers, path)
    else if (!/\.http\.test\.ts$/.test(path)) this.#stage("http", path)
  }

  #domainsImportedBy(path: string): string[] {
    const { graph } = this.#project
    if (!graph.files.has(path)) return []
    return graph.importsOf(path).flatMap((file) => /^backend\/src\/domains\/([^/]+)\//.exec(file)?.[1] ?? [])
  }

  #storefrontFile(path: string): void {
    this.#need("unit", ["storefront"], path)
    if (TEST.test(path)) return
    const { graph } = this.#project
    const from =
      path.startsWith("storefront/src/routes/") && graph.files.has(path) ? graph.importsOf(path) : [path]
    const features = from.flatMap((file) => /^storefront\/src\/features\/([^/]+)\//.exec(file)?.[1] ?? [])
    const names = Object.keys(this.#areas)
    const known = features.every((feature) =>
      names.some((name) => this.#areas[name]!.features.includes(feature)),
    )
    if (features.length === 0 || !known) return this.#stage("browser", path)
    this.#journeysOf(
      names.filter((name) => features.some((feature) => this.#areas[name]!.features.includes(feature))),
      path,
    )
  }

  /** Journeys of the areas that reach something, in the shop or behind what they ask of the backend. */
  #areasThat(touches: (reach: ReadonlySet<string>) => boolean, path: string): void {
    const { graph, behind } = this.#project
    const sources = [...graph.files].filter((file) => !TEST.test(file))
    const outside = sources.filter(
      (file) => file.startsWith("storefront/") && !/^storefront\/src\/(?:features|routes)\//.test(file),
    )
    const touched = Object.entries(this.#areas).filter(([, { features, calls }]) => {
      const own = sources.filter((file) =>
        features.some((feature) => file.startsWith(`storefront/src/features/${feature}/`)),
      )
      return touches(graph.closure(own)) || touches(behind(calls))
    })
    if (touched.length === 0 || touches(graph.closure(outside))) return this.#stage("browser", path)
    this.#journeysOf(
      touched.map(([name]) => name),
      path,
    )
  }

  #journeysOf(names: readonly string[], path: string): void {
    const nameOf = (journey: string): string => journey.replace(/^e2e\/tests\/|\.spec\.ts$/g, "")
    const listed = new Set(Object.values(this.#areas).flatMap(({ journeys }) => journeys))
    const wanted = new Set(names.flatMap((name) => this.#areas[name]!.journeys))
    this.#need(
      "browser",
      this.#project.journeys.filter((journey) => wanted.has(nameOf(journey)) || !listed.has(nameOf(journey))),
      path,
    )
  }
}
