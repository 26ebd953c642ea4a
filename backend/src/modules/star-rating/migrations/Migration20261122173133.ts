import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122173133 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "certificate_alias" drop constraint if exists "certificate_alias_code_unique";`,
    )
    this.addSql(`alter table if exists "certificate" drop constraint if exists "certificate_code_unique";`)
    this.addSql(
      `create table if not exists "certificate" ("id" text not null, "code" text not null, "product_id" text not null, "star" integer not null, "level" text check ("level" in ('district', 'province', 'central')) not null, "decision_number" text null, "decision_date" text null, "recognition_year" integer null, "issuing_body" text null, "valid_from" timestamptz not null, "valid_until" timestamptz not null, "validity_precision" text check ("validity_precision" in ('day', 'year')) not null, "state" text check ("state" in ('active', 'withdrawn', 'superseded')) not null default 'active', "withdrawn_at" timestamptz null, "withdrawn_reason" text null, "withdrawal_decision" text null, "withdrawn_by" text null, "illustrative" jsonb null, "source" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_pkey" primary key ("id"), constraint certificate_star_is_recognised check (star between 3 and 5), constraint certificate_has_a_period check (valid_until > valid_from), constraint certificate_withdrawal_is_explained check (state <> 'withdrawn' or (withdrawn_at is not null and withdrawn_reason is not null)));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_certificate_code_unique" ON "certificate" ("code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_deleted_at" ON "certificate" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_product_id" ON "certificate" ("product_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_valid_until" ON "certificate" ("valid_until") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_valid_from" ON "certificate" ("valid_from") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_decision_number" ON "certificate" ("decision_number") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "certificate_alias" ("id" text not null, "code" text not null, "certificate_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "certificate_alias_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_certificate_alias_code_unique" ON "certificate_alias" ("code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_alias_certificate_id" ON "certificate_alias" ("certificate_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_certificate_alias_deleted_at" ON "certificate_alias" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "certificate_alias" add constraint "certificate_alias_certificate_id_foreign" foreign key ("certificate_id") references "certificate" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "certificate_alias" drop constraint if exists "certificate_alias_certificate_id_foreign";`,
    )

    this.addSql(`drop table if exists "certificate" cascade;`)

    this.addSql(`drop table if exists "certificate_alias" cascade;`)
  }
}
