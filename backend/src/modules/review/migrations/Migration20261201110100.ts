import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const tables = [["voice_report", "contribution_report"]] as const

const columns = [["contribution_report", "voice_id", "contribution_id"]] as const

/** Tables take the standard terms of docs/glossary.md; rows, keys and indexes stay as they are. */
export class Migration20261201110100 extends Migration {
  override async up(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${from}" rename to "${to}";`)
    for (const [table, from, to] of columns)
      this.addSql(`alter table "${table}" rename column "${from}" to "${to}";`)
    this.addSql(`alter view "product_voice" rename to "product_rating_summary";`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter view "product_rating_summary" rename to "product_voice";`)
    for (const [table, from, to] of columns)
      this.addSql(`alter table "${table}" rename column "${to}" to "${from}";`)
    for (const [from, to] of tables) this.addSql(`alter table "${to}" rename to "${from}";`)
  }
}
