import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Lets every insert into a table fail while something runs, as a database fails that is restarting or full.
 *
 * @param sqlState of the error; the default is one that nobody expects
 */
export async function whileInsertsFail<T>(
  database: Knex,
  table: string,
  run: () => Promise<T>,
  sqlState = "P0001",
): Promise<T> {
  await database.raw(`
    create function test_insert_fails() returns trigger language plpgsql as
      $body$ begin raise exception 'a failure of the test' using errcode = '${sqlState}'; end $body$;
    create trigger test_insert_fails before insert on ${table}
      for each row execute function test_insert_fails();`)
  try {
    return await run()
  } finally {
    await database.raw(`drop trigger test_insert_fails on ${table}; drop function test_insert_fails();`)
  }
}
