import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"
import { SearchCursor } from "./models/search-cursor"
import { changeLogSql } from "./change-log"

type Dependencies = { __pg_connection__: Knex }

/**
 * Change log of everything that a search document contains (CDC). Triggers write it inside the transaction that makes
 * the change, so nothing is missed: neither an edit in the admin, nor an import, nor a reservation at checkout.
 */
export class SearchChangeLogModuleService extends MedusaService({ SearchCursor }) {
  readonly #database: Knex

  constructor(dependencies: Dependencies, ...rest: unknown[]) {
    super(dependencies, ...rest)
    this.#database = dependencies.__pg_connection__
  }

  __hooks = {
    /**
     * The triggers are on tables of other modules, which exist only after all migrations; so they are installed at
     * start, idempotently, and not in a migration of this module.
     */
    onApplicationStart: async (): Promise<void> => {
      await this.#database.raw(changeLogSql)
    },
  }
}
