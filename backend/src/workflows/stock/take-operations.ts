import { createHash } from "node:crypto"
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
import { problemBody } from "../../lib/http/problem"
import { databaseOf } from "../../lib/database"
import { sequenceOf } from "../../lib/stock/sequence"
import type { TerminalScope } from "../../lib/stock/terminal-scope"
import { AlreadyThere, applyOperation, keepRefused, type Arrival, type Verdict } from "./apply-operation"
import { ensureTransit } from "./ensure-transit"
import { resumeParked } from "./resume-parked"

/** The same content has the same text, in whatever order its fields come. */
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
  payload_hash: string
  outcome: Verdict["outcome"]
  code: string | null
  result: { discrepancies?: OperationResult["discrepancies"]; expectedCash?: number | null }
}

type Stored = ReadonlyMap<string, StoredRow>

/** Those of the operations that came before, by key, in one question for a whole batch. */
async function storedOf(container: MedusaContainer, keys: readonly string[]): Promise<Stored> {
  if (keys.length === 0) return new Map()
  const rows = (await databaseOf(container)("stock_op")
    .whereIn("op_key", [...keys])
    .select("op_key", "terminal_id", "payload_hash", "outcome", "code", "result")) as (StoredRow & {
    op_key: string
  })[]
  return new Map(rows.map((row) => [row.op_key, row]))
}

/** What an operation got that came before. @returns null when its key is not known */
function replay(
  container: MedusaContainer,
  terminal: TerminalScope,
  operation: { key: string; seq: number },
  hash: string,
  stored: Stored,
): Answered | null {
  const row = stored.get(operation.key)
  if (!row) return null
  if (row.terminal_id !== terminal.id || row.payload_hash !== hash) {
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

async function take(
  container: MedusaContainer,
  terminal: TerminalScope,
  raw: unknown,
  { sentAt, at }: { sentAt: Date; at: Date },
  transitId: string,
  stored: Stored,
): Promise<Answered> {
  const envelope = operationEnvelope.safeParse(raw)
  if (!envelope.success) return refused(null, null, "invalid_request")
  const { key, seq } = envelope.data
  // Nothing of PostgreSQL can hold the character zero.
  const text = JSON.stringify(canonical(raw)).replaceAll("\\u0000", "")
  const hash = createHash("sha256").update(text).digest("hex")
  const before = replay(container, terminal, envelope.data, hash, stored)
  if (before) return before
  const parsed = terminalOperation.safeParse(JSON.parse(text))
  const arrival: Arrival = {
    operation: (parsed.success ? parsed.data : envelope.data) as TerminalOperation,
    raw: JSON.parse(text) as unknown,
    hash,
    at: correctedInstant(new Date(envelope.data.occurredAt), sentAt, at),
    skewMs: at.getTime() - sentAt.getTime(),
  }
  try {
    const verdict = parsed.success
      ? await applyOperation(container, terminal, arrival, transitId)
      : await keepRefused(container, terminal, arrival)
    return answerOf({ key, seq }, verdict)
  } catch (error) {
    if (error instanceof AlreadyThere) {
      // It came a moment ago, by another way or in this very batch.
      const twin = replay(container, terminal, envelope.data, hash, await storedOf(container, [key]))
      if (twin) return twin
      alarm(container, terminal, envelope.data, "operation_seq_reused")
      return refused(key, seq, "operation_seq_reused")
    }
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Operation ${key} of terminal ${terminal.id} was not applied: ${String(error)}`)
    return refused(key, seq, "temporarily_unavailable")
  }
}

/**
 * Takes a batch. Each operation is a transaction and has an answer of its own; answers go out after their commits.
 *
 * @param at now (UTC)
 */
export async function takeOperations(
  container: MedusaContainer,
  terminal: TerminalScope,
  body: { sentAt: string; operations: unknown[] },
  locale: Locale,
  at: Date,
): Promise<OperationsAnswer> {
  const transitId = await ensureTransit(container)
  const results: OperationResult[] = []
  const keys = body.operations.flatMap((raw) => operationEnvelope.safeParse(raw).data?.key ?? [])
  const stored = await storedOf(container, keys)
  for (const raw of body.operations) {
    const times = { sentAt: new Date(body.sentAt), at }
    const answered = await take(container, terminal, raw, times, transitId, stored)
    const message = answered.code ? problemBody(answered.code, locale).message : null
    results.push({ ...answered, message })
  }
  await resumeParked(container, transitId, terminal.locationId)
  return {
    results,
    ...(await sequenceOf(databaseOf(container), terminal.id)),
    serverTime: at.toISOString(),
  }
}
