import { AsyncLocalStorage } from "node:async_hooks"
import { appendFileSync, mkdirSync } from "node:fs"
import { createRequire } from "node:module"
import { join, relative } from "node:path"

/**
 * Notes which source file asks for each SQL statement, by the stack, so that `table-verdict.ts` can hold it against
 * `backend/tables.json`: what the source seems to do and what happens must be the same. In tests only.
 */
const folder = process.env.TABLE_WITNESS_FOLDER

type Method = (this: unknown, ...args: unknown[]) => unknown
type Patched = Record<string, Method>

const backend = process.cwd()
const root = join(backend, "..")
/** Files of one worker share its process, and with it the hooks on the driver; each file evaluates this one anew. */
const worker = globalThis as typeof globalThis & { tableWitness?: Map<string, Set<string>> }
const isInstalled = worker.tableWitness !== undefined
/** Statements by the file that asked. */
const asked = (worker.tableWitness ??= new Map<string, Set<string>>())
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

/** The statements that a source file asked for so far in this test file, by its path from the root. */
export const askedBy = (path: string): readonly string[] => [...(asked.get(path) ?? [])]

function note(sql: string): void {
  const file = asker.getStore() ?? nearestFile()
  if (file?.startsWith(`${backend}/src/`) !== true) return
  const path = relative(root, file)
  asked.set(path, (asked.get(path) ?? new Set()).add(sql))
}

function patch(
  target: Patched,
  name: string,
  around: (original: Method, self: unknown, args: unknown[]) => unknown,
): void {
  const original = target[name]
  if (!original) throw new Error(`Nothing is called "${name}" here any more: tables cannot be watched.`)
  target[name] = function (this: unknown, ...args) {
    return around(original, this, args)
  }
}

function watchDriver(client: Patched): void {
  patch(client, "query", (original, self, args) => {
    const [first] = args
    const sql = typeof first === "string" ? first : (first as { text?: string } | undefined)?.text
    if (sql !== undefined) note(sql)
    return original.apply(self, args)
  })
}

/** Remembers whose query a builder is, and runs it in that memory. */
function watchMakers(client: Patched, dialect: Patched, builder: Patched): void {
  const remember = (made: unknown, file: string | undefined): unknown => {
    if (file !== undefined) makers.set(made as object, file)
    return made
  }
  patch(dialect, "queryBuilder", (original, self, args) =>
    remember(original.apply(self, args), nearestFile()),
  )
  patch(client, "raw", (original, self, args) => remember(original.apply(self, args), nearestFile()))
  patch(builder, "clone", (original, self, args) =>
    remember(original.apply(self, args), makers.get(self as object)),
  )
  patch(client, "runner", (original, self, args) => {
    const runner = original.apply(self, args) as Patched
    const file = makers.get(args[0] as object)
    if (file !== undefined)
      patch(runner, "run", (run, own, rest) => asker.run(file, () => run.apply(own, rest)))
    return runner
  })
}

function install(): void {
  const fromFramework = createRequire(
    createRequire(join(backend, "package.json")).resolve("@medusajs/framework/mikro-orm/knex"),
  )
  const knexPath = fromFramework.resolve("knex")
  const drivers = new Set(
    [knexPath, fromFramework.resolve("@mikro-orm/postgresql")].map(
      (from) => createRequire(from)("pg") as { Client: { prototype: Patched } },
    ),
  )
  for (const { Client } of drivers) watchDriver(Client.prototype)
  const fromKnex = createRequire(knexPath)
  const [client, dialect, builder] = ["lib/client", "lib/dialects/postgres", "lib/query/querybuilder"].map(
    (path) => (fromKnex(`./${path}`) as { prototype: Patched }).prototype,
  )
  watchMakers(client!, dialect!, builder!)
}

if (folder !== undefined && !isInstalled) install()

if (folder !== undefined)
  afterAll(() => {
    mkdirSync(folder, { recursive: true })
    const lines = [...asked].flatMap(([file, statements]) =>
      [...statements].map((sql) => `${JSON.stringify({ file, sql })}\n`),
    )
    appendFileSync(join(folder, `${process.pid}.jsonl`), lines.join(""))
    asked.clear()
  })
