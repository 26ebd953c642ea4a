import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122173132 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "recognition_record" drop constraint if exists "recognition_record_listing_key_decision_key_year_unique";`,
    )
    this.addSql(
      `alter table if exists "recognition_import_row" drop constraint if exists "recognition_import_row_run_id_row_number_unique";`,
    )
    this.addSql(
      `create table if not exists "recognition_import_run" ("id" text not null, "file_name" text not null, "dry_run" boolean not null, "status" text check ("status" in ('reading', 'planned', 'queued', 'applying', 'done', 'refused', 'failed')) not null default 'reading', "refusal_code" text null, "refusal_message" jsonb null, "header" jsonb null, "province_scope" text null, "officer_id" text null, "demo" boolean not null default false, "rows_read" integer not null default 0, "rows_bad" integer not null default 0, "rows_warned" integer not null default 0, "applied" integer not null default 0, "failed" integer not null default 0, "heartbeat_at" timestamptz null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recognition_import_run_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_import_run_deleted_at" ON "recognition_import_run" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_import_run_status" ON "recognition_import_run" ("status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_import_run_officer_id" ON "recognition_import_run" ("officer_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "recognition_import_row" ("id" text not null, "row_number" integer not null, "identity_key" text null, "product_name" text null, "producer_name" text null, "outcome" text check ("outcome" in ('create', 'update', 'unchanged', 'bad', 'failed')) not null, "applied" boolean not null default false, "record" jsonb null, "problems" jsonb null, "run_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recognition_import_row_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_import_row_run_id" ON "recognition_import_row" ("run_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_import_row_deleted_at" ON "recognition_import_row" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recognition_import_row_run_id_row_number_unique" ON "recognition_import_row" ("run_id", "row_number") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_import_row_run_id_outcome_applied" ON "recognition_import_row" ("run_id", "outcome", "applied") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "recognition_record" ("id" text not null, "listing_key" text not null, "decision_key" text not null, "year" integer not null, "content_hash" text not null, "product_id" text not null, "certificate_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "recognition_record_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_recognition_record_deleted_at" ON "recognition_record" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_recognition_record_listing_key_decision_key_year_unique" ON "recognition_record" ("listing_key", "decision_key", "year") WHERE deleted_at is null;`,
    )

    this.addSql(
      `alter table if exists "recognition_import_row" add constraint "recognition_import_row_run_id_foreign" foreign key ("run_id") references "recognition_import_run" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "recognition_import_row" drop constraint if exists "recognition_import_row_run_id_foreign";`,
    )

    this.addSql(`drop table if exists "recognition_import_run" cascade;`)

    this.addSql(`drop table if exists "recognition_import_row" cascade;`)

    this.addSql(`drop table if exists "recognition_record" cascade;`)
  }
}
