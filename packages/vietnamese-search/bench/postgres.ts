import { createRequire } from "node:module"
import { startPostgres } from "@ocop/local-services"
import type { BaseDocument } from "./documents.ts"

// The benchmark measures what the backend would use in Meilisearch's place, so it takes it from the backend.
const backend = createRequire(new URL("../../../backend/package.json", import.meta.url))
const services = createRequire(new URL("../../local-services/package.json", import.meta.url))

type Row = Record<string, unknown>
interface Client {
  connect(): Promise<void>
  query(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>
  end(): Promise<void>
}
interface Provider {
  upsertIndex(input: { index: object }): Promise<unknown>
  upsertDocuments(input: { index: string; documents: object[] }): Promise<unknown>
  search(input: object): Promise<{ hits: { id: string }[] }>
}

const text = (weight: number): object => ({ type: "text", searchable: { weight } })
const fields = {
  id: { type: "keyword", filterable: true },
  title: text(10),
  producer: { type: "object", fields: { name: text(8) } },
  placeName: text(5),
  placeAsWritten: text(4),
  keywords: { ...text(3), array: true },
}
const index = {
  name: "listing",
  physical_name: "listing_bench",
  primary_key: "id",
  fields,
  settings: { typo_tolerance: { enabled: true } },
}

/** Medusa's own search provider for PostgreSQL with the backend's options, on a throw-away server. */
export async function withPostgres(
  dataDir: string,
  documents: readonly BaseDocument[],
  use: (search: (query: string) => Promise<string[]>) => Promise<void>,
): Promise<void> {
  const { Client } = services("pg") as { Client: new (options: object) => Client }
  const module = backend("@medusajs/search-postgres/dist/services/postgres-search.js") as Record<
    string,
    unknown
  >
  const Service = module.PostgresSearchService as new (container: object, options: object) => Provider
  const server = await startPostgres({ dataDir, throwAway: true })
  const closing: Array<() => Promise<void>> = []
  try {
    await server.createDatabase("bench")
    const client = new Client({ connectionString: server.url("bench") })
    await client.connect()
    closing.push(() => client.end())
    await migrate(client)
    const execute = async (sql: string, values: unknown[] = []): Promise<Row[]> => {
      let at = 0
      return (
        await client.query(
          sql.replace(/\?/g, () => `$${(at += 1)}`),
          values,
        )
      ).rows
    }
    const provider = new Service({ manager: { execute }, logger: console }, { language: "simple" })
    await provider.upsertIndex({ index })
    await provider.upsertDocuments({ index: index.physical_name, documents: [...documents] })
    await use(async (q) => {
      const search_options = { match_strategy: "last", typo_tolerance: true }
      const answer = await provider.search({
        index,
        q,
        attributes_to_retrieve: ["id"],
        search_options,
        pagination: { skip: 0, take: 10 },
      })
      return answer.hits.map((hit) => hit.id)
    })
  } finally {
    for (const close of closing) await close()
    await server.stop()
  }
}

/** Runs the statements of the provider's own migrations. */
async function migrate(client: Client): Promise<void> {
  const file = backend.resolve("@medusajs/search-postgres/dist/migrations/Migration20260807120000.js")
  type Migration = { prototype: { up(this: object): Promise<void> } }
  const migrations = backend(file) as Record<string, Migration>
  const statements: string[] = []
  for (const migration of Object.values(migrations))
    await migration.prototype.up.call({ addSql: (sql: string) => statements.push(sql) })
  // As the backend's own migration does for its option `language: "simple"`.
  statements.push(
    "create text search configuration medusa_search_simple (copy = simple)",
    `alter text search configuration medusa_search_simple
       alter mapping for hword, hword_part, word with unaccent, simple`,
  )
  for (const sql of statements) await client.query(sql)
}
