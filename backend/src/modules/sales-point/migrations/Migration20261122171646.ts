import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122171646 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "sales_point" drop constraint if exists "sales_point_handle_unique";`)
    this.addSql(
      `create table if not exists "sales_point" ("id" text not null, "handle" text not null, "name" text not null, "operator_name" text null, "phone" text null, "province_code" text null, "commune_code" text null, "address" text null, "latitude" real null, "longitude" real null, "opening_hours" jsonb not null, "opened_on" text null, "description" text null, "publication_state" text check ("publication_state" in ('draft', 'published', 'closed')) not null default 'draft', "stock_location_id" text null, "sales_channel_id" text null, "illustrative" jsonb null, "source" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "sales_point_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_sales_point_handle_unique" ON "sales_point" ("handle") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sales_point_deleted_at" ON "sales_point" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sales_point_province_code" ON "sales_point" ("province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_sales_point_publication_state" ON "sales_point" ("publication_state") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "sales_point" cascade;`)
  }
}
