import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A device that was enrolled again sends its queue under new numbers. Some of it may have arrived under its former key,
 * with the answer lost: those numbers of the new key are kept, so that nothing seems to be missing.
 */
export class Migration20261201114000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "terminal" add column if not exists "resent_seqs" bigint[] not null default '{}';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "terminal" drop column if exists "resent_seqs";`)
  }
}
