import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122172545 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "search_cursor" drop constraint if exists "search_cursor_target_unique";`,
    )
    this.addSql(
      `create table if not exists "search_cursor" ("id" text not null, "target" text not null, "last_xid" text not null default '0', "last_change" numeric not null default 0, "physical_name" text null, "boundary_at" timestamptz null, "last_error" text null, "raw_last_change" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "search_cursor_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_search_cursor_target_unique" ON "search_cursor" ("target") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_search_cursor_deleted_at" ON "search_cursor" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "search_cursor" cascade;`)
  }
}
