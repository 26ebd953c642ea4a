import type { Plugin, Rolldown } from "vite"
import type { Groups, ShopFoldersOf } from "./chunk-groups.ts"

/** A module of the build, as far as it matters for who uses which message. */
export interface BuiltModule {
  readonly id: string
  readonly code: string
  /** Modules that import it, statically or dynamically. */
  readonly importers: readonly string[]
}

const MESSAGE = /[\\/]src[\\/]paraglide[\\/]messages[\\/](\w+)\.js$/
const OWN_SOURCE = /^(?!.*[\\/]node_modules[\\/]).*[\\/]src[\\/](?!paraglide[\\/])/
const FOLDER = /[\\/]src[\\/]((?:features|shared)[\\/][^\\/]+|routes)(?:[\\/]|$)/
/** What only signed-in people and enrolled devices download: dashboards and the point of sale. */
const SIGNED_IN =
  /[\\/]src[\\/](?:features[\\/](?:[a-z-]+-dashboard|point-of-sale)[\\/]|routes[\\/](?:van-phong|kenh-ban|diem-ban-hang|quay)\b)/

/** Modules that a shopper's page can import: those that are reached from the entries without what is for signed-in users. */
function shopModules(modules: readonly BuiltModule[]): ReadonlySet<string> {
  const importsOf = new Map<string, string[]>()
  for (const { id, importers } of modules)
    for (const importer of importers) importsOf.set(importer, [...(importsOf.get(importer) ?? []), id])
  const reached = new Set<string>()
  const waiting = modules.filter(({ importers }) => importers.length === 0).map(({ id }) => id)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || SIGNED_IN.test(id)) continue
    reached.add(id)
    waiting.push(...(importsOf.get(id) ?? []))
  }
  return reached
}

/**
 * Finds the folders of the shop that use each message: `features/checkout`, `shared/places`, `routes`. A message whose
 * set is empty is used by dashboards and the point of sale only, or by shared modules that only they import.
 */
export function shopFoldersByMessage(
  modules: readonly BuiltModule[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const shop = shopModules(modules)
  const folders = new Map<string, Set<string>>()
  for (const { id, code } of modules) {
    if (!OWN_SOURCE.test(id)) continue
    for (const [, message = ""] of code.matchAll(/\bm\.(\w+)/g)) {
      const users = folders.get(message) ?? new Set()
      folders.set(message, users)
      if (shop.has(id)) users.add((FOLDER.exec(id)?.[1] ?? id).replaceAll("\\", "/"))
    }
  }
  return folders
}

/** Names of the messages in chunks that every page loads first. */
function messagesOfFirstLoad(bundle: Rolldown.OutputBundle): readonly string[] {
  const names = new Set<string>()
  const seen = new Set<string>()
  const add = (fileName: string): void => {
    const chunk = bundle[fileName]
    if (seen.has(fileName) || chunk?.type !== "chunk") return
    seen.add(fileName)
    for (const id of chunk.moduleIds) {
      const name = MESSAGE.exec(id)?.[1]
      if (name !== undefined) names.add(name)
    }
    chunk.imports.forEach(add)
  }
  for (const chunk of Object.values(bundle)) if (chunk.type === "chunk" && chunk.isEntry) add(chunk.fileName)
  return [...names]
}

/**
 * Build plugin that knows which folders of the shop use each message, so that chunks follow the use of messages and not
 * their names. @param groupsOf the groups of the build's chunks. A build in which every page would load a message of the dashboards or of the point of sale fails.
 */
export function messageUsers(groupsOf: (shopFoldersOf: ShopFoldersOf) => Groups): Plugin {
  let folders: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  const plugin: Plugin = {
    name: "message-users",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    // Here and not in the configuration file: Vite may evaluate that one again, and its groups would ask another plugin.
    outputOptions: (options) => ({ ...options, codeSplitting: { groups: groupsOf(shopFoldersOf) } }),
    buildEnd() {
      folders = shopFoldersByMessage(
        [...this.getModuleIds()].map((id) => {
          const info = this.getModuleInfo(id)
          return {
            id,
            code: info?.code ?? "",
            importers: [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])],
          }
        }),
      )
    },
    generateBundle(_, bundle) {
      const wrong = messagesOfFirstLoad(bundle).filter((name) => folders.get(name)?.size === 0)
      if (wrong.length > 0) this.error(`Every page would load messages of dashboards: ${wrong.join(", ")}`)
    },
  }
  /** Folders of the shop that use the message of this module; null when it is none. */
  const shopFoldersOf = (id: string): ReadonlySet<string> | null => {
    const name = MESSAGE.exec(id)?.[1]
    return name === undefined || name === "_index" ? null : (folders.get(name) ?? new Set())
  }
  return plugin
}
