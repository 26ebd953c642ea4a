import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"
import { reservationGuardSql } from "./reservation-guard"

type Dependencies = { __pg_connection__: Knex }

/** What the database itself refuses about stock, whichever process, job or admin page asks for it. */
export class ReservationGuardModuleService extends MedusaService({}) {
  readonly #database: Knex

  constructor(dependencies: Dependencies, ...rest: unknown[]) {
    super(dependencies, ...rest)
    this.#database = dependencies.__pg_connection__
  }

  __hooks = {
    /** The guard sits on a table of Medusa's, which exists only after all migrations; so it is laid at start. */
    onApplicationStart: async (): Promise<void> => {
      await this.#database.raw(reservationGuardSql)
    },
  }
}
