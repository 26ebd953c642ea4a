import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { DownloadFile } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"

/** The file of a paper, among those in the scope of `papers`. @throws ProblemError `not_found` */
export async function paperFile(
  container: MedusaContainer,
  papers: Knex.QueryBuilder,
  id: string,
): Promise<DownloadFile> {
  const row = (await papers
    .where("producer_paper.id", id)
    .whereNull("producer_paper.deleted_at")
    .first("producer_paper.kind", "producer_paper.file_id", "producer_paper.media_type")) as
    { kind: string; file_id: string; media_type: string } | undefined
  if (!row) throw new ProblemError("not_found")
  const content = await container.resolve(Modules.FILE).getAsBuffer(row.file_id)
  return {
    fileName: `${row.kind}.${row.media_type === "application/pdf" ? "pdf" : "jpg"}`,
    contentType: row.media_type,
    base64: content.toString("base64"),
  }
}
