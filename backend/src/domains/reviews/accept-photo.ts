import { reencodeImage, mediaTypeOf } from "../../shared/files/reencode-image"
import { ProblemError } from "../../shared/errors/problem"

const LONGEST_SIDE = 1_600
const taken = new Set<string | null>(["image/jpeg", "image/png", "image/webp"])

/** Re-encodes a buyer's photo. @throws ProblemError `picture_refused` */
export async function acceptReviewPhoto(content: Buffer): Promise<Buffer> {
  if (!taken.has(await mediaTypeOf(content))) throw new ProblemError("picture_refused")
  try {
    return (await reencodeImage(content, LONGEST_SIDE, { quality: 82 })).data
  } catch (cause) {
    throw new ProblemError("picture_refused", { cause })
  }
}
