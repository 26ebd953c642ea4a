import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Parts that the buyer fetches at the producer's own place: where, as it was said then, and against which code. */
export class Migration20261128091000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "producer_order" add column if not exists "own_pickup" jsonb null, add column if not exists "pickup_code" text null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "producer_order" drop column if exists "own_pickup", drop column if exists "pickup_code";`,
    )
  }
}
