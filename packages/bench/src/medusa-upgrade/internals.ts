import { checkoutInternals } from "./internals-checkout.ts"
import { databaseInternals } from "./internals-database.ts"
import { platformInternals } from "./internals-platform.ts"
import type { Internal } from "./internal.ts"

/** The list of what this repository relies on in Medusa beyond its public interface; `docs/medusa-upgrade.md` shows it. */
export const internals: readonly Internal[] = [
  ...platformInternals,
  ...checkoutInternals,
  ...databaseInternals,
]
