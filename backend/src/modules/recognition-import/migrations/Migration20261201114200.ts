import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A row that tells of a known certificate otherwise than the register does is shown, and changes nothing. */
export class Migration20261201114200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "recognition_import_row" drop constraint if exists "recognition_import_row_outcome_check";
      alter table "recognition_import_row" add constraint "recognition_import_row_outcome_check"
        check ("outcome" in ('create', 'update', 'unchanged', 'differs', 'bad', 'failed'));
      alter table "recognition_import_row" add column if not exists "differences" jsonb null;
      create index if not exists "IDX_recognition_import_row_run_id_identity_key"
        on "recognition_import_row" ("run_id", "identity_key") where deleted_at is null;
    `)
  }

  override async down(): Promise<void> {
    this.addSql(`
      drop index if exists "IDX_recognition_import_row_run_id_identity_key";
      alter table "recognition_import_row" drop column if exists "differences";
    `)
  }
}
