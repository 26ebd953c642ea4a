import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Parts that the buyer fetches at a sales point. */
export class Migration20261127010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "producer_order" add column if not exists "pickup_point_id" text null;`)
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "producer_order" drop column if exists "pickup_point_id";`)
  }
}
