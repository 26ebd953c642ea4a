import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TIMES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const ROLE = `"role" text check ("role" in ('owner', 'sales', 'warehouse', 'accountant')) not null`

export class Migration20261126220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "producer_member" ("id" text not null, "name" text not null, "sign_in_name" text not null, ${TIMES}, constraint "producer_member_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_member_sign_in_name_unique" ON "producer_member" ("sign_in_name") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_member_deleted_at" ON "producer_member" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `create table if not exists "producer_membership" ("id" text not null, "producer_id" text not null, ${ROLE}, "member_id" text not null, ${TIMES}, constraint "producer_membership_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_membership_member_id_producer_id_unique" ON "producer_membership" ("member_id", "producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_membership_producer_id" ON "producer_membership" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_membership_deleted_at" ON "producer_membership" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `alter table if exists "producer_membership" add constraint "producer_membership_member_id_foreign" foreign key ("member_id") references "producer_member" ("id") on update cascade;`,
    )
    this.addSql(
      `create table if not exists "producer_invitation" ("id" text not null, "producer_id" text not null, "name" text not null, ${ROLE}, "token_hash" text not null, "expires_at" timestamptz not null, "invited_by" text not null, "accepted_at" timestamptz null, "accepted_by" text null, "revoked_at" timestamptz null, ${TIMES}, constraint "producer_invitation_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_invitation_token_hash_unique" ON "producer_invitation" ("token_hash") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_invitation_producer_id" ON "producer_invitation" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_invitation_deleted_at" ON "producer_invitation" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "producer_invitation" cascade;`)
    this.addSql(`drop table if exists "producer_membership" cascade;`)
    this.addSql(`drop table if exists "producer_member" cascade;`)
  }
}
