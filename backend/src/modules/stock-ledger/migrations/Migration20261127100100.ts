import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What was sold at counters, the money of their shifts, and what others still have to be told. */
export class Migration20261127100100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "counter_sale" (
        "key" uuid not null, "terminal_id" text not null, "sales_point_id" text not null, "location_id" text not null,
        "operator_id" text not null, "shift" uuid null, "receipt" text not null,
        "total" bigint not null check ("total" >= 0),
        "refunded" bigint not null default 0 check ("refunded" >= 0 and "refunded" <= "total"),
        "voided_by" uuid null,
        "occurred_at" timestamptz not null,
        constraint "counter_sale_pkey" primary key ("key")
      );
      create index if not exists "IDX_counter_sale_point" on "counter_sale" ("sales_point_id", "occurred_at");
      create table if not exists "counter_sale_line" (
        "sale_key" uuid not null references "counter_sale" ("key"), "line" integer not null,
        "inventory_item_id" text not null, "title" text not null,
        "quantity" integer not null check ("quantity" > 0),
        "unit_price" bigint not null, "discount" bigint not null, "amount" bigint not null check ("amount" >= 0),
        "returned" integer not null default 0,
        constraint "counter_sale_line_pkey" primary key ("sale_key", "line"),
        constraint "counter_sale_line_returned" check ("returned" >= 0 and "returned" <= "quantity")
      );
      create table if not exists "counter_return_line" (
        "op_key" uuid not null, "sale_key" uuid not null, "line" integer not null,
        "quantity" integer not null check ("quantity" > 0), "restocked" boolean not null,
        constraint "counter_return_line_pkey" primary key ("op_key", "line"),
        foreign key ("sale_key", "line") references "counter_sale_line" ("sale_key", "line")
      );
      create table if not exists "counter_payment" (
        "op_key" uuid not null, "position" integer not null,
        "sale_key" uuid null references "counter_sale" ("key"),
        "terminal_id" text not null, "seq" bigint not null, "shift" uuid null,
        "kind" text not null check ("kind" in ('sale', 'refund', 'cash_in', 'cash_out')),
        "method" text not null check ("method" in ('cash', 'vietqr')),
        "amount" bigint not null, "reference" text null, "reason" text null,
        constraint "counter_payment_pkey" primary key ("op_key", "position")
      );
      create index if not exists "IDX_counter_payment_shift" on "counter_payment" ("shift");
      create table if not exists "counter_shift" (
        "key" uuid not null, "terminal_id" text not null, "sales_point_id" text not null,
        "opened_by" text not null, "opened_at" timestamptz not null, "float" bigint not null,
        "closed_key" uuid null, "closed_by" text null, "closed_at" timestamptz null, "closed_seq" bigint null,
        "counted_cash" bigint null, "expected_cash" bigint null, "note" text null,
        constraint "counter_shift_pkey" primary key ("key")
      );
      create or replace function counter_shift_closed() returns trigger language plpgsql as $body$
      begin
        raise exception 'A closed shift is not changed' using errcode = 'restrict_violation';
      end
      $body$;
      create trigger counter_shift_closed before update or delete on "counter_shift"
        for each row when (old.closed_key is not null) execute function counter_shift_closed();
      create table if not exists "stock_outbox" (
        "id" bigint generated always as identity, "op_key" uuid not null, "kind" text not null,
        "created_at" timestamptz not null default now(), "done_at" timestamptz null,
        "attempts" integer not null default 0, "last_error" text null, "next_at" timestamptz not null default now(),
        constraint "stock_outbox_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_stock_outbox_op" on "stock_outbox" ("op_key", "kind");
      create index if not exists "IDX_stock_outbox_due" on "stock_outbox" ("next_at") where "done_at" is null;
    `)
  }

  override async down(): Promise<void> {
    for (const table of [
      "stock_outbox",
      "counter_shift",
      "counter_payment",
      "counter_return_line",
      "counter_sale_line",
      "counter_sale",
    ])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
