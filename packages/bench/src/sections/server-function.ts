import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { toJSONAsync } from "seroval"

import { ROOT } from "../sandbox/sandbox.ts"
import type { Address } from "./questions.ts"

/** Headers by which the shop's script in the browser asks for data instead of a page. */
export const SERVER_FUNCTION_HEADERS = {
  "x-tsr-serverFn": "true",
  "sec-fetch-site": "same-origin",
  accept: "application/json",
}

/**
 * Where the built storefront answers a server function; the name is a digest that the build makes.
 *
 * @param file how the files begin that may hold it
 */
export function serverFunctionId(file: string, name: string): string {
  const folder = join(ROOT, "storefront", "dist", "server", "assets")
  const pattern = new RegExp(`id: "([0-9a-f]+)",\\s*name: "${name}"`)
  for (const entry of readdirSync(folder).filter((known) => known.startsWith(`${file}-`))) {
    const found = pattern.exec(readFileSync(join(folder, entry), "utf8"))
    if (found?.[1]) return found[1]
  }
  throw new Error(`The built storefront has no ${name}`)
}

export const browseFunctionId = (): string => serverFunctionId("browse", "fetchBrowse")

/** The address that the shop's script calls for a server function of one argument. */
export async function dataPath(id: string, data: unknown): Promise<string> {
  const payload = JSON.stringify(await toJSONAsync({ data }))
  return `/_serverFn/${id}?${new URLSearchParams({ payload }).toString()}`
}

/** The address that the shop's script calls when a shopper turns to another browse page. */
export const browseDataPath = (id: string, address: Address): Promise<string> =>
  dataPath(id, { search: address, locale: "vi" })
