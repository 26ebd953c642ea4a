import { randomBytes } from "node:crypto"
import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import type { addPaperQuery, ProducerPaper, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { acceptFile, readUpload } from "../../../shared/files/accept-document"
import { paperView } from "./profile"
import type { ProducerScope } from "../scope"
import { databaseOf } from "../../../shared/database"
import { lockOpenProfile, lockStanding } from "./change-profile"

const MOST_PAPERS = 30

/**
 * Stores a paper. An approved producer may add one (a renewal), and never remove one. The file is stored first and
 * deleted again when no row refers to it.
 *
 * @throws ProblemError `upload_refused`, `payload_too_large`, `profile_locked`, `paper_limit`
 */
export async function addPaper(
  container: MedusaContainer,
  { producerId, member }: ProducerScope,
  paper: z.output<typeof addPaperQuery>,
  stream: Readable,
  now: Date,
): Promise<ProducerPaper> {
  const accepted = await acceptFile(await readUpload(stream))
  const files = container.resolve(Modules.FILE)
  const file = await files.createFiles({
    // A random name of 32 bytes cannot be guessed; the uploader's file name is in no path.
    filename: `${randomBytes(32).toString("hex")}.${accepted.extension}`,
    mimeType: accepted.mediaType,
    content: accepted.content.toString("base64"),
    access: "private",
  })
  try {
    return await databaseOf(container).transaction(async (trx) => {
      if ((await lockStanding(trx, producerId, now)) === "submitted") throw new ProblemError("profile_locked")
      const { count } = (await trx("producer_paper")
        .where({ producer_id: producerId })
        .whereNull("deleted_at")
        .first(trx.raw("count(*)::int as count"))) as { count: number }
      if (count >= MOST_PAPERS) throw new ProblemError("paper_limit")
      const [row] = (await trx("producer_paper")
        .insert({
          id: generateEntityId(undefined, "ppap"),
          producer_id: producerId,
          kind: paper.kind,
          number: paper.number,
          issued_on: paper.issuedOn,
          expires_on: paper.expiresOn ?? null,
          authority: paper.authority,
          file_id: file.id,
          media_type: accepted.mediaType,
          bytes: accepted.content.length,
          uploaded_by: member.id,
        })
        .returning("*")) as Parameters<typeof paperView>[0][]
      if (!row) throw new ProblemError("not_found")
      return paperView(row)
    })
  } catch (error) {
    await files.deleteFiles([file.id])
    throw error
  }
}

/** Removes a paper. @throws ProblemError `not_found` for another producer's paper as for none, `profile_locked` */
export async function removePaper(
  container: MedusaContainer,
  { producerId }: ProducerScope,
  id: string,
  now: Date,
): Promise<void> {
  const fileId = await databaseOf(container).transaction(async (trx) => {
    const [row] = (await trx("producer_paper")
      .where({ id, producer_id: producerId })
      .whereNull("deleted_at")
      .update({ deleted_at: now, updated_at: now })
      .returning("file_id")) as { file_id: string }[]
    if (!row) throw new ProblemError("not_found")
    await lockOpenProfile(trx, producerId, now)
    return row.file_id
  })
  await container.resolve(Modules.FILE).deleteFiles([fileId])
}
