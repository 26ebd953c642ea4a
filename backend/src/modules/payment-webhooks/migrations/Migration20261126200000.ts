import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261126200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists "payment_event" (
        "id" text not null, "provider" text not null, "event_id" text not null, "kind" text not null,
        "body" text not null,
        "status" text check ("status" in ('pending', 'done', 'dead')) not null default 'pending',
        "attempts" integer not null default 0, "next_attempt_at" timestamptz not null default now(),
        "claimed_until" timestamptz null, "last_error" text null, "done_at" timestamptz null,
        "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null, constraint "payment_event_pkey" primary key ("id"));`)
    this.addSql(
      `create unique index if not exists "IDX_payment_event_provider_event_id_unique" on "payment_event" ("provider", "event_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_payment_event_due" on "payment_event" ("next_attempt_at") where status = 'pending' and deleted_at is null;`,
    )
    this.addSql(`
      create table if not exists "payment_refusal" (
        "id" text not null, "provider" text not null, "reason" text not null, "hour" timestamptz not null,
        "count" integer not null default 0,
        "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null, constraint "payment_refusal_pkey" primary key ("id"));`)
    this.addSql(
      `create unique index if not exists "IDX_payment_refusal_provider_reason_hour_unique" on "payment_refusal" ("provider", "reason", "hour") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_event" cascade;`)
    this.addSql(`drop table if exists "payment_refusal" cascade;`)
  }
}
