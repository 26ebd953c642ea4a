import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122171647 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "producer_order_line" drop constraint if exists "producer_order_line_order_line_id_unique";`,
    )
    this.addSql(
      `alter table if exists "producer_order" drop constraint if exists "producer_order_order_id_producer_id_unique";`,
    )
    this.addSql(
      `alter table if exists "producer_order" drop constraint if exists "producer_order_code_unique";`,
    )
    this.addSql(
      `create table if not exists "producer_order" ("id" text not null, "order_id" text not null, "producer_id" text not null, "code" text not null, "status" text check ("status" in ('placed', 'accepted', 'packed', 'handed_over', 'delivered', 'declined', 'failed', 'canceled', 'returned')) not null default 'placed', "items_total" numeric not null, "delivery_fee" numeric not null, "total" numeric not null, "weight_grams" integer not null, "band" text not null, "days_min" integer not null, "days_max" integer not null, "raw_items_total" jsonb not null, "raw_delivery_fee" jsonb not null, "raw_total" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_order_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_order_code_unique" ON "producer_order" ("code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_deleted_at" ON "producer_order" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_order_order_id_producer_id_unique" ON "producer_order" ("order_id", "producer_id") WHERE deleted_at is null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_producer_id_status" ON "producer_order" ("producer_id", "status") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "producer_order_line" ("id" text not null, "order_line_id" text not null, "product_id" text null, "variant_id" text null, "title" text not null, "unit" text null, "quantity" integer not null, "unit_price" numeric not null, "subtotal" numeric not null, "producer_order_id" text not null, "raw_unit_price" jsonb not null, "raw_subtotal" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_order_line_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_line_producer_order_id" ON "producer_order_line" ("producer_order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_order_line_deleted_at" ON "producer_order_line" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_order_line_order_line_id_unique" ON "producer_order_line" ("order_line_id") WHERE deleted_at is null;`,
    )

    this.addSql(
      `alter table if exists "producer_order_line" add constraint "producer_order_line_producer_order_id_foreign" foreign key ("producer_order_id") references "producer_order" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "producer_order_line" drop constraint if exists "producer_order_line_producer_order_id_foreign";`,
    )

    this.addSql(`drop table if exists "producer_order" cascade;`)

    this.addSql(`drop table if exists "producer_order_line" cascade;`)
  }
}
