import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A transfer may pay a sale over a counter, which is known by the key and the memo of its payment. */
export class Migration20261201100000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "bank_transaction"
        add column if not exists "virtual_account" text null,
        add column if not exists "counter_sale_key" uuid null,
        add column if not exists "counter_memo" text null;`)
    this.addSql(
      `create index if not exists "IDX_bank_transaction_counter" on "bank_transaction" ("counter_memo")
        where "counter_memo" is not null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`
      alter table "bank_transaction" drop column if exists "virtual_account",
        drop column if exists "counter_sale_key", drop column if exists "counter_memo";`)
  }
}
