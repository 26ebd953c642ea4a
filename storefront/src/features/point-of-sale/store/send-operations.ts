import type { ApiResult } from "@ocop/contracts"
import type { OperationResult, OperationsAnswer } from "../lib/terminal-types"
import type { PosDatabase, StoredOperation, SyncStatus } from "./database"

export const LARGEST_BATCH = 100
/** Batch that tries a connection after a failure: reading a hundred sales after each sale would slow the next one. */
const PROBE_BATCH = 5
/** The proxy accepts a megabyte; a batch of long receipts is cut before that. */
const LARGEST_BYTES = 400_000

export type SendBatch = (body: {
  sentAt: string
  operations: readonly unknown[]
}) => Promise<ApiResult<OperationsAnswer>>

/** A stored operation as it is sent: without the device's own notes on it. */
export const wireFormat = ({
  state: _state,
  code: _code,
  message: _message,
  ...operation
}: StoredOperation) => operation

function nextBatch(waiting: readonly StoredOperation[]): readonly StoredOperation[] {
  let bytes = 0
  const end = waiting.findIndex((operation, index) => {
    bytes += JSON.stringify(wireFormat(operation)).length
    return index >= LARGEST_BATCH || (index > 0 && bytes > LARGEST_BYTES)
  })
  return end === -1 ? waiting : waiting.slice(0, end)
}

/** Stores the server's result of one operation. "Send it again" leaves it waiting, with the reason. */
async function storeResult(database: PosDatabase, seq: number, result: OperationResult): Promise<void> {
  const { code, message } = result
  const outcome = result.outcome === "replayed" ? (result.first ?? "applied") : result.outcome
  const state = outcome === "refused" && code === "temporarily_unavailable" ? "waiting" : outcome
  await database.operations.update(seq, { state, code, message })
}

/** What one run of sending found out. */
interface Run {
  readonly database: PosDatabase
  readonly send: SendBatch
  readonly clock: () => number
  /** Whether the server answered about any operation. */
  answered: boolean
  /** Code of what keeps the rest from being sent. */
  problem: string | null
  contact: Pick<SyncStatus, "skewMs" | "heardAt"> | null
}

/**
 * Sends one batch. A batch that the server refuses as a whole is halved until the unreadable operation stands alone.
 *
 * @returns whether the next batch may be sent
 */
async function deliver(run: Run, batch: readonly StoredOperation[]): Promise<boolean> {
  const { database, clock } = run
  const sentAt = clock()
  const answer = await run.send({
    sentAt: new Date(sentAt).toISOString(),
    operations: batch.map(wireFormat),
  })
  const receivedAt = clock()
  if (answer.ok) {
    const { results, serverTime } = answer.value
    const halfWay = sentAt + (receivedAt - sentAt) / 2
    const skewMs = Math.round(halfWay - Date.parse(serverTime))
    run.contact = { skewMs, heardAt: new Date(receivedAt).toISOString() }
    for (const [index, operation] of batch.entries()) {
      const result = results.find(({ key }) => key === operation.key) ?? results[index]
      if (result) await storeResult(database, operation.seq, { ...result })
    }
    run.answered = true
    return true
  }
  const { status, problem } = answer
  const aboutContent = status === 400 || status === 413 || status === 422
  if (!aboutContent) {
    run.problem = problem.code
    return false
  }
  if (batch.length === 1) {
    await database.operations.update(batch[0]!.seq, { code: problem.code, message: problem.message })
    run.answered = true
    return true
  }
  const half = Math.ceil(batch.length / 2)
  return (await deliver(run, batch.slice(0, half))) && deliver(run, batch.slice(half))
}

/**
 * Sends the queue: each waiting operation once in a run, in batches, in the order of their sequence numbers. An
 * operation that cannot be accepted keeps no other waiting, and nothing is ever removed here. Safe to run twice at
 * once: the server knows each key.
 *
 * @returns what kept it from sending everything, and whether the server answered about any operation
 */
export async function sendOperations(
  database: PosDatabase,
  send: SendBatch,
  clock: () => number,
): Promise<{ problem: string | null; answered: boolean }> {
  const before = await database.setting("sync")
  const run: Run = { database, send, clock, answered: false, problem: null, contact: null }
  let largest = before?.problem ? PROBE_BATCH : LARGEST_BATCH
  let after = 0
  for (;;) {
    const waiting = await database.operations
      .where("seq")
      .above(after)
      .and(({ state }) => state === "waiting")
      .limit(largest)
      .toArray()
    const batch = nextBatch(waiting)
    if (batch.length === 0) break
    after = batch.at(-1)!.seq
    if (!(await deliver(run, batch))) break
    largest = LARGEST_BATCH
  }
  const { problem, answered } = run
  const known = run.contact ?? { skewMs: before?.skewMs ?? null, heardAt: before?.heardAt ?? null }
  await database.saveSetting("sync", { at: new Date(clock()).toISOString(), problem, ...known })
  return { problem, answered }
}

/** Exports what the server does not have as JSON for a person, so that nothing is lost when a device can send no more. */
export async function exportQueue(database: PosDatabase, now: number): Promise<string> {
  const [me, operations] = await Promise.all([database.setting("me"), database.operations.toArray()])
  const unsent = operations.filter(({ state }) => state !== "applied")
  const terminal = { terminalId: me?.terminalId ?? null, point: me?.point.name ?? null }
  return JSON.stringify({ ...terminal, at: new Date(now).toISOString(), operations: unsent }, null, 2)
}
