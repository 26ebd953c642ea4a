import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Counters of the rate limits. They may be lost in a crash, so the table is unlogged. */
export class Migration20261201111000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create unlogged table if not exists "rate_limit" (
      "key" varchar(255) primary key,
      "points" integer not null default 0,
      "expire" bigint
    );`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "rate_limit";`)
  }
}
