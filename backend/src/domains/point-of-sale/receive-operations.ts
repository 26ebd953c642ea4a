import { createHash } from "node:crypto"
import { errorText } from "../../shared/errors/error-text"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  operationEnvelope,
  operationResult,
  terminalOperation,
  type Locale,
  type OperationResult,
  type OperationsAnswer,
  type ProblemCode,
  type TerminalOperation,
} from "@ocop/contracts"
import { correctedInstant } from "@ocop/stock"
import pLimit from "p-limit"
import { problemBody } from "../../shared/errors/problem"
import { databaseOf } from "../../shared/database"
import { sequenceOf } from "./operation-sequence"
import { continueShifts } from "./shift"
import { saveResentSeq } from "../sales-points/terminals/gapless-seq"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"
import { applyOperation, recordRefused } from "../inventory/operations/apply-operation"
import { applySales, isSale } from "./apply-sales"
import { ensureTransit } from "../inventory/operations/ensure-transit"
import { AlreadyThere, nothing, type Arrival, type Verdict } from "../inventory/operations/operation-row"
import { resumeDeferred } from "../inventory/operations/resume-deferred"
import { operationHandlers } from "./operation-handlers"
import { runsOf } from "./batch-runs"

/** Canonical form of a value: equal content gives equal text, whatever the order of its fields. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

const known = (code: string | null): OperationResult["code"] => {
  const found = operationResult.shape.code.safeParse(code)
  return found.success ? found.data : null
}

type Answered = Omit<OperationResult, "message">

const answerOf = (operation: { key: string; seq: number }, verdict: Verdict): Answered => ({
  key: operation.key,
  seq: operation.seq,
  outcome: verdict.outcome,
  first: null,
  code: known(verdict.code),
  discrepancies: [...verdict.discrepancies],
  expectedCash: verdict.expectedCash,
})

const refused = (key: string | null, seq: number | null, code: ProblemCode): Answered => ({
  key,
  seq,
  outcome: "refused",
  first: null,
  code: known(code),
  discrepancies: [],
  expectedCash: null,
})

interface StoredRow {
  terminal_id: string
  location_id: string
  payload: unknown
  payload_hash: string
  outcome: Verdict["outcome"]
  code: string | null
  result: { discrepancies?: OperationResult["discrepancies"]; expectedCash?: number | null }
}

type Stored = ReadonlyMap<string, StoredRow>

/** An operation as it came. */
interface Sent {
  readonly key: string
  readonly seq: number
  readonly hash: string
  readonly raw: unknown
}

/** Stored operations by key, in one query for a whole batch. */
async function storedOf(container: MedusaContainer, keys: readonly string[]): Promise<Stored> {
  if (keys.length === 0) return new Map()
  const rows = (await databaseOf(container)("stock_operation")
    .whereIn("op_key", [...keys])
    .select(
      "op_key",
      "terminal_id",
      "location_id",
      "payload",
      "payload_hash",
      "outcome",
      "code",
      "result",
    )) as (StoredRow & {
    op_key: string
  })[]
  return new Map(rows.map((row) => [row.op_key, row]))
}

/** Text of an operation without its number, which a device that was enrolled again gives anew. */
function contentOf(raw: unknown): string {
  const content = { ...(raw as Record<string, unknown>) }
  delete content["seq"]
  return JSON.stringify(canonical(content)).replaceAll("\\u0000", "")
}

/** Whether a stored operation is the one that was sent, perhaps under the device's former key at the same point. */
const isSame = (row: StoredRow, terminal: TerminalScope, sent: Sent): boolean =>
  row.terminal_id === terminal.id
    ? row.payload_hash === sent.hash
    : row.location_id === terminal.locationId && contentOf(row.payload) === contentOf(sent.raw)

/** Replay of a known operation: the result that it got before. @returns null when its key is not known */
async function replay(
  container: MedusaContainer,
  terminal: TerminalScope,
  operation: Sent,
  stored: Stored,
): Promise<Answered | null> {
  const row = stored.get(operation.key)
  if (!row) return null
  if (row.terminal_id !== terminal.id && isSame(row, terminal, operation))
    await saveResentSeq(databaseOf(container), terminal.id, operation.seq)
  else if (!isSame(row, terminal, operation)) {
    alarm(container, terminal, operation, "operation_changed")
    return refused(operation.key, operation.seq, "operation_changed")
  }
  return {
    key: operation.key,
    seq: operation.seq,
    outcome: "replayed",
    first: row.outcome,
    code: known(row.code),
    discrepancies: row.result.discrepancies ?? [],
    expectedCash: row.result.expectedCash ?? null,
  }
}

function alarm(
  container: MedusaContainer,
  terminal: TerminalScope,
  { key, seq }: { key: string; seq: number },
  code: ProblemCode,
): void {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(
      `Terminal ${terminal.id} of point ${terminal.pointId} sent ${code}: operation ${key}, number ${seq}`,
    )
}

/** An operation whose key is not known yet. */
interface Fresh {
  readonly key: string
  readonly seq: number
  readonly arrival: Arrival
  /** False: its content is no valid terminal operation. */
  readonly readable: boolean
}

const isFresh = (one: Answered | Fresh): one is Fresh => "arrival" in one

/** Classifies one operation of a batch: a new one, or a known one with its stored result. */
async function classify(
  container: MedusaContainer,
  terminal: TerminalScope,
  raw: unknown,
  { sentAt, at }: { sentAt: Date; at: Date },
  stored: Stored,
): Promise<Answered | Fresh> {
  const envelope = operationEnvelope.safeParse(raw)
  if (!envelope.success) return refused(null, null, "invalid_request")
  const { key, seq } = envelope.data
  // PostgreSQL cannot store the NUL character.
  const text = JSON.stringify(canonical(raw)).replaceAll("\\u0000", "")
  const hash = createHash("sha256").update(text).digest("hex")
  const before = await replay(container, terminal, { key, seq, hash, raw }, stored)
  if (before) return before
  const content = JSON.parse(text) as unknown
  const parsed = terminalOperation.safeParse(content)
  const arrival: Arrival = {
    operation: (parsed.success ? parsed.data : envelope.data) as TerminalOperation,
    raw: content,
    hash,
    at: correctedInstant(new Date(envelope.data.occurredAt), sentAt, at),
    skewMs: at.getTime() - sentAt.getTime(),
  }
  return { key, seq, arrival, readable: parsed.success }
}

async function takeOne(
  container: MedusaContainer,
  terminal: TerminalScope,
  fresh: Fresh,
  transitId: string,
): Promise<Answered> {
  const { key, seq, arrival, readable } = fresh
  try {
    const verdict = readable
      ? await applyOperation(container, terminal, arrival, transitId, operationHandlers)
      : await recordRefused(container, terminal, arrival)
    return answerOf(fresh, verdict)
  } catch (error) {
    if (error instanceof AlreadyThere) {
      // It arrived a moment ago, by a parallel request or in this very batch.
      const sent = { key, seq, hash: arrival.hash, raw: arrival.raw }
      const twin = await replay(container, terminal, sent, await storedOf(container, [key]))
      if (twin) return twin
      alarm(container, terminal, fresh, "operation_seq_reused")
      return refused(key, seq, "operation_seq_reused")
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Operation ${key} of terminal ${terminal.id} was not applied: ${errorText(error)}`)
    return refused(key, seq, "temporarily_unavailable")
  }
}

/**
 * Sales that share a transaction. Their goods stay locked as long, so a buyer at checkout waits a fraction of a second.
 */
const TOGETHER = 25

/**
 * Limits concurrent POS sync batches. Many terminals that reconnect at once take turns, each with its batch, so that
 * the first finish while the last still wait and the rest of the shop keeps its share of the machine. A terminal that
 * sells online sends one operation at a time and does not wait in this queue.
 */
const inTurn = pLimit(Math.max(1, Math.trunc(Number(process.env.COUNTER_BATCHES_AT_ONCE)) || 1))

/** Applies one run. @returns the result of each operation, in their order */
async function takeRun(
  container: MedusaContainer,
  terminal: TerminalScope,
  run: readonly (Answered | Fresh)[],
  transitId: string,
): Promise<Answered[]> {
  const sales = run.filter(isFresh).flatMap(({ arrival }) => (isSale(arrival) ? [arrival] : []))
  if (run.length > 1 && (await applySales(container, terminal, sales)))
    return sales.map(({ operation }) => answerOf(operation, { outcome: "applied", ...nothing }))
  const answers: Answered[] = []
  for (const one of run) answers.push(isFresh(one) ? await takeOne(container, terminal, one, transitId) : one)
  return answers
}

/**
 * Receives a POS sync batch. Each operation has its own result and its own transaction, or shares one with other sales
 * that have no discrepancy; results are returned after the commits.
 *
 * @param at now (UTC)
 */
export async function receiveOperations(
  container: MedusaContainer,
  terminal: TerminalScope,
  body: { sentAt: string; operations: unknown[] },
  locale: Locale,
  at: Date,
): Promise<OperationsAnswer> {
  const transitId = await ensureTransit(container)
  const times = { sentAt: new Date(body.sentAt), at }
  const sellable = (one: Answered | Fresh) => isFresh(one) && one.readable && isSale(one.arrival)
  const takeAll = async (): Promise<Answered[]> => {
    // Only now: deferred operations may also wait for the first delivery of a repeated one.
    const keys = body.operations.flatMap((raw) => operationEnvelope.safeParse(raw).data?.key ?? [])
    const stored = await storedOf(container, keys)
    const classified: (Answered | Fresh)[] = []
    for (const raw of body.operations)
      classified.push(await classify(container, terminal, raw, times, stored))
    const named = classified.flatMap((one) =>
      isFresh(one) && one.readable ? one.arrival.operation.shift : null,
    )
    await continueShifts(databaseOf(container), terminal, [...new Set(named.filter((key) => key != null))])
    const answers: Answered[] = []
    for (const run of runsOf(classified, sellable, TOGETHER))
      answers.push(...(await takeRun(container, terminal, run, transitId)))
    return answers
  }
  const answers = await (body.operations.length > 1 ? inTurn(takeAll) : takeAll())
  const results: OperationResult[] = answers.map((answered) => ({
    ...answered,
    message: answered.code ? problemBody(answered.code, locale).message : null,
  }))
  await resumeDeferred(container, transitId, terminal.locationId, operationHandlers)
  return {
    results,
    ...(await sequenceOf(databaseOf(container), terminal.id)),
    serverTime: at.toISOString(),
  }
}
