import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const oneOf = (column: string, words: readonly string[]) =>
  `"${column}" text check ("${column}" in (${words.map((word) => `'${word}'`).join(", ")})) not null`

export class Migration20261126220100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "producer_account" ("id" text not null, "producer_id" text not null, ${oneOf("standing", ["draft", "submitted", "returned", "approved", "suspended"])} default 'draft', "standing_reason" text null, "standing_at" timestamptz not null, "bank_bin" text null, "bank_account" text null, "bank_holder" text null, "claimed" boolean not null default false, ${TIMES}, constraint "producer_account_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_account_producer_id_unique" ON "producer_account" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_account_deleted_at" ON "producer_account" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "producer_paper" ("id" text not null, "producer_id" text not null, ${oneOf("kind", ["business_registration", "food_safety_certificate", "food_safety_commitment", "product_declaration", "quality_system", "trademark", "alcohol_licence"])}, "number" text not null, "issued_on" text not null, "expires_on" text null, "authority" text not null, "file_id" text not null, "media_type" text not null, "bytes" integer not null, "uploaded_by" text not null, ${TIMES}, constraint "producer_paper_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create table if not exists "producer_review" ("id" text not null, "producer_id" text not null, ${oneOf("act", ["registered", "claimed", "submitted", "returned", "approved", "suspended", "resumed"])}, "reason" text null, ${oneOf("actor_kind", ["member", "officer"])}, "actor_id" text not null, "actor_name" text not null, ${TIMES}, constraint "producer_review_pkey" primary key ("id"));`,
    )
    for (const table of ["producer_paper", "producer_review"]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_producer_id" ON "${table}" ("producer_id") WHERE deleted_at IS NULL;`,
      )
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`,
      )
    }
  }

  override async down(): Promise<void> {
    for (const table of ["producer_review", "producer_paper", "producer_account"])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}
