import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126200001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "payment_exception" (
        "id" text not null, "kind" text not null, "key" text not null, "order_id" text null,
        "details" jsonb not null,
        "status" text check ("status" in ('open', 'resolved')) not null default 'open',
        "note" text null, "resolved_by" text null, "resolved_at" timestamptz null,
        "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null, constraint "payment_exception_pkey" primary key ("id"));`)
    this.addSql(
      `create unique index if not exists "IDX_payment_exception_key_unique" on "payment_exception" ("key") where status = 'open' and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_payment_exception_status_created_at" on "payment_exception" ("status", "created_at") where deleted_at is null;`,
    )

    // A transfer that is asked for. `scope` is the producer's id, or 'platform' where one account takes all.
    this.addSql(`
      create table if not exists "payment_request" (
        "id" text primary key, "order_id" text not null, "producer_order_id" text null,
        "producer_id" text null, "scope" text not null, "memo" text not null,
        "amount" bigint not null check ("amount" > 0),
        "received" bigint not null default 0 check ("received" >= 0),
        "state" text not null default 'open' check ("state" in ('open', 'paid', 'expired', 'canceled')),
        "bin" text not null, "account" text not null, "account_name" text not null,
        "expires_at" timestamptz not null, "paid_at" timestamptz null,
        "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
        constraint "payment_request_paid_in_full" check ("state" <> 'paid' or "received" >= "amount"));`)
    this.addSql(
      `create unique index if not exists "IDX_payment_request_order_scope" on "payment_request" ("order_id", "scope");`,
    )
    this.addSql(
      `create unique index if not exists "IDX_payment_request_memo" on "payment_request" ("memo" text_pattern_ops);`,
    )
    this.addSql(
      `create index if not exists "IDX_payment_request_open" on "payment_request" ("expires_at") where state = 'open';`,
    )

    // A transfer that arrived, from whichever source it was told first. The fingerprint makes it one row.
    this.addSql(`
      create table if not exists "bank_transaction" (
        "id" text primary key, "source" text not null, "account" text not null, "reference" text null,
        "fingerprint" text not null, "amount" bigint not null check ("amount" > 0),
        "excess" bigint not null default 0, "description" text not null, "occurred_at" timestamptz not null,
        "status" text not null check ("status" in
          ('matched', 'underpaid', 'overpaid', 'late', 'duplicate', 'unmatched', 'outgoing')),
        "request_id" text null references "payment_request" ("id"), "order_id" text null,
        "resolution" text null, "note" text null, "resolved_by" text null, "resolved_at" timestamptz null,
        "created_at" timestamptz not null default now());`)
    this.addSql(
      `create unique index if not exists "IDX_bank_transaction_fingerprint" on "bank_transaction" ("fingerprint");`,
    )
    this.addSql(
      `create index if not exists "IDX_bank_transaction_status" on "bank_transaction" ("status", "occurred_at");`,
    )
    this.addSql(
      `create index if not exists "IDX_bank_transaction_request" on "bank_transaction" ("request_id");`,
    )

    this.addSql(`
      create table if not exists "payment_refund" (
        "id" text primary key, "order_id" text not null, "payment_id" text not null, "provider" text not null,
        "producer_order_id" text null, "producer_id" text null,
        "payer" text not null check ("payer" in ('platform', 'producer')),
        "amount" bigint not null check ("amount" > 0), "lines" jsonb not null default '[]',
        "reason" text not null, "actor" text not null,
        "state" text not null check ("state" in ('pending', 'awaiting_transfer', 'done', 'failed')),
        "attempts" integer not null default 0, "next_attempt_at" timestamptz not null default now(),
        "provider_reference" text null, "last_error" text null,
        "bin" text null, "account" text null, "account_name" text null,
        "done_at" timestamptz null, "created_at" timestamptz not null default now());`)
    this.addSql(`create index if not exists "IDX_payment_refund_order" on "payment_refund" ("order_id");`)
    this.addSql(`create index if not exists "IDX_payment_refund_payment" on "payment_refund" ("payment_id");`)
    this.addSql(
      `create unique index if not exists "IDX_payment_refund_reference" on "payment_refund" ("provider", "provider_reference") where provider_reference is not null;`,
    )
  }

  override async down(): Promise<void> {
    for (const table of ["bank_transaction", "payment_request", "payment_refund", "payment_exception"]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
  }
}
