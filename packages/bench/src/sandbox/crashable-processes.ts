import { callerOf, type Caller } from "../cluster/caller.ts"
import { until } from "../cluster/proofs.ts"
import type { SeededRandom } from "../lib/random.ts"
import { timed } from "../lib/output.ts"
import type { Sandbox, Running } from "./sandbox.ts"

/** A process of the shop that is killed and started again, each time at another address. */
export interface CrashableProcess {
  readonly name: string
  caller: Caller
  kills: number
  /** `kill -9`, whatever it was doing, then a new process. */
  killAndRestart(): Promise<void>
}

/** Starts a process that can be killed. */
export async function startCrashable(sandbox: Sandbox, name: string, mode: "server" | "worker") {
  const start = (): Promise<Running> =>
    sandbox.startBackend(`${name}-${made.kills}`, { MEDUSA_WORKER_MODE: mode })
  const made: CrashableProcess = {
    name,
    kills: 0,
    caller: callerOf("http://127.0.0.1:1", sandbox.publishableKey),
    killAndRestart: async () => {
      const { service } = running
      process.kill(-service.pid, "SIGKILL")
      await service.exited
      made.kills += 1
      running = await start()
      made.caller = callerOf(running.url, sandbox.publishableKey)
    },
  }
  let running = await timed(name, start)
  made.caller = callerOf(running.url, sandbox.publishableKey)
  return made
}

/**
 * Kills again and again until the work is done: `each` of the processes on its own, or `one` of them at a time.
 *
 * @param work is given a question: how often was killed until now?
 * @returns how often it has killed
 */
export async function killMeanwhile<T>(
  processes: readonly CrashableProcess[],
  random: SeededRandom,
  { which, everyMs }: { which: "each" | "one"; everyMs: number },
  work: (kills: () => number) => Promise<T>,
): Promise<{ value: T; kills: number }> {
  let done = false
  const dead = (): number => processes.reduce((sum, { kills }) => sum + kills, 0)
  const before = dead()
  const kills = (): number => dead() - before
  const kill = async (choose: () => CrashableProcess): Promise<void> => {
    for (;;) {
      const pause = everyMs / 2 + random.whole(everyMs)
      if ((await until(async () => done, pause, 50)) !== null) return
      await choose().killAndRestart()
    }
  }
  const killing =
    which === "each" ? processes.map((one) => kill(() => one)) : [kill(() => random.pick(processes))]
  let value: T
  try {
    value = await work(kills)
  } finally {
    done = true
    await Promise.all(killing)
  }
  return { value, kills: kills() }
}

/** Runs many things, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T, turn: number) => Promise<void>,
): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let turn = next++; turn < items.length; turn = next++) await work(items[turn] as T, turn)
    }),
  )
}

/** A server that dies in the middle of an order leaves its locks for two minutes. */
const PATIENCE_MS = 8 * 60_000

/** Retries on both servers in turn until one accepts: by default, answers below 500. */
export async function retryUntilAccepted<T extends { status: number }>(
  ask: (turn: number) => Promise<T>,
  first: number,
  accept: (reply: T) => boolean = ({ status }) => status < 500,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS
  for (let turn = first; ; turn += 1) {
    const reply = await ask(turn).catch((error: unknown) => error)
    if (!(reply instanceof Error) && accept(reply as T)) return reply as T
    if (Date.now() > end)
      throw new Error(
        `No answer in time: ${reply instanceof Error ? reply.message : `HTTP ${(reply as T).status}`}`,
      )
    await new Promise((resolve) => setTimeout(resolve, 150 + (turn % 7) * 50))
  }
}
