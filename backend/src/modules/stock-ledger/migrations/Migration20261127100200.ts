import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a point keeps back from the web shop, and what it has settled with the producers of its goods. */
export class Migration20261127100200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "point_exposure" (
        "sales_point_id" text not null, "buffer" integer not null check ("buffer" between 0 and 100),
        "changed_by" text not null, "changed_at" timestamptz not null default now(),
        constraint "point_exposure_pkey" primary key ("sales_point_id")
      );
      create table if not exists "consignment_settlement" (
        "id" text not null, "key" uuid not null, "sales_point_id" text not null, "producer_id" text not null,
        "sold" bigint not null, "returned" bigint not null, "commission_percent" numeric not null
          check ("commission_percent" between 0 and 50),
        "commission" bigint not null check ("commission" >= 0), "amount" bigint not null,
        "reference" text null, "settled_by" text not null, "settled_at" timestamptz not null default now(),
        constraint "consignment_settlement_pkey" primary key ("id"),
        constraint "consignment_settlement_sum" check ("amount" = "sold" - "returned" - "commission")
      );
      create unique index if not exists "IDX_consignment_settlement_key" on "consignment_settlement" ("key");
      create index if not exists "IDX_consignment_settlement_pair"
        on "consignment_settlement" ("sales_point_id", "producer_id", "settled_at");
      create table if not exists "consignment_settled_line" (
        "kind" text not null check ("kind" in ('sale', 'return')), "op_key" uuid not null, "line" integer not null,
        "settlement_id" text not null references "consignment_settlement" ("id"),
        constraint "consignment_settled_line_pkey" primary key ("kind", "op_key", "line")
      );
    `)
  }

  override async down(): Promise<void> {
    for (const table of ["consignment_settled_line", "consignment_settlement", "point_exposure"])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
