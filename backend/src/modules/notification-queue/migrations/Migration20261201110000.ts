import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const tables = [
  ["notice", "queued_notification"],
  ["feed_mark", "notification_read_mark"],
] as const

/** Tables take the standard terms of docs/glossary.md; rows, keys and indexes stay as they are. */
export class Migration20261201110000 extends Migration {
  override async up(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${from}" rename to "${to}";`)
  }

  override async down(): Promise<void> {
    for (const [from, to] of tables) this.addSql(`alter table "${to}" rename to "${from}";`)
  }
}
