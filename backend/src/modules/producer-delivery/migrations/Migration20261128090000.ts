import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261128090000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "producer_delivery_terms" ("id" text not null, "producer_id" text not null, "version" integer not null, "bands" jsonb not null, "free_from_dong" integer null, "pickup" jsonb null, "valid_from" timestamptz not null, "actor_id" text not null, "actor_name" text not null, ${TIMES}, constraint "producer_delivery_terms_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_delivery_terms_producer_id_version_unique" ON "producer_delivery_terms" ("producer_id", "version") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_delivery_terms_deleted_at" ON "producer_delivery_terms" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    // What a buyer was asked for is explained by the version of that moment, so none is ever rewritten.
    this.addSql(`
      create or replace function producer_delivery_terms_stay() returns trigger language plpgsql as $$
      begin
        raise exception 'producer_delivery_terms is only added to'
          using errcode = 'restrict_violation', constraint = 'producer_delivery_terms_append_only';
      end $$;`)
    this.addSql(
      `create or replace trigger producer_delivery_terms_stay before update or delete on "producer_delivery_terms" for each row execute function producer_delivery_terms_stay();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "producer_delivery_terms" cascade;`)
    this.addSql(`drop function if exists producer_delivery_terms_stay();`)
  }
}
