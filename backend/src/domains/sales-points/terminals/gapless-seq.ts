import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Stores up to which sequence number a terminal has sent every operation; the value only grows. */
export async function saveGaplessSeq(database: Knex, terminalId: string, seq: number): Promise<void> {
  await database("terminal")
    .where({ id: terminalId })
    .where("gapless_seq", "<", seq)
    .update({ gapless_seq: seq })
}

/** Keeps a number under which an operation came again that is known under a former key of the device. */
export async function saveResentSeq(database: Knex, terminalId: string, seq: number): Promise<void> {
  await database("terminal")
    .where({ id: terminalId })
    .whereRaw("not ?::bigint = any(resent_seqs)", [seq])
    .update({ resent_seqs: database.raw("array_append(resent_seqs, ?::bigint)", [seq]) })
}
