import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Templates that had `desk_` before their name; other names that begin with `producer_` always did. */
const RENAMED = [
  "new_order",
  "canceled",
  "shortened",
  "complaint",
  "review",
  "question",
  "enquiry",
  "enquiry_word",
] as const

const rename = (from: string, to: string): string[] =>
  RENAMED.map(
    (name) =>
      `update "queued_notification" set "template" = '${to}${name}' where "template" = '${from}${name}';`,
  )

/** Templates of notifications to producers take the name of whom they go to; queued and sent ones stay readable. */
export class Migration20261201120000 extends Migration {
  override async up(): Promise<void> {
    for (const sql of rename("desk_", "producer_")) this.addSql(sql)
  }

  override async down(): Promise<void> {
    for (const sql of rename("producer_", "desk_")) this.addSql(sql)
  }
}
