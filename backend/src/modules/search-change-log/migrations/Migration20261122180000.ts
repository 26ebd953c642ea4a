import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The Postgres search provider brings an English configuration only, which stems Vietnamese syllables and drops
 * "an", "do" and "to" as English stop words. Vietnamese needs words as they are, without marks.
 */
export class Migration20261122180000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("create extension if not exists unaccent;")
    this.addSql(`
      do $$
      begin
        if not exists (select 1 from pg_ts_config where cfgname = 'medusa_search_simple') then
          create text search configuration medusa_search_simple (copy = simple);
          alter text search configuration medusa_search_simple
            alter mapping for hword, hword_part, word with unaccent, simple;
        end if;
      end
      $$;
    `)
  }

  override async down(): Promise<void> {
    this.addSql("drop text search configuration if exists medusa_search_simple;")
  }
}
