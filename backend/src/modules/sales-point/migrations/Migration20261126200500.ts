import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A point's managers, and the orders that buyers fetch there. */
export class Migration20261126200500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "sales_point" add column if not exists "shipping_option_id" text null;`,
    )
    this.addSql(
      `create table if not exists "point_manager" ("id" text not null, "name" text not null, "email" text not null, "sales_point_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "point_manager_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_point_manager_email_unique" ON "point_manager" ("email") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "pickup" ("id" text not null, "order_id" text not null, "sales_point_id" text not null, "code" text not null, "state" text check ("state" in ('waiting', 'handed_over', 'expired')) not null default 'waiting', "kept_until" timestamptz not null, "handed_over_at" timestamptz null, "handover_key" text null, "handed_over_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "pickup_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_pickup_order_id_unique" ON "pickup" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_pickup_sales_point_id_state" ON "pickup" ("sales_point_id", "state") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_sales_point_sales_channel_id_unique" ON "sales_point" ("sales_channel_id") WHERE deleted_at IS NULL AND sales_channel_id IS NOT NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "pickup" cascade;`)
    this.addSql(`drop table if exists "point_manager" cascade;`)
    this.addSql(`alter table if exists "sales_point" drop column if exists "shipping_option_id";`)
  }
}
