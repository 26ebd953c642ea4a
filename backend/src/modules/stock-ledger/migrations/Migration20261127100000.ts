import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The ledger: operations, movements that nobody can change, and what is out of balance. */
export class Migration20261127100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "terminal" (
        "id" text not null, "sales_point_id" text not null, "location_id" text not null,
        "name" text not null, "key_hash" text not null,
        "gapless_seq" bigint not null default 0,
        "enrolled_at" timestamptz not null default now(),
        "last_seen_at" timestamptz null, "revoked_at" timestamptz null,
        constraint "terminal_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_terminal_key_hash" on "terminal" ("key_hash");
      create index if not exists "IDX_terminal_point" on "terminal" ("sales_point_id");
      create table if not exists "terminal_enrolment" (
        "code_hash" text not null, "sales_point_id" text not null, "name" text not null,
        "created_by" text not null, "expires_at" timestamptz not null,
        "used_at" timestamptz null, "terminal_id" text null,
        constraint "terminal_enrolment_pkey" primary key ("code_hash")
      );
      create table if not exists "terminal_operator" (
        "id" text not null, "sales_point_id" text not null, "name" text not null,
        "role" text not null check ("role" in ('seller', 'lead')),
        "pin_salt" text not null, "pin_hash" text not null, "pin_iterations" integer not null,
        "active" boolean not null default true,
        "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
        constraint "terminal_operator_pkey" primary key ("id")
      );
      create index if not exists "IDX_terminal_operator_point" on "terminal_operator" ("sales_point_id");
    `)

    this.addSql(`
      create table if not exists "stock_op" (
        "op_key" uuid not null,
        "terminal_id" text not null references "terminal" ("id"),
        "location_id" text not null,
        "seq" bigint not null, "payload_hash" text not null, "kind" text not null,
        "payload" jsonb not null,
        "operator_id" text null, "shift" uuid null,
        "occurred_at" timestamptz not null, "clock_skew_ms" bigint not null,
        "received_at" timestamptz not null default now(),
        "outcome" text not null check ("outcome" in ('applied', 'parked', 'refused')),
        "code" text null,
        "waits_for" text null check ("waits_for" in ('operation', 'item', 'sequence')),
        "waits_key" text null,
        "result" jsonb not null default '{}'::jsonb,
        constraint "stock_op_pkey" primary key ("op_key")
      );
      create unique index if not exists "IDX_stock_op_seq" on "stock_op" ("terminal_id", "seq");
      create index if not exists "IDX_stock_op_parked" on "stock_op" ("location_id") where "outcome" = 'parked';
    `)

    this.addSql(`
      create table if not exists "stock_movement" (
        "id" bigint generated always as identity,
        "op_key" uuid null, "line" integer null,
        "inventory_item_id" text not null, "location_id" text not null,
        "lot_id" text null, "producer_id" text null,
        "kind" text not null, "actor" text null,
        "delta" numeric not null check ("delta" <> 0),
        "balance_after" numeric not null,
        "occurred_at" timestamptz not null, "order_key" uuid null,
        "recorded_at" timestamptz not null default now(),
        constraint "stock_movement_pkey" primary key ("id"),
        constraint "stock_movement_of_operation" check (("op_key" is null) = ("line" is null))
      );
      create unique index if not exists "IDX_stock_movement_op" on "stock_movement" ("op_key", "line");
      create index if not exists "IDX_stock_movement_place"
        on "stock_movement" ("inventory_item_id", "location_id", "occurred_at");
      create index if not exists "IDX_stock_movement_producer" on "stock_movement" ("producer_id", "occurred_at");
      create or replace function stock_ledger_refuse_change() returns trigger language plpgsql as $body$
      begin
        raise exception '% of % refused: the ledger is append-only', tg_op, tg_table_name
          using errcode = 'restrict_violation', constraint = 'stock_ledger_append_only';
      end
      $body$;
      create trigger stock_movement_no_change before update or delete on "stock_movement"
        for each row execute function stock_ledger_refuse_change();
      create trigger stock_movement_no_truncate before truncate on "stock_movement"
        for each statement execute function stock_ledger_refuse_change();
    `)

    this.addSql(`
      create table if not exists "stock_discrepancy" (
        "id" text not null, "op_key" uuid null,
        "inventory_item_id" text null, "location_id" text not null,
        "shortfall" numeric not null, "remaining" numeric not null check ("remaining" >= 0),
        "reason" text not null, "cause" text null, "hits" jsonb not null default '[]'::jsonb,
        "status" text not null default 'open' check ("status" in ('open', 'resolved')),
        "due_at" timestamptz not null, "created_at" timestamptz not null default now(),
        "resolved_at" timestamptz null, "resolved_by" text null,
        constraint "stock_discrepancy_pkey" primary key ("id")
      );
      create index if not exists "IDX_stock_discrepancy_op" on "stock_discrepancy" ("op_key");
      create index if not exists "IDX_stock_discrepancy_open" on "stock_discrepancy" ("inventory_item_id", "location_id")
        where "status" = 'open';
      create table if not exists "stock_lot" (
        "id" text not null, "inventory_item_id" text not null, "location_id" text not null,
        "code" text not null, "expires_on" date null,
        "quantity" numeric not null check ("quantity" >= 0),
        constraint "stock_lot_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_stock_lot_place" on "stock_lot" ("inventory_item_id", "location_id", "code");
      create table if not exists "stock_count" (
        "op_key" uuid not null, "inventory_item_id" text not null, "location_id" text not null,
        "counted" numeric not null, "difference" numeric not null, "occurred_at" timestamptz not null,
        constraint "stock_count_pkey" primary key ("op_key", "inventory_item_id")
      );
      create index if not exists "IDX_stock_count_place"
        on "stock_count" ("inventory_item_id", "location_id", "occurred_at", "op_key");
      create table if not exists "stock_transfer" (
        "key" uuid not null, "from_location_id" text not null, "to_location_id" text not null,
        "transit_location_id" text not null,
        "sent_at" timestamptz not null, "received_key" uuid null, "received_at" timestamptz null,
        constraint "stock_transfer_pkey" primary key ("key")
      );
      create index if not exists "IDX_stock_transfer_to" on "stock_transfer" ("to_location_id") where "received_at" is null;
      create table if not exists "stock_transfer_line" (
        "transfer_key" uuid not null references "stock_transfer" ("key"),
        "inventory_item_id" text not null, "sent" numeric not null, "received" numeric null,
        constraint "stock_transfer_line_pkey" primary key ("transfer_key", "inventory_item_id")
      );
    `)
  }

  override async down(): Promise<void> {
    for (const table of [
      "stock_transfer_line",
      "stock_transfer",
      "stock_count",
      "stock_lot",
      "stock_discrepancy",
      "stock_movement",
      "stock_op",
      "terminal_operator",
      "terminal_enrolment",
      "terminal",
    ])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
