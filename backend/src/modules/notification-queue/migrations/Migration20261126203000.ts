import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const stamps = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261126203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "notice" ("id" text not null, "key" text not null, "channel" text check ("channel" in ('feed', 'email')) not null, "audience" text check ("audience" in ('buyer', 'producer', 'officer')) not null, "recipient" text not null, "template" text not null, "data" jsonb not null, "locale" text check ("locale" in ('vi', 'en')) not null, "state" text check ("state" in ('waiting', 'sent', 'dead')) not null default 'waiting', "attempts" integer not null default 0, "due_at" timestamptz not null, "claimed_until" timestamptz null, "sent_at" timestamptz null, "last_error" text null, ${stamps}, constraint "notice_pkey" primary key ("id"));`,
    )
    // Not partial: a key stays taken even where somebody tidied the row away.
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_notice_key_unique" ON "notice" ("key");`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_due_at" ON "notice" ("due_at") WHERE state = 'waiting';`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_notice_dead" ON "notice" ("updated_at") WHERE state = 'dead';`,
    )

    this.addSql(
      `create table if not exists "feed_mark" ("id" text not null, "reader" text not null, "read_until" timestamptz not null, ${stamps}, constraint "feed_mark_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_feed_mark_reader_unique" ON "feed_mark" ("reader") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "notice" cascade;`)
    this.addSql(`drop table if exists "feed_mark" cascade;`)
  }
}
