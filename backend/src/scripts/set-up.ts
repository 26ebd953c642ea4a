import type { ExecArgs } from "@medusajs/framework/types"
import { say } from "./print-line"
import { setUpPlatform } from "../setup/set-up-platform"

/**
 * `medusa exec ./src/scripts/set-up.ts`: lays down what an empty database needs before the shop can open (region,
 * channel, stock location, categories, delivery, publishable key) and tells the key that the storefront needs.
 * Running it again changes nothing and tells the same key.
 */
export default async function setUp({ container }: ExecArgs): Promise<void> {
  const { publishableKey } = await setUpPlatform(container)
  say(`PUBLISHABLE_KEY ${publishableKey}`)
}
