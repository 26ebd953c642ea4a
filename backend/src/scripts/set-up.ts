import type { ExecArgs } from "@medusajs/framework/types"
import { printLine } from "./print-line"
import { setUpPlatform } from "../setup/set-up-platform"

/**
 * `medusa exec ./src/scripts/set-up.ts`: creates the records that an empty database needs before the shop can open
 * (region, channel, stock location, categories, delivery, publishable key) and prints the key that the storefront
 * needs. Idempotent: a second run changes nothing and prints the same key.
 */
export default async function setUp({ container }: ExecArgs): Promise<void> {
  const { publishableKey } = await setUpPlatform(container)
  printLine(`PUBLISHABLE_KEY ${publishableKey}`)
}
