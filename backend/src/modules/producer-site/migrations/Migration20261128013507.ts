import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Earlier paths, which nobody else ever gets; words that wait; the cover's file; views by product and day. */
export class Migration20261128013507 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "producer_path" (
        "path" text not null, "producer_id" text not null,
        "created_at" timestamptz not null default now(),
        constraint "producer_path_pkey" primary key ("path")
      );
      create index if not exists "IDX_producer_path_producer" on "producer_path" ("producer_id");
      create table if not exists "producer_site" (
        "producer_id" text not null,
        "words" jsonb null, "holds" jsonb not null default '[]', "cleared" jsonb not null default '[]',
        "held_at" timestamptz null, "answer" text null,
        "decided_by" text null, "decided_at" timestamptz null,
        "cover_file_id" text null, "cover_width" integer null, "cover_height" integer null,
        "cover_colour" text null,
        "updated_at" timestamptz not null default now(),
        constraint "producer_site_pkey" primary key ("producer_id")
      );
      create index if not exists "IDX_producer_site_held" on "producer_site" ("held_at")
        where "held_at" is not null and "answer" is null;
      create table if not exists "product_view" (
        "product_id" text not null, "day" date not null, "views" integer not null check ("views" > 0),
        constraint "product_view_pkey" primary key ("product_id", "day")
      );
      create table if not exists "product_view_batch" (
        "id" text not null, "received_at" timestamptz not null default now(),
        constraint "product_view_batch_pkey" primary key ("id")
      );
      create index if not exists "IDX_product_view_batch_received" on "product_view_batch" ("received_at");
    `)
  }

  override async down(): Promise<void> {
    for (const table of ["product_view_batch", "product_view", "producer_site", "producer_path"])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
