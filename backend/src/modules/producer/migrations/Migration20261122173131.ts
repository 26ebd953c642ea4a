import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261122173131 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "listing" drop constraint if exists "listing_identity_key_unique";`)
    this.addSql(`alter table if exists "listing" drop constraint if exists "listing_product_id_unique";`)
    this.addSql(`alter table if exists "producer" drop constraint if exists "producer_identity_key_unique";`)
    this.addSql(`alter table if exists "producer" drop constraint if exists "producer_handle_unique";`)
    this.addSql(
      `create table if not exists "producer" ("id" text not null, "handle" text not null, "identity_key" text not null, "name" text not null, "named" boolean not null default true, "legal_type" text check ("legal_type" in ('cooperative', 'cooperative_group', 'enterprise', 'household')) null, "tax_code" text null, "province_code" text null, "commune_code" text null, "place_as_written" text null, "address" text null, "story" text null, "founded_year" integer null, "phone" text null, "email" text null, "website" text null, "contact_consent_at" timestamptz null, "women_led" boolean null, "ethnic_minority_led" boolean null, "youth_led" boolean null, "marker_consent_at" timestamptz null, "status" text check ("status" in ('published', 'hidden')) not null default 'published', "illustrative" jsonb null, "source" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_handle_unique" ON "producer" ("handle") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_producer_identity_key_unique" ON "producer" ("identity_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_deleted_at" ON "producer" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_province_code" ON "producer" ("province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_updated_at" ON "producer" ("updated_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "listing" ("id" text not null, "product_id" text not null, "identity_key" text not null, "set_number" integer not null, "unit" text null, "story" text null, "ingredients" text null, "usage" text null, "storage" text null, "province_code" text null, "commune_code" text null, "place_as_written" text null, "illustrative" jsonb null, "source" text null, "source_confidence" text check ("source_confidence" in ('reported', 'own-knowledge')) null, "producer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "listing_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_product_id_unique" ON "listing" ("product_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_listing_identity_key_unique" ON "listing" ("identity_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_producer_id" ON "listing" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_deleted_at" ON "listing" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_province_code" ON "listing" ("province_code") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_set_number" ON "listing" ("set_number") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_listing_updated_at" ON "listing" ("updated_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "producer_media" ("id" text not null, "url" text not null, "alt" text null, "kind" text check ("kind" in ('cover', 'photo')) not null default 'photo', "rank" integer not null default 0, "producer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_media_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_media_producer_id" ON "producer_media" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_media_deleted_at" ON "producer_media" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "producer_person" ("id" text not null, "name" text not null, "role" text null, "words" text null, "rank" integer not null default 0, "consent_at" timestamptz null, "producer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "producer_person_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_person_producer_id" ON "producer_person" ("producer_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_producer_person_deleted_at" ON "producer_person" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "listing" add constraint "listing_producer_id_foreign" foreign key ("producer_id") references "producer" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "producer_media" add constraint "producer_media_producer_id_foreign" foreign key ("producer_id") references "producer" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "producer_person" add constraint "producer_person_producer_id_foreign" foreign key ("producer_id") references "producer" ("id") on update cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "listing" drop constraint if exists "listing_producer_id_foreign";`)

    this.addSql(
      `alter table if exists "producer_media" drop constraint if exists "producer_media_producer_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "producer_person" drop constraint if exists "producer_person_producer_id_foreign";`,
    )

    this.addSql(`drop table if exists "producer" cascade;`)

    this.addSql(`drop table if exists "listing" cascade;`)

    this.addSql(`drop table if exists "producer_media" cascade;`)

    this.addSql(`drop table if exists "producer_person" cascade;`)
  }
}
