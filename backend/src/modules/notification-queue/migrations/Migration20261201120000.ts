import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Templates of notifications to producers take the name of whom they go to; queued and sent ones stay readable. */
export class Migration20261201120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `update "queued_notification" set "template" = 'producer_' || substr("template", 6) where "template" like 'desk\\_%';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `update "queued_notification" set "template" = 'desk_' || substr("template", 10) where "template" like 'producer\\_%';`,
    )
  }
}
