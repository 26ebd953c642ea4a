import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const tables = [
  ["on_behalf_request", "delegation_request"],
  ["on_behalf_session", "delegation_session"],
  ["on_behalf_act", "delegation_action"],
] as const

/** Tables take the standard terms of docs/glossary.md; rows, keys and indexes stay as they are. */
export class Migration20261201110400 extends Migration {
  override async up(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${from}" rename to "${to}";`)
  }

  override async down(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${to}" rename to "${from}";`)
  }
}
