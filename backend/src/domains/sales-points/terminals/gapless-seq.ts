import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Remembers up to which of its numbers a terminal has sent every operation; it only grows. */
export async function saveGaplessSeq(database: Knex, terminalId: string, seq: number): Promise<void> {
  await database("terminal")
    .where({ id: terminalId })
    .where("gapless_seq", "<", seq)
    .update({ gapless_seq: seq })
}
