import type { ApiResult } from "@ocop/contracts"
import type { OperationResult, OperationsAnswer } from "../lib/terminal-types"
import type { CounterDatabase, StoredOperation, SyncNote } from "./database"

export const LARGEST_BATCH = 100
/** What a line that was away is tried with: reading a hundred sales after each sale would slow the next one down. */
const FEELER = 5
/** The door takes a megabyte; a batch of long receipts is cut before. */
const LARGEST_BYTES = 400_000

export type Send = (body: {
  sentAt: string
  operations: readonly unknown[]
}) => Promise<ApiResult<OperationsAnswer>>

/** What goes over the line of a stored operation. */
export const wire = ({ state: _state, code: _code, message: _message, ...operation }: StoredOperation) =>
  operation

function firstBatch(waiting: readonly StoredOperation[]): readonly StoredOperation[] {
  let bytes = 0
  const end = waiting.findIndex((operation, index) => {
    bytes += JSON.stringify(wire(operation)).length
    return index >= LARGEST_BATCH || (index > 0 && bytes > LARGEST_BYTES)
  })
  return end === -1 ? waiting : waiting.slice(0, end)
}

/** The server's word on one operation. "Send it again" leaves it waiting, with the reason. */
async function take(database: CounterDatabase, seq: number, result: OperationResult): Promise<void> {
  const { code, message } = result
  const outcome = result.outcome === "replayed" ? (result.first ?? "applied") : result.outcome
  const state = outcome === "refused" && code === "temporarily_unavailable" ? "waiting" : outcome
  await database.operations.update(seq, { state, code, message })
}

/**
 * Sends everything that waits, each operation once in a run, in batches in the order of their numbers. An operation
 * that cannot be taken keeps no other waiting: a batch that is refused as a whole is halved until the bad one stands
 * alone. Nothing is ever removed here. Safe to run twice at once: the server knows each key.
 *
 * @returns what kept it from sending everything, and whether the server said anything of any operation
 */
export async function syncOnce(
  database: CounterDatabase,
  send: Send,
  clock: () => number,
): Promise<{ problem: string | null; answered: boolean }> {
  const before = await database.setting("sync")
  let largest = before?.problem ? FEELER : LARGEST_BATCH
  let answered = false
  let after = 0
  let problem: string | null = null
  let heard: Pick<SyncNote, "skewMs" | "heardAt"> | null = null

  const deliver = async (batch: readonly StoredOperation[]): Promise<boolean> => {
    const sent = clock()
    const answer = await send({ sentAt: new Date(sent).toISOString(), operations: batch.map(wire) })
    const came = clock()
    if (answer.ok) {
      const { results, serverTime } = answer.value
      const middle = sent + (came - sent) / 2
      heard = { skewMs: Math.round(middle - Date.parse(serverTime)), heardAt: new Date(came).toISOString() }
      for (const [index, operation] of batch.entries()) {
        const result = results.find(({ key }) => key === operation.key) ?? results[index]
        if (result) await take(database, operation.seq, { ...result })
      }
      answered = true
      return true
    }
    const { status, problem: told } = answer
    const aboutContent = status === 400 || status === 413 || status === 422
    if (!aboutContent) {
      problem = told.code
      return false
    }
    if (batch.length === 1) {
      await database.operations.update(batch[0]!.seq, { code: told.code, message: told.message })
      answered = true
      return true
    }
    const half = Math.ceil(batch.length / 2)
    return (await deliver(batch.slice(0, half))) && deliver(batch.slice(half))
  }

  for (;;) {
    const waiting = await database.operations
      .where("seq")
      .above(after)
      .and(({ state }) => state === "waiting")
      .limit(largest)
      .toArray()
    const batch = firstBatch(waiting)
    if (batch.length === 0) break
    after = batch.at(-1)!.seq
    if (!(await deliver(batch))) break
    largest = LARGEST_BATCH
  }
  const at = new Date(clock()).toISOString()
  const known = heard ?? { skewMs: before?.skewMs ?? null, heardAt: before?.heardAt ?? null }
  await database.keep("sync", { at, problem, ...known })
  return { problem, answered }
}

/** The whole queue for a person, so that nothing is lost even when a device can send no more. */
export async function exportQueue(database: CounterDatabase, now: number): Promise<string> {
  const [me, operations] = await Promise.all([database.setting("me"), database.operations.toArray()])
  const left = operations.filter(({ state }) => state !== "applied")
  const terminal = { terminalId: me?.terminalId ?? null, point: me?.point.name ?? null }
  return JSON.stringify({ ...terminal, at: new Date(now).toISOString(), operations: left }, null, 2)
}
