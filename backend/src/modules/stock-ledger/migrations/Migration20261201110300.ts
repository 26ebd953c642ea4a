import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const tables = [
  ["stock_op", "stock_operation"],
  ["point_exposure", "sales_point_stock_buffer"],
] as const

/** Tables take the standard terms of docs/glossary.md; rows, keys and indexes stay as they are. */
export class Migration20261201110300 extends Migration {
  override async up(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${from}" rename to "${to}";`)
    // The server installs its functions at start; the one by the old name has no caller any more.
    this.addSql(`drop function if exists stock_ledger_speak(uuid, text, timestamptz, text);`)
  }

  override async down(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${to}" rename to "${from}";`)
  }
}
