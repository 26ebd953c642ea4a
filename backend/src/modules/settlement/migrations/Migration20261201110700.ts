import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const tables = [
  ["settlement_bank_fact", "settlement_bank_entry"],
  ["settlement_batch", "payout_batch"],
  ["settlement_batch_line", "payout_batch_line"],
  ["settlement_part", "settlement_producer_order"],
  ["settlement_part_line", "settlement_producer_order_line"],
] as const

/** Tables take the standard terms of docs/glossary.md; rows, keys and indexes stay as they are. */
export class Migration20261201110700 extends Migration {
  override async up(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${from}" rename to "${to}";`)
  }

  override async down(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${to}" rename to "${from}";`)
  }
}
