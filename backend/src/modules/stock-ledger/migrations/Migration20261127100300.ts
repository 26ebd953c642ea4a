import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A sale at a counter is its own record: nothing has to be told to anybody else (decision 014). */
export class Migration20261127100300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop table if exists "stock_outbox";`)
  }

  override async down(): Promise<void> {
    // Nothing wrote or read it that still exists.
  }
}
