import { parseArgs } from "node:util"

import { describeError, LocalServiceError, systemCode } from "./errors.ts"
import { asDiskFull, assertDiskSpace } from "./disk.ts"
import { endLeftovers, forgetGroups } from "./leftovers.ts"
import { takeLock, type Lock } from "./lock.ts"
import { assertPortFree, parsePort } from "./ports.ts"
import { consoleProgress } from "./progress.ts"
import * as services from "./services.ts"
import { interruption, Interrupted } from "./signals.ts"
import { runStack, type Stack } from "./stack.ts"
import { projectState, resetState, type State } from "./state.ts"

const HELP = `npm start                     khởi động chợ · start the shop
npm start -- --port 3001      cổng của cửa hàng · port of the storefront (PORT)
npm start -- --backend-port N cổng của máy chủ · port of the backend (BACKEND_PORT)
npm start -- --host 0.0.0.0   nghe cả từ mạng · listen on the network too (OCOP_HOST)
npm start -- --reset          xoá dữ liệu thử trước · remove the local data first
npm start -- --verbose        hiện nhật ký · show the servers' lines
DATABASE_URL, MEILISEARCH_HOST + MEILISEARCH_API_KEY, REDIS_URL, S3_*: thay phần kèm sẵn · replace the embedded parts`

const STEPS = 9

/** `npm start`. Returns the exit code. */
export async function main(root: string, argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const abort = interruption()
  let lock: Lock | undefined
  let stack: Stack | undefined
  try {
    const options = readOptions(argv, env)
    if (options.help) {
      process.stdout.write(`${HELP}\n`)
      return 0
    }
    const state = projectState(root)
    lock = takeLock(state.lock)
    await endLeftovers(state.runFile)
    if (options.reset) resetState(state)
    stack = await startAll(root, env, state, options, abort)
    printAddresses(stack)
    const failure = await Promise.race([stack.failed, abortOf(abort)])
    if (failure instanceof LocalServiceError) throw failure
    throw new Interrupted()
  } catch (error) {
    return await finish(error, stack, root)
  } finally {
    await stack?.stop()
    if (lock) {
      forgetGroups(projectState(root).runFile)
      lock.release()
    }
  }
}

interface Options {
  readonly storefrontPort: number
  readonly backendPort: number
  readonly host: string | undefined
  readonly reset: boolean
  readonly verbose: boolean
  readonly help: boolean
}

function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: "string" },
      "backend-port": { type: "string" },
      host: { type: "string" },
      reset: { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  })
  return {
    storefrontPort: parsePort(values.port ?? env.PORT) ?? services.DEFAULT_STOREFRONT_PORT,
    backendPort: parsePort(values["backend-port"] ?? env.BACKEND_PORT) ?? services.DEFAULT_BACKEND_PORT,
    host: values.host ?? env.OCOP_HOST,
    reset: values.reset,
    verbose: values.verbose,
    help: values.help,
  }
}

async function startAll(
  root: string,
  env: NodeJS.ProcessEnv,
  state: State,
  options: Options,
  abort: AbortSignal,
): Promise<Stack> {
  // Ports and disk first: nobody wants to hear of them after a build of two minutes.
  await assertPortFree(options.storefrontPort, "storefront", "npm start -- --port 3001")
  await assertPortFree(options.backendPort, "backend", "npm start -- --backend-port 9001")
  assertDiskSpace(state.folder)
  const progress = consoleProgress(STEPS, 1)
  return runStack({
    root,
    state,
    env,
    ...options,
    progress,
    signal: abort,
    echo: options.verbose ? (line) => void process.stdout.write(`${line}\n`) : undefined,
  })
}

function printAddresses(stack: Stack): void {
  const accounts = accountLines(stack.accounts)
  const search = stack.search.engine === "meilisearch" ? stack.search.host : "PostgreSQL"
  process.stdout.write(
    [
      "",
      `  Cửa hàng (shop)      ${stack.storefrontUrl}`,
      `  Quản trị (admin)     ${stack.backendUrl}/app`,
      `  API (backend)        ${stack.backendUrl}`,
      `  Tìm kiếm (search)    ${search}`,
      "",
      "  Tài khoản mẫu (demo accounts):",
      ...accounts,
      "",
      "  Ctrl-C để dừng · Ctrl-C stops everything",
      "",
    ].join("\n"),
  )
}

/** `[{ role, email, password }]` or `{ role: { … } }`, as the demo script gives it. */
function accountLines(accounts: unknown): string[] {
  if (typeof accounts !== "object" || accounts === null) return []
  return Object.entries(accounts).map(([key, value]: [string, unknown]) => {
    if (typeof value !== "object" || value === null) return `    ${key}: ${String(value)}`
    const { role, ...rest } = value as Record<string, unknown>
    const fields = Object.entries(rest).map(
      ([name, text]) => `${name} ${typeof text === "string" ? text : JSON.stringify(text)}`,
    )
    return `    ${typeof role === "string" ? role : key}: ${fields.join(" · ")}`
  })
}

function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener("abort", () => resolve(), { once: true })
  })
}

async function finish(error: unknown, stack: Stack | undefined, root: string): Promise<number> {
  if (error instanceof Interrupted) {
    process.stdout.write("\nĐang dừng… (stopping)\n")
    await stack?.stop()
    process.stdout.write("Đã dừng hết. (everything is stopped)\n")
    return 0
  }
  await stack?.stop()
  const known = asDiskFull(root, error) ?? error
  const usage = systemCode(error)?.startsWith("ERR_PARSE_ARGS") === true
  process.stderr.write(usage ? `\n✗ ${(error as Error).message}\n${HELP}\n` : `\n${describeError(known)}\n`)
  return 1
}
