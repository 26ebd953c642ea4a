import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Workbooks of listings, read into rows before anything changes; pictures that wait for their rows. */
export class Migration20261128104500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "listing_import" (
        "id" text not null, "producer_id" text not null, "made_by" text not null, "made_name" text not null,
        "file_name" text not null,
        "state" text not null default 'reading'
          check ("state" in ('reading', 'planned', 'queued', 'applying', 'done', 'stopped')),
        "stop_asked" boolean not null default false,
        "heartbeat_at" timestamptz null, "finished_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        constraint "listing_import_pkey" primary key ("id")
      );
      create index if not exists "IDX_listing_import_producer" on "listing_import" ("producer_id", "created_at");
      create index if not exists "IDX_listing_import_waiting" on "listing_import" ("created_at")
        where "state" in ('queued', 'applying');
      create table if not exists "listing_import_row" (
        "import_id" text not null references "listing_import" ("id") on delete cascade,
        "row_number" integer not null, "title" text not null,
        "outcome" text not null check ("outcome" in ('create', 'update', 'unchanged', 'bad')),
        "planned" jsonb null, "problems" jsonb not null default '[]',
        "applied" boolean not null default false, "failed" boolean not null default false,
        constraint "listing_import_row_pkey" primary key ("import_id", "row_number")
      );
      create index if not exists "IDX_listing_import_row_due" on "listing_import_row" ("import_id", "row_number")
        where not "applied" and not "failed" and "outcome" in ('create', 'update');
      create table if not exists "listing_import_photo" (
        "import_id" text not null references "listing_import" ("id") on delete cascade,
        "name" text not null, "content" bytea not null,
        "width" integer not null, "height" integer not null, "colour" text not null,
        constraint "listing_import_photo_pkey" primary key ("import_id", "name")
      );
      alter table "listing_photo" add column if not exists "digest" text null;
      create unique index if not exists "IDX_listing_photo_digest" on "listing_photo" ("listing_id", "digest")
        where "digest" is not null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "listing_import_photo";`)
    this.addSql(`drop table if exists "listing_import_row";`)
    this.addSql(`drop table if exists "listing_import";`)
    this.addSql(`alter table "listing_photo" drop column if exists "digest";`)
  }
}
