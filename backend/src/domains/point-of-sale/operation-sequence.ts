import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { TerminalMe } from "@ocop/contracts"
import { gapsAfter } from "@ocop/stock"
import { rowsOf } from "../../shared/database"
import { saveGaplessSeq } from "../sales-points/terminals/gapless-seq"

/** Sequence state of a terminal by its gapless operation numbers; stores up to which number there is no gap. */
export async function sequenceOf(
  database: Knex,
  terminalId: string,
): Promise<Pick<TerminalMe, "nextSeq" | "missing">> {
  const rows = await rowsOf<{ gapless: string; seqs: string[] | null }>(
    database,
    `select terminal.gapless_seq as gapless,
            (select array_agg(seq order by seq)
               from (select seq from stock_operation where terminal_id = terminal.id
                     union all select unnest(terminal.resent_seqs)) numbers (seq)
              where seq > terminal.gapless_seq) as seqs
       from terminal where id = ?`,
    [terminalId],
  )
  const gapless = Number(rows[0]?.gapless ?? 0)
  const seen = gapsAfter(gapless, (rows[0]?.seqs ?? []).map(Number))
  if (seen.gapless > gapless) await saveGaplessSeq(database, terminalId, seen.gapless)
  return { nextSeq: seen.highest + 1, missing: seen.missing.slice(0, 50) }
}
