import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261127200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "producer_review" add column if not exists "remarks" jsonb null;`)
    this.addSql(
      `create table if not exists "producer_claim" ("id" text not null, "producer_id" text not null, "member_id" text not null, "reason" text not null, "state" text check ("state" in ('open', 'accepted', 'refused')) not null default 'open', "answer" text null, "decided_by" text null, "decided_at" timestamptz null, ${TIMES}, constraint "producer_claim_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_claim_producer_id_member_id_unique" ON "producer_claim" ("producer_id", "member_id") WHERE state = 'open' and deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_claim_producer_id_unique" ON "producer_claim" ("producer_id") WHERE state = 'accepted' and deleted_at IS NULL;`,
    )
    for (const column of ["member_id", "deleted_at"])
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_producer_claim_${column}" ON "producer_claim" ("${column}") WHERE deleted_at IS NULL;`,
      )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "producer_claim" cascade;`)
    this.addSql(`alter table if exists "producer_review" drop column if exists "remarks";`)
  }
}
