import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A producer's sales over counters are found by its goods. */
export class Migration20261128013508 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_counter_sale_line_item" on "counter_sale_line" ("inventory_item_id");`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_counter_sale_line_item";`)
  }
}
