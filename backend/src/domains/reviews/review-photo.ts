import type { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ReviewableLine } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { readUpload } from "../../shared/files/accept-document"
import { publishImage } from "../../shared/files/publish-image"
import { databaseOf } from "../../shared/database"
import { purchasedLine, lineView } from "./purchased-lines"
import { acceptReviewPhoto } from "./accept-photo"
import { assertOpen } from "./write-review"

interface StoredPhoto {
  readonly id: string
  readonly url: string
}

/** Replaces a review's photo (or removes it). @returns the file that no review uses any more */
async function setPhoto(
  container: MedusaContainer,
  orderId: string,
  lineId: string,
  photo: StoredPhoto | null,
  now: Date,
): Promise<string | null> {
  return databaseOf(container).transaction(async (trx) => {
    const before = (await trx("product_review")
      .where({ order_line_id: lineId })
      .whereNull("deleted_at")
      .forUpdate()
      .first("photo_file_id")) as { photo_file_id: string | null } | undefined
    const line = await purchasedLine(trx, orderId, lineId)
    // A photo without a review is too little to publish.
    if (!before || !line.review) throw new ProblemError("not_reviewable")
    assertOpen(line, now)
    await trx("product_review")
      .where({ order_line_id: lineId })
      .whereNull("deleted_at")
      .update({ photo_url: photo?.url ?? null, photo_file_id: photo?.id ?? null, updated_at: now })
    return before.photo_file_id
  })
}

/**
 * Adds a photo to a review.
 *
 * @throws ProblemError `not_reviewable`, `review_closed`, `picture_refused`, `payload_too_large`
 */
export async function addReviewPhoto(
  container: MedusaContainer,
  orderId: string,
  lineId: string,
  stream: Readable,
  now: Date,
): Promise<ReviewableLine> {
  const database = databaseOf(container)
  // Checked before the re-encode, which is expensive: strangers may not cause it.
  const line = await purchasedLine(database, orderId, lineId)
  if (!line.review) throw new ProblemError("not_reviewable")
  assertOpen(line, now)
  const drawn = await acceptReviewPhoto(await readUpload(stream))
  const files = container.resolve(Modules.FILE)
  const photo = await publishImage(files, drawn)
  let useless: string | null = photo.id
  try {
    useless = await setPhoto(container, orderId, lineId, photo, now)
  } finally {
    if (useless) await files.deleteFiles([useless])
  }
  return lineView(await purchasedLine(database, orderId, lineId), now)
}

/** Removes the photo of a review. @throws ProblemError `not_reviewable`, `review_closed` */
export async function removeReviewPhoto(
  container: MedusaContainer,
  orderId: string,
  lineId: string,
  now: Date,
): Promise<ReviewableLine> {
  const useless = await setPhoto(container, orderId, lineId, null, now)
  if (useless) await container.resolve(Modules.FILE).deleteFiles([useless])
  return lineView(await purchasedLine(databaseOf(container), orderId, lineId), now)
}
