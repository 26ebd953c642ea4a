import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The change log. `xid` lets a reader skip rows of transactions that are still open: change numbers are assigned before
 * commit, so reading by number alone would lose the slow ones.
 */
export class Migration20261201111100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "search_change" (
      "id" bigserial primary key,
      "xid" xid8 not null default pg_current_xact_id(),
      "entity" text not null,
      "entity_id" text not null,
      "changed_at" timestamptz not null default now()
    );`)
    this.addSql(`create index if not exists "search_change_order" on "search_change" ("xid", "id");`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "search_change" cascade;`)
  }
}
