import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the shop may show of a listing's desk. A view, so that no graph ever reads holds, answers or deciders. */
export class Migration20261128093700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace view "listing_label" as
      select listing_id as id, label, video_url,
             null::timestamptz as created_at, null::timestamptz as updated_at, null::timestamptz as deleted_at
        from listing_desk;`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop view if exists "listing_label";`)
  }
}
