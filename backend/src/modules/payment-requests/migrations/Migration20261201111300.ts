import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Each incoming transfer is compared with those of the same account and amount at about the same moment, inside the
 * transaction that holds the request's row; refunds that are due are looked for every few minutes.
 */
export class Migration20261201111300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create index if not exists "IDX_bank_transaction_same" on "bank_transaction" ("account", "amount", "occurred_at");`,
    )
    this.addSql(
      `create index if not exists "IDX_payment_refund_due" on "payment_refund" ("next_attempt_at") where state = 'pending';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_bank_transaction_same";`)
    this.addSql(`drop index if exists "IDX_payment_refund_due";`)
  }
}
