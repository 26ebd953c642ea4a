import type { Generator, GeneratorPlugin, RouteNode } from "@tanstack/router-generator"
import { normalizePath, type Plugin, type Rolldown } from "vite"
import { isDashboard } from "../src/shared/dashboard/address.ts"

type Chunk = Rolldown.OutputChunk

/** What no shopper downloads: the pages and the data library of the dashboards. */
const DASHBOARDS_ONLY =
  /[\\/]src[\\/](?:shared[\\/]dashboard[\\/]frame|routes[\\/](?:van-phong|kenh-ban|diem-ban-hang)[./\\])|[\\/]@tanstack[\\/](?:query-core|react-query)[\\/]/

/** Routes of pages without the dashboards' and without those that only a server answers. */
function forShoppers(nodes: readonly RouteNode[]): RouteNode[] {
  return nodes.flatMap((node) => {
    const children = forShoppers(node.children ?? [])
    const props = node.createFileRouteProps
    const serverOnly = children.length === 0 && props?.size === 1 && props.has("server")
    return serverOnly || isDashboard(node.routePath ?? "") ? [] : [{ ...node, children }]
  })
}

const withChildren = (nodes: readonly RouteNode[]): RouteNode[] =>
  nodes.flatMap((node) => [node, ...withChildren(node.children ?? [])])

/**
 * Keeps the routes of the dashboards out of what shoppers download. In the browser `routeTree.gen.ts` holds the shop's
 * routes alone, and `routeTree.gen.ts?dashboards` all of them; `router.tsx` asks for the second one on a dashboard's
 * address. On the server there is one list, with everything. A build in which a first load would hold a dashboard fails.
 */
export function dashboardRoutes(routeTreeFile: string) {
  const file = normalizePath(routeTreeFile)
  let generator: Generator | undefined

  const generatorPlugin: GeneratorPlugin = {
    name: "dashboard-routes",
    init: (given) => {
      generator = given.generator
    },
  }

  const vitePlugin: Plugin = {
    name: "dashboard-routes",
    enforce: "pre",
    applyToEnvironment: (environment) => environment.name === "client",
    async load(id) {
      // With its query the file is left to the framework, which writes all routes.
      if (normalizePath(id) !== file) return null
      const found = await generator?.getCrawlingResult()
      if (!generator || !found) throw new Error("The routes were not read before their list is asked for")
      const routeTree = forShoppers(found.acc.routeTree)
      const { routeTreeContent } = generator.buildRouteTree({
        ...found,
        acc: { ...found.acc, routeTree, routeNodes: withChildren(routeTree) },
        config: {
          disableTypes: true,
          enableRouteTreeFormatting: false,
          routeTreeFileHeader: [],
          routeTreeFileFooter: [],
        },
      })
      return { code: routeTreeContent, map: null }
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part): part is Chunk => part.type === "chunk")
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
      const first = new Set<Chunk>()
      const add = (chunk: Chunk | undefined): void => {
        if (!chunk || first.has(chunk)) return
        first.add(chunk)
        for (const name of chunk.imports) add(byName.get(name))
      }
      for (const chunk of chunks) if (chunk.isEntry) add(chunk)
      const wrong = [...first].flatMap(({ moduleIds }) => moduleIds.filter((id) => DASHBOARDS_ONLY.test(id)))
      if (wrong.length > 0) this.error(`Every shopper would download of the dashboards: ${wrong.join(", ")}`)
    },
  }
  return { generatorPlugin, vitePlugin }
}
