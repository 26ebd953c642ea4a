import type { MedusaContainer } from "@medusajs/framework/types"
import { installTriggers } from "../setup/install-triggers"
import { databaseOf } from "../shared/database"

/** Installs the present version of the triggers. */
export default async function run({ container }: { container: MedusaContainer }): Promise<void> {
  await installTriggers(databaseOf(container))
}
