import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Officer } from "@ocop/contracts"

/** Scopes any query with the table `producer` to the officer's own province. */
export const inProvince = (rows: Knex.QueryBuilder, officer: Officer): Knex.QueryBuilder =>
  officer.provinceCode === null ? rows : rows.where("producer.province_code", officer.provinceCode)
