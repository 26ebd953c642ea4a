import { AsyncLocalStorage } from "node:async_hooks"
import { appendFileSync, mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { join, relative } from "node:path"

/**
 * Notes which source file asks for each SQL statement, by the stack, so that `check:witnessed-tables` can hold it against
 * `backend/tables.json`: what the source seems to say and what happens must be the same. In tests only.
 */
const folder = process.env.TABLE_WITNESS_FOLDER

type Method = (this: unknown, ...args: unknown[]) => unknown
type Patched = Record<string, Method>

const backend = process.cwd()
const root = join(backend, "..")
/** Statements by the file that asked. */
const asked = new Map<string, Set<string>>()
/** knex asks the driver in a microtask, where the stack of whoever made the query is lost. */
const asker = new AsyncLocalStorage<string>()
const makers = new WeakMap<object, string>()

/** The nearest of our files on the stack; `shared/` only hands on. Undefined where Medusa asks by itself. */
function nearestFile(): string | undefined {
  const { prepareStackTrace, stackTraceLimit } = Error
  Error.stackTraceLimit = 200
  Error.prepareStackTrace = (_, sites) => sites
  const sites = (new Error() as unknown as { stack: NodeJS.CallSite[] }).stack
  Error.prepareStackTrace = prepareStackTrace
  Error.stackTraceLimit = stackTraceLimit
  return sites
    .map((site) => (site.getFileName() ?? "").replace(/^file:\/\//, "").replace(/\?.*$/, ""))
    .find(
      (file) =>
        file.startsWith(`${backend}/`) &&
        !file.includes("/node_modules/") &&
        !/\/src\/shared\/|\/table-witness\.ts$/.test(file),
    )
}

function note(sql: string): void {
  const file = asker.getStore() ?? nearestFile()
  if (file?.startsWith(`${backend}/src/`) !== true) return
  const path = relative(root, file)
  asked.set(path, (asked.get(path) ?? new Set()).add(sql))
}

function watchDriver(query: Patched): void {
  const original = query.query!
  query.query = function (this: unknown, ...args) {
    const [first] = args
    const sql = typeof first === "string" ? first : (first as { text?: string } | undefined)?.text
    if (sql !== undefined) note(sql)
    return original.apply(this, args)
  }
}

function watchMakers(client: Patched, builder: Patched): void {
  const remember = (made: unknown): unknown => {
    const file = nearestFile()
    if (file !== undefined) makers.set(made as object, file)
    return made
  }
  for (const name of ["queryBuilder", "raw"]) {
    const original = client[name]!
    client[name] = function (this: unknown, ...args) {
      return remember(original.apply(this, args))
    }
  }
  const clone = builder.clone!
  builder.clone = function (this: unknown, ...args) {
    const made = clone.apply(this, args) as object
    const file = makers.get(this as object)
    if (file !== undefined) makers.set(made, file)
    return made
  }
  const runner = client.runner!
  client.runner = function (this: unknown, ...args) {
    const made = runner.apply(this, args) as Patched
    const file = makers.get(args[0] as object)
    const run = made.run!
    if (file !== undefined) made.run = (...rest) => asker.run(file, () => run.apply(made, rest))
    return made
  }
}

function install(): void {
  const require = createRequire(join(backend, "package.json"))
  const knexPath = require.resolve("knex", { paths: [require.resolve("@medusajs/framework/package.json")] })
  const ormPath = require.resolve("@mikro-orm/postgresql", { paths: [knexPath] })
  const drivers = new Set(
    [knexPath, ormPath].map((from) => createRequire(from)("pg") as { Client: { prototype: Patched } }),
  )
  for (const { Client } of drivers) watchDriver(Client.prototype)
  const fromKnex = createRequire(knexPath)
  const client = fromKnex("./lib/client") as { prototype: Patched }
  const builder = fromKnex("./lib/query/querybuilder") as { prototype: Patched }
  watchMakers(client.prototype, builder.prototype)
}

if (folder !== undefined && !(globalThis as { tableWitness?: true }).tableWitness) {
  ;(globalThis as { tableWitness?: true }).tableWitness = true
  install()
}

if (folder !== undefined)
  afterAll(() => {
    mkdirSync(folder, { recursive: true })
    const lines = [...asked].flatMap(([file, statements]) =>
      [...statements].map((sql) => `${JSON.stringify({ file, sql })}\n`),
    )
    appendFileSync(join(folder, `${process.pid}.jsonl`), lines.join(""))
    asked.clear()
  })
