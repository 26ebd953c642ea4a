import { Client } from "@medusajs/framework/pg"

interface KeptTable {
  /** Columns that can be written: all but generated ones. */
  readonly columns: readonly string[]
  /** Whole rows, each as PostgreSQL writes a composite value. */
  readonly rows: readonly string[]
}

/** The rows of every table and the position of every sequence at one moment. */
export interface DatabaseState {
  readonly schema: string
  readonly tables: ReadonlyMap<string, KeptTable>
  readonly sequences: ReadonlyMap<string, string>
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

async function connected(server: string, name: string): Promise<Client> {
  const client = new Client({ connectionString: `${server}/${name}` })
  await client.connect()
  return client
}

/** One number for all that is no row: columns, functions, triggers and constraints. */
const SCHEMA = `
  select sum(hashtextextended(part, 0))::text as schema from (
    select 'column' || attrelid || '.' || attname || atttypid || attnotnull || attisdropped as part
      from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace = 'public'::regnamespace and attnum > 0
    union all select 'function' || oid || prosrc from pg_proc where pronamespace = 'public'::regnamespace
    union all select 'trigger' || oid || tgenabled::text from pg_trigger
    union all select 'constraint' || oid from pg_constraint where connamespace = 'public'::regnamespace
  ) parts`

const TABLES = `
  select relname as name, array_agg(attname::text order by attnum) filter (where attgenerated = '') as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
   where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
   group by relname order by relname`

const SEQUENCES = `
  select quote_ident(sequencename) as name,
         coalesce(last_value, start_value) || ':' || (last_value is not null) as position
    from pg_sequences where schemaname = 'public'`

/**
 * Keeps what a database holds and brings it back by writing the tables that changed. To copy a database for each test
 * takes a quarter of a second and cuts the connections of the server under test; this takes some milliseconds. Where
 * the tables themselves changed, a copy it is.
 */
export class DatabaseKeeper {
  readonly #server: string
  readonly #name: string
  #client: Client
  /** What the database held when it was kept or restored last. */
  #last: DatabaseState | undefined
  /** Rows written since then carry this number of a transaction or a higher one. */
  #mark = "3"
  /** Names of prepared statements: to plan a question about 236 tables takes longer than to answer it. */
  readonly #statements = new Map<string, string>()
  /** For each schema that was kept, a copy of the database with what it held. */
  readonly #copies = new Map<string, { readonly name: string; readonly state: DatabaseState }>()

  private constructor(server: string, name: string, client: Client) {
    this.#server = server
    this.#name = name
    this.#client = client
  }

  /** @param server address of the server, for a superuser: triggers rest while rows are written back */
  static async open(server: string, name: string): Promise<DatabaseKeeper> {
    return new DatabaseKeeper(server, name, await connected(server, name))
  }

  /** Reads what the database holds. */
  async keep(): Promise<DatabaseState> {
    const mark = await this.#nextMark()
    const columns = await this.#tables()
    const changed = await this.#changed([...columns.keys()])
    const tables = new Map<string, KeptTable>()
    for (const [name, writable] of columns) {
      const before = this.#last?.tables.get(name)
      const same = before && !changed.has(name)
      tables.set(name, same ? before : { columns: writable, rows: await this.#rowsOf(name) })
    }
    this.#mark = mark
    const state = { schema: await this.#schema(), tables, sequences: await this.#sequences() }
    this.#last = state
    if (!this.#copies.has(state.schema)) await this.#copy(state)
    return state
  }

  /** Brings back what the database held. Whoever is at work in the database is cut off. */
  async restore(state: DatabaseState): Promise<void> {
    await this.#client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
    )
    for (const name of await this.#names())
      if (!state.tables.has(name)) await this.#client.query(`drop table ${quoted(name)} cascade`)
    if ((await this.#schema()) !== state.schema) await this.#replace(state.schema)

    const names = [...state.tables.keys()]
    const changed = await this.#changed(names)
    await this.#client.query("begin; set local session_replication_role = replica")
    for (const name of names) {
      const table = state.tables.get(name)!
      if (changed.has(name) || this.#last?.tables.get(name) !== table) await this.#write(name, table)
    }
    const now = await this.#sequences()
    for (const [name, position] of state.sequences) {
      if (now.get(name) === position) continue
      const [value, called] = position.split(":")
      await this.#client.query("select setval($1::regclass, $2, $3)", [name, value, called])
    }
    await this.#client.query("commit")
    this.#mark = await this.#nextMark()
    this.#last = state
  }

  async #copy(state: DatabaseState): Promise<void> {
    const name = `${this.#name}_${String(this.#copies.size)}`
    await this.#alone((admin) =>
      admin.query(`create database ${quoted(name)} template ${quoted(this.#name)}`),
    )
    this.#copies.set(state.schema, { name, state })
  }

  /** Puts a copy with these tables in the place of the database. */
  async #replace(schema: string): Promise<void> {
    const { name, state } = this.#copies.get(schema)!
    await this.#alone(async (admin) => {
      await admin.query(`drop database ${quoted(this.#name)} with (force)`)
      await admin.query(`create database ${quoted(this.#name)} template ${quoted(name)}`)
    })
    this.#last = state
    this.#mark = await this.#nextMark()
  }

  /** Works on the database as a whole, with nobody connected to it. */
  async #alone(work: (admin: Client) => Promise<unknown>): Promise<void> {
    await this.#client.end()
    const admin = await connected(this.#server, "postgres")
    try {
      await admin.query(`alter database ${quoted(this.#name)} allow_connections false`)
      await admin.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1", [
        this.#name,
      ])
      await work(admin)
      await admin.query(`alter database ${quoted(this.#name)} allow_connections true`)
    } finally {
      await admin.end()
    }
    this.#client = await connected(this.#server, this.#name)
    this.#statements.clear()
  }

  async #write(name: string, { columns, rows }: KeptTable): Promise<void> {
    await this.#client.query(`delete from ${quoted(name)}`)
    if (rows.length === 0) return
    const into = columns.map(quoted).join(", ")
    const values = columns.map((column) => `(row_).${quoted(column)}`).join(", ")
    await this.#client.query(
      `insert into ${quoted(name)} (${into}) overriding system value
         select ${values} from (select r::${quoted(name)} as row_ from unnest($1::text[]) r offset 0) given`,
      [rows],
    )
  }

  /** Tables that hold other rows than when the database was kept or restored last; some more at times. */
  async #changed(names: readonly string[]): Promise<Set<string>> {
    const text = names
      .map(
        (name) =>
          `select ${literal(name)} as name, count(*) as rows, min(age(xmin)) <= age($1::xid) as written
             from ${quoted(name)}`,
      )
      .join(" union all ")
    const statement = this.#statements.get(text) ?? `changed_${String(this.#statements.size)}`
    this.#statements.set(text, statement)
    const { rows } = await this.#client.query<{ name: string; rows: string; written: boolean | null }>({
      name: statement,
      text,
      values: [this.#mark],
    })
    const changed = rows.filter(
      ({ name, rows: count, written }) =>
        written === true || Number(count) !== this.#last?.tables.get(name)?.rows.length,
    )
    return new Set(changed.map(({ name }) => name))
  }

  /** The oldest transaction that is still open, of all databases: what commits later has this number or a higher one. */
  async #nextMark(): Promise<string> {
    const { rows } = await this.#client.query<{ mark: string }>(
      "select pg_snapshot_xmin(pg_current_snapshot())::xid::text as mark",
    )
    return rows[0]!.mark
  }

  async #names(): Promise<string[]> {
    const { rows } = await this.#client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    )
    return rows.map(({ name }) => name)
  }

  async #rowsOf(name: string): Promise<string[]> {
    const { rows } = await this.#client.query<{ row: string }>(
      `select t::text as row from ${quoted(name)} t order by ctid`,
    )
    return rows.map(({ row }) => row)
  }

  async #schema(): Promise<string> {
    return (await this.#client.query<{ schema: string }>(SCHEMA)).rows[0]!.schema
  }

  async #tables(): Promise<Map<string, string[]>> {
    const { rows } = await this.#client.query<{ name: string; columns: string[] }>(TABLES)
    return new Map(rows.map(({ name, columns }) => [name, columns]))
  }

  async #sequences(): Promise<Map<string, string>> {
    const { rows } = await this.#client.query<{ name: string; position: string }>(SEQUENCES)
    return new Map(rows.map(({ name, position }) => [name, position]))
  }
}
