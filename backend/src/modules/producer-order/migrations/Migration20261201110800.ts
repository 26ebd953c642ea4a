import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const columns = [
  ["producer_order_event", "follow_after", "next_sync_at"],
  ["producer_order_event", "followed_at", "synced_at"],
  ["producer_order_event", "follow_attempts", "sync_attempts"],
  ["producer_order_event", "follow_error", "sync_error"],
] as const

/** Columns take the standard terms of docs/glossary.md; rows, keys and indexes stay as they are. */
export class Migration20261201110800 extends Migration {
  override async up(): Promise<void> {
    for (const [table, from, to] of columns)
      this.addSql(`alter table "${table}" rename column "${from}" to "${to}";`)
  }

  override async down(): Promise<void> {
    for (const [table, from, to] of columns)
      this.addSql(`alter table "${table}" rename column "${to}" to "${from}";`)
  }
}
