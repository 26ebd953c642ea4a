import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"
import { captureSql } from "./capture"
import { moveSql } from "./move"
import { shortfallSql } from "./shortfall"

type Dependencies = { __pg_connection__: Knex }

/** Module of the stock ledger. Its tables are plain SQL: one database transaction owns every change of stock. */
export class StockLedgerModuleService extends MedusaService({}) {
  readonly #database: Knex

  constructor(dependencies: Dependencies, ...rest: unknown[]) {
    super(dependencies, ...rest)
    this.#database = dependencies.__pg_connection__
  }

  __hooks = {
    /**
     * The triggers are on a table of Medusa's, which exists only after all migrations; so they are installed at start.
     */
    onApplicationStart: async (): Promise<void> => {
      await this.#database.raw(moveSql)
      await this.#database.raw(shortfallSql)
      await this.#database.raw(captureSql)
    },
  }
}
