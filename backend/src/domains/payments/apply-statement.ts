import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Answer } from "@ocop/contracts"
import { readStatement } from "./statement/read-statement"
import { applyTransfer } from "./apply-transfer"

/**
 * Applies an uploaded bank statement in the same way as webhooks: transfers known already are skipped, the rest
 * count.
 */
export async function applyStatement(
  container: MedusaContainer,
  upload: { stream: Readable; fileName: string },
): Promise<Answer<"uploadStatement">> {
  const read = await readStatement(upload.stream, upload.fileName)
  const report = { rows: read.length, known: 0, bad: [] as { row: number; reason: string }[] }
  const counts: Record<string, number> = {}
  for (const row of read) {
    if ("reason" in row) {
      report.bad.push(row)
      continue
    }
    const { status, known } = await applyTransfer(container, "statement", row.transfer)
    if (known) report.known += 1
    else counts[status] = (counts[status] ?? 0) + 1
  }
  return { ...report, counts }
}
