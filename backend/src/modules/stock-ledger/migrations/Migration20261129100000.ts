import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Stock lists as files. What a manager does in the office is an operation, too: by a terminal of the office that has no
 * key, and by the manager as a person who has no PIN.
 */
export class Migration20261129100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "terminal" add column if not exists "office" boolean not null default false;
      alter table "terminal_operator" add column if not exists "office" boolean not null default false;
      create table if not exists "stock_list" (
        "id" text not null, "sales_point_id" text not null, "file_name" text not null,
        "kind" text not null check ("kind" in ('receive', 'count')),
        "ownership" text not null check ("ownership" in ('consignment', 'purchased')),
        "made_by" text not null, "made_by_name" text not null, "made_at" timestamptz not null default now(),
        "applied_at" timestamptz null,
        constraint "stock_list_pkey" primary key ("id")
      );
      create index if not exists "IDX_stock_list_point" on "stock_list" ("sales_point_id", "made_at");
      create table if not exists "stock_list_row" (
        "list_id" text not null references "stock_list" ("id"), "row_number" integer not null,
        "code" text not null, "name" text not null, "quantity" integer not null,
        "lot" text null, "expires_on" date null,
        "inventory_item_id" text null, "title" text null, "producer_name" text null,
        "before" integer null, "after" integer null,
        "problems" text[] not null default '{}',
        "op_key" uuid null,
        constraint "stock_list_row_pkey" primary key ("list_id", "row_number"),
        constraint "stock_list_row_judged" check (cardinality("problems") > 0 or
          ("inventory_item_id" is not null and "op_key" is not null and "before" is not null and "after" is not null))
      );
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop table if exists "stock_list_row" cascade;
      drop table if exists "stock_list" cascade;
      alter table "terminal_operator" drop column if exists "office";
      alter table "terminal" drop column if exists "office";
    `)
  }
}
