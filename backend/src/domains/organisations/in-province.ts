import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Officer } from "@ocop/contracts"

/** Rows of any query with the table `producer` that an officer may see: those of the own province. */
export const inProvince = (rows: Knex.QueryBuilder, officer: Officer): Knex.QueryBuilder =>
  officer.provinceCode === null ? rows : rows.where("producer.province_code", officer.provinceCode)
