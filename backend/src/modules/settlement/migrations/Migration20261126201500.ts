import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const appendOnly = (table: string): string => `
  create trigger ${table}_no_change before update or delete on "${table}"
    for each row execute function settlement_refuse_change();
  create trigger ${table}_no_truncate before truncate on "${table}"
    for each statement execute function settlement_refuse_change();
`

/**
 * The ledger. An entry says how many postings it has and the foreign key holds each posting below that number:
 * once the deferred trigger has seen that they are all there and add up to zero, none can be added, and none
 * can be changed or taken away.
 */
export class Migration20261126201500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function settlement_refuse_change() returns trigger language plpgsql as $body$
      begin
        raise exception '% of % refused: the ledger is append-only', tg_op, tg_table_name
          using errcode = 'restrict_violation', constraint = 'settlement_append_only';
      end
      $body$;
    `)

    this.addSql(`
      create table if not exists "settlement_status" (
        "part_id" text not null, "status" text not null, "at" timestamptz not null,
        constraint "settlement_status_pkey" primary key ("part_id", "status")
      );
    `)

    this.addSql(`
      create table if not exists "settlement_part" (
        "id" text not null,
        "source_type" text not null check ("source_type" in ('producer_order', 'counter_sale')),
        "source_id" text not null,
        "code" text not null,
        "order_id" text not null,
        "producer_id" text not null,
        "point_id" text not null default '',
        "channel" text not null check ("channel" in ('online', 'counter')),
        "seller_type" text not null,
        "placed_at" timestamptz not null,
        "items_total" bigint not null check ("items_total" >= 0),
        "delivery_fee" bigint not null check ("delivery_fee" >= 0),
        "producer_total" bigint not null,
        "sold_at" timestamptz null,
        "delivered_at" timestamptz null,
        "due_at" timestamptz null,
        "released_at" timestamptz null,
        "ended_at" timestamptz null,
        constraint "settlement_part_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_settlement_part_source" on "settlement_part" ("source_type", "source_id");
      create index if not exists "IDX_settlement_part_order" on "settlement_part" ("order_id");
      create index if not exists "IDX_settlement_part_producer" on "settlement_part" ("producer_id", "placed_at");
      create index if not exists "IDX_settlement_part_unsold" on "settlement_part" ("placed_at")
        where "sold_at" is null and "ended_at" is null;
      create index if not exists "IDX_settlement_part_due" on "settlement_part" ("due_at")
        where "sold_at" is not null and "released_at" is null;
    `)

    this.addSql(`
      create table if not exists "settlement_part_line" (
        "part_id" text not null references "settlement_part" ("id"),
        "line_key" text not null,
        "title" text not null,
        "amount" bigint not null check ("amount" >= 0),
        "kind" text not null,
        "commission_rate" integer not null, "point_rate" integer not null,
        "vat_rate" integer not null, "pit_rate" integer not null,
        "commission" bigint not null, "point_commission" bigint not null, "vat" bigint not null, "pit" bigint not null,
        "commission_basis" text not null, "tax_basis" text not null,
        constraint "settlement_part_line_pkey" primary key ("part_id", "line_key")
      );
      ${appendOnly("settlement_part_line")}
    `)

    this.addSql(`
      create table if not exists "settlement_entry" (
        "id" text not null,
        "source_type" text not null, "source_id" text not null, "step" text not null,
        "part_id" text null references "settlement_part" ("id"),
        "occurred_at" timestamptz not null,
        "posted_at" timestamptz not null default now(),
        "postings" smallint not null check ("postings" >= 2),
        constraint "settlement_entry_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_settlement_entry_source"
        on "settlement_entry" ("source_type", "source_id", "step");
      create unique index if not exists "IDX_settlement_entry_size" on "settlement_entry" ("id", "postings");
      create index if not exists "IDX_settlement_entry_part" on "settlement_entry" ("part_id");
      create table if not exists "settlement_posting" (
        "entry_id" text not null,
        "position" smallint not null,
        "of" smallint not null,
        "account" text not null,
        "party" text not null default '',
        "amount" bigint not null check ("amount" <> 0),
        constraint "settlement_posting_pkey" primary key ("entry_id", "position"),
        constraint "settlement_posting_in_entry" check ("position" >= 0 and "position" < "of"),
        constraint "settlement_posting_entry" foreign key ("entry_id", "of")
          references "settlement_entry" ("id", "postings")
      );
      create index if not exists "IDX_settlement_posting_account"
        on "settlement_posting" ("account", "party") include ("amount");
      ${appendOnly("settlement_entry")}
      ${appendOnly("settlement_posting")}
      create or replace function settlement_entry_balanced() returns trigger language plpgsql as $body$
      declare
        total numeric;
        found bigint;
      begin
        select coalesce(sum(amount), 0), count(*) into total, found
          from settlement_posting where entry_id = new.id;
        if total <> 0 or found <> new.postings then
          raise exception 'Entry % has % of % postings and is % dong out of balance',
            new.id, found, new.postings, total
            using errcode = 'check_violation', constraint = 'settlement_entry_balanced';
        end if;
        return null;
      end
      $body$;
      create constraint trigger settlement_entry_balanced after insert on "settlement_entry"
        deferrable initially deferred for each row execute function settlement_entry_balanced();
    `)

    this.addSql(`
      create table if not exists "settlement_reversal" (
        "entry_id" text not null references "settlement_entry" ("id"),
        "part_id" text not null references "settlement_part" ("id"),
        "line_key" text not null,
        "amount" bigint not null check ("amount" > 0),
        "producer" bigint not null, "commission" bigint not null, "point_commission" bigint not null,
        "vat" bigint not null, "pit" bigint not null,
        constraint "settlement_reversal_pkey" primary key ("entry_id", "line_key")
      );
      create index if not exists "IDX_settlement_reversal_part" on "settlement_reversal" ("part_id", "line_key");
      ${appendOnly("settlement_reversal")}
    `)

    this.addSql(`
      create table if not exists "settlement_refund_charge" (
        "id" text not null,
        "part_id" text not null references "settlement_part" ("id"),
        "refund_id" text null,
        "line_key" text not null,
        "amount" bigint not null check ("amount" > 0),
        "reason" text not null,
        "charged_by" text not null,
        "charged_at" timestamptz not null,
        "refused_code" text null,
        constraint "settlement_refund_charge_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_settlement_refund_charge_refund"
        on "settlement_refund_charge" ("refund_id", "line_key") where "refund_id" is not null;
      create index if not exists "IDX_settlement_refund_charge_part" on "settlement_refund_charge" ("part_id");
    `)

    this.addSql(`
      create table if not exists "settlement_bank_fact" (
        "id" text not null,
        "kind" text not null check ("kind" in ('remittance', 'payment')),
        "account" text not null, "party" text not null default '',
        "settles" bigint not null check ("settles" > 0),
        "received" bigint not null check ("received" >= 0),
        "fee" bigint not null check ("fee" >= 0),
        "reference" text not null,
        "occurred_at" timestamptz not null,
        "recorded_by" text not null,
        "recorded_at" timestamptz not null default now(),
        constraint "settlement_bank_fact_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_settlement_bank_fact_reference" on "settlement_bank_fact" ("reference");
      ${appendOnly("settlement_bank_fact")}
    `)

    this.addSql(`
      create table if not exists "settlement_payee" (
        "producer_id" text not null,
        "bank_bin" text not null, "account_number" text not null, "account_name" text not null,
        "updated_by" text not null, "updated_at" timestamptz not null,
        constraint "settlement_payee_pkey" primary key ("producer_id")
      );
      create table if not exists "settlement_batch" (
        "id" text not null,
        "number" integer generated always as identity,
        "status" text not null check ("status" in ('frozen', 'closed')) default 'frozen',
        "total" bigint not null check ("total" > 0),
        "lines" integer not null check ("lines" > 0),
        "frozen_at" timestamptz not null, "frozen_by" text not null,
        "closed_at" timestamptz null,
        constraint "settlement_batch_pkey" primary key ("id")
      );
      create table if not exists "settlement_batch_line" (
        "id" text not null,
        "batch_id" text not null references "settlement_batch" ("id"),
        "code" text not null,
        "producer_id" text not null,
        "amount" bigint not null check ("amount" > 0),
        "bank_bin" text not null, "account_number" text not null, "account_name" text not null,
        "memo" text not null,
        "status" text not null check ("status" in ('in_transit', 'paid', 'failed')) default 'in_transit',
        "reason" text null, "bank_reference" text null, "settled_at" timestamptz null,
        constraint "settlement_batch_line_pkey" primary key ("id")
      );
      create unique index if not exists "IDX_settlement_batch_line_code" on "settlement_batch_line" ("code");
      create unique index if not exists "IDX_settlement_batch_line_once" on "settlement_batch_line" ("batch_id", "producer_id");
      create index if not exists "IDX_settlement_batch_line_producer" on "settlement_batch_line" ("producer_id");
    `)
  }

  override async down(): Promise<void> {
    for (const table of [
      "settlement_batch_line",
      "settlement_batch",
      "settlement_payee",
      "settlement_bank_fact",
      "settlement_refund_charge",
      "settlement_reversal",
      "settlement_posting",
      "settlement_entry",
      "settlement_part_line",
      "settlement_part",
      "settlement_status",
    ])
      this.addSql(`drop table if exists "${table}" cascade;`)
    this.addSql(`drop function if exists settlement_entry_balanced() cascade;`)
    this.addSql(`drop function if exists settlement_refuse_change() cascade;`)
  }
}
