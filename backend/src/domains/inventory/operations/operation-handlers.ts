import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TerminalOperation } from "@ocop/contracts"
import type { OperationContext } from "./operation-context"

/**
 * What each kind of operation does. The log of operations keeps, orders and repeats them; the point of sale, above it,
 * says what its kinds mean and hands this in.
 */
export interface OperationHandlers {
  /** Inventory items, beyond those that its own lines name, whose levels the operation changes. */
  readonly itemsOf: (database: Knex, operation: TerminalOperation) => Promise<readonly string[]>
  /** @returns cash that a closed shift should have (dong), null for everything else */
  readonly apply: (context: OperationContext) => Promise<number | null>
}
