import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { toJSONAsync } from "seroval"

import { ROOT } from "../house/house.ts"
import type { Address } from "./questions.ts"

/** Headers by which the shop's script in the browser asks for data instead of a page. */
export const SERVER_FUNCTION_HEADERS = {
  "x-tsr-serverFn": "true",
  "sec-fetch-site": "same-origin",
  accept: "application/json",
}

/** Where the built storefront answers the browse page's data; the name is a digest that the build makes. */
export function browseFunctionId(): string {
  const folder = join(ROOT, "storefront", "dist", "server", "assets")
  for (const name of readdirSync(folder).filter((entry) => /^browse-.*\.js$/.test(entry))) {
    const found = /id: "([0-9a-f]+)",\s*name: "fetchBrowse"/.exec(readFileSync(join(folder, name), "utf8"))
    if (found?.[1]) return found[1]
  }
  throw new Error("The built storefront has no fetchBrowse")
}

/** The address that the shop's script calls when a shopper turns to another browse page. */
export async function browseDataPath(id: string, address: Address): Promise<string> {
  const payload = JSON.stringify(await toJSONAsync({ data: { search: address, locale: "vi" } }))
  return `/_serverFn/${id}?${new URLSearchParams({ payload }).toString()}`
}
