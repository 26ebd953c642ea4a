import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Transfers are matched with sales by their memo, whole or cut off. */
export class Migration20261201100100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_counter_payment_memo" on "counter_payment" ("reference" text_pattern_ops)
        where "kind" = 'sale' and "method" = 'vietqr' and "reference" is not null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_counter_payment_memo";`)
  }
}
