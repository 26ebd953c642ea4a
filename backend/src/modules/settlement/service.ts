import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"
import { statusLogSql } from "./status-log"

type Dependencies = { __pg_connection__: Knex }

/**
 * Module of the money ledger. Its tables are plain SQL: Medusa's models have neither integers beyond 32 bits nor
 * constraint triggers, and every sum here is a bigint that the database itself checks.
 */
export class SettlementModuleService extends MedusaService({}) {
  readonly #database: Knex

  constructor(dependencies: Dependencies, ...rest: unknown[]) {
    super(dependencies, ...rest)
    this.#database = dependencies.__pg_connection__
  }

  __hooks = {
    /**
     * The trigger is on a table of another module, which exists only after all migrations; so it is installed at start.
     */
    onApplicationStart: async (): Promise<void> => {
      await this.#database.raw(statusLogSql)
    },
  }
}
