import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TerminalOperation } from "@ocop/contracts"
import type { OperationContext } from "./operation-context"

/**
 * Operation handlers by kind. The operation log in this domain stores, orders and deduplicates operations; the
 * point-of-sale domain above it defines what its kinds do and passes the handlers in.
 */
export interface OperationHandlers {
  /** Inventory items, beyond those in the operation's own lines, whose levels the operation changes. */
  readonly itemsOf: (database: Knex, operation: TerminalOperation) => Promise<readonly string[]>
  /** Applies the operation. @returns expected cash of a closed shift (dong), null for everything else */
  readonly apply: (context: OperationContext) => Promise<number | null>
}
