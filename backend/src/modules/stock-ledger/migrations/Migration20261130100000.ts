import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A discrepancy is somebody's: who looks after it, since when, and what was found out. */
export class Migration20261130100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "stock_discrepancy"
        add column if not exists "owner_id" text null,
        add column if not exists "owned_at" timestamptz null,
        add column if not exists "note" text null;
      create index if not exists "IDX_stock_discrepancy_place" on "stock_discrepancy" ("location_id", "due_at")
        where "status" = 'open';
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists "IDX_stock_discrepancy_place";
      alter table "stock_discrepancy"
        drop column if exists "owner_id", drop column if exists "owned_at", drop column if exists "note";
    `)
  }
}
