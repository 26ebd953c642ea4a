import type { Meilisearch, Postgres } from "@ocop/local-services"
import pg from "pg"

/** The shop's database in a sandbox. */
export const DATABASE = "ocop"

/** Runs statements on a connection of their own. */
export async function inDatabase<T>(postgres: Postgres, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.url(DATABASE) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Versions of what runs under the shop, for reports. */
export async function versionsOf(
  postgres: Postgres,
  meilisearch: Meilisearch,
): Promise<Record<string, string>> {
  const server = await inDatabase(postgres, (client) =>
    client.query<{ server_version: string }>("show server_version"),
  )
  const answer = await fetch(`${meilisearch.host}/version`, {
    headers: { authorization: `Bearer ${meilisearch.masterKey}` },
    signal: AbortSignal.timeout(10_000),
  })
  const { pkgVersion } = (await answer.json()) as { pkgVersion: string }
  return { PostgreSQL: server.rows[0]?.server_version ?? "?", Meilisearch: pkgVersion }
}
