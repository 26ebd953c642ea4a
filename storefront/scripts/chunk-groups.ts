import type { Rolldown } from "vite"

export type Groups = NonNullable<Extract<Rolldown.OutputOptions["codeSplitting"], object>["groups"]>

/** Folders of the shop that use the message of a module; null when it is no message. */
export type ShopFoldersOf = (id: string) => ReadonlySet<string> | null

const VENDOR =
  /vite[\\/]preload-helper|node_modules[\\/](?!leaflet|bwip-js|dexie|zxing-wasm|uqr|@tanstack[\\/](?:react-query|query-core))/
const COMMON = /[\\/]src[\\/]shared[\\/](?:ui|lib|catalogue|i18n)[\\/]/
const COMMON_FOLDERS = ["shared/ui", "shared/lib", "shared/catalogue", "shared/i18n"]
const COMPILED_MESSAGES = /[\\/]src[\\/]paraglide[\\/]/
const OPENING = /[\\/]src[\\/]shared[\\/]opening[\\/]/
const OPENING_FOLDERS = ["shared/opening", "features/sales-points"]
const REVIEWS = /[\\/]src[\\/](?:shared|features)[\\/]reviews[\\/]/
const REVIEWS_FOLDERS = ["shared/reviews", "features/reviews"]

/**
 * Groups of modules that become one script each, because the same code compresses worse when it is split finer, and every
 * page lists the scripts that there are. A message goes where its users are, whatever it is called.
 *
 * @param shopFoldersOf folders of the shop that use the message of a module; null when it is no message
 */
export function chunkGroups(shopFoldersOf: ShopFoldersOf): Groups {
  const isUsedWithin = (id: string, folders: readonly string[]): boolean => {
    const users = shopFoldersOf(id)
    return users !== null && users.size > 0 && [...users].every((folder) => folders.includes(folder))
  }
  const isCommon = (id: string): boolean => {
    if (COMMON.test(id)) return true
    if (!COMPILED_MESSAGES.test(id)) return false
    const users = shopFoldersOf(id)
    return users === null || users.size > 1 || [...users].some((folder) => COMMON_FOLDERS.includes(folder))
  }
  return [
    { name: "vendor", test: VENDOR, includeDependenciesRecursively: false },
    // What most pages of the shop need.
    { name: "common", test: isCommon, minShareCount: 4, includeDependenciesRecursively: false },
    // Messages that several dashboards share.
    {
      name: "dashboard-messages",
      test: (id) => shopFoldersOf(id)?.size === 0,
      minShareCount: 2,
      includeDependenciesRecursively: false,
    },
    {
      name: "opening",
      test: (id) => OPENING.test(id) || isUsedWithin(id, OPENING_FOLDERS),
      minShareCount: 2,
      includeDependenciesRecursively: false,
    },
    {
      name: "reviews",
      test: (id) => REVIEWS.test(id) || isUsedWithin(id, REVIEWS_FOLDERS),
      includeDependenciesRecursively: false,
    },
  ]
}
