import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"
import { reservationGuardSql } from "./reservation-guard"

type Dependencies = { __pg_connection__: Knex }

/**
 * Module of the reservation guard: stock rules that the database itself enforces, whichever process, job or admin page
 * writes.
 */
export class ReservationGuardModuleService extends MedusaService({}) {
  readonly #database: Knex

  constructor(dependencies: Dependencies, ...rest: unknown[]) {
    super(dependencies, ...rest)
    this.#database = dependencies.__pg_connection__
  }

  __hooks = {
    /**
     * The guard is a trigger on a table of Medusa's, which exists only after all migrations; so it is installed at
     * start.
     */
    onApplicationStart: async (): Promise<void> => {
      await this.#database.raw(reservationGuardSql)
    },
  }
}
