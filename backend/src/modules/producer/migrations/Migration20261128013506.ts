import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What a producer's page shows as its own web site. */
export class Migration20261128013506 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table if exists "producer"
        add column if not exists "zalo" text null,
        add column if not exists "map_url" text null,
        add column if not exists "visiting" text null,
        add column if not exists "cloth" text null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table if exists "producer"
        drop column if exists "zalo", drop column if exists "map_url",
        drop column if exists "visiting", drop column if exists "cloth";
    `)
  }
}
