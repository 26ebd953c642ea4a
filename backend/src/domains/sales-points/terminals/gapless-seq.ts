import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Stores up to which sequence number a terminal has sent every operation; the value only grows. */
export async function saveGaplessSeq(database: Knex, terminalId: string, seq: number): Promise<void> {
  await database("terminal")
    .where({ id: terminalId })
    .where("gapless_seq", "<", seq)
    .update({ gapless_seq: seq })
}
