import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pipeline } from "node:stream/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListingPhotoZip } from "@ocop/contracts"
import { ListRefused, readZipFiles } from "@ocop/recognition-list"
import { databaseOf, rowsOf } from "../../../shared/database"
import { ProblemError } from "../../../shared/errors/problem"
import { acceptImage, MAX_PICTURE_BYTES } from "../../../shared/files/accept-image"
import { ownImport } from "./imports"
import type { Upload } from "../../../shared/files/upload"

const LIMITS = { maxFiles: 2_000, maxFileBytes: MAX_PICTURE_BYTES }

/**
 * Receives an archive of pictures: each is re-encoded and stored until its row is applied, with one picture in memory
 * at a time. Only files that a row names are unpacked.
 *
 * @throws ProblemError `not_found`, `listing_import_state`, `photo_zip_refused`, `payload_too_large`
 */
export async function receivePhotoZip(
  container: MedusaContainer,
  producerId: string,
  importId: string,
  { stream }: Upload,
): Promise<ListingPhotoZip> {
  const database = databaseOf(container)
  const { state } = await ownImport(database, producerId, importId)
  if (state !== "planned" && state !== "stopped") throw new ProblemError("listing_import_state")
  const named = new Set(
    (
      await rowsOf<{ name: string }>(
        database,
        `select distinct jsonb_array_elements_text(planned -> 'photos') as name
           from listing_import_row where import_id = ? and planned is not null`,
        [importId],
      )
    ).map(({ name }) => name),
  )
  const answer = { taken: 0, unnamed: 0, refused: [] as string[] }
  const wanted = (name: string): boolean => {
    const is = named.has(name.toLowerCase())
    if (!is) answer.unnamed += 1
    return is
  }
  const directory = await mkdtemp(join(tmpdir(), "listing-photos-"))
  try {
    const path = join(directory, "photos.zip")
    await pipeline(stream, createWriteStream(path, { mode: 0o600 }))
    for await (const { name, content } of readZipFiles(path, LIMITS, wanted)) {
      const picture = content && (await acceptImage(content).catch(() => null))
      if (!picture) {
        answer.refused.push(name.slice(0, 200))
        continue
      }
      const row = { import_id: importId, name: name.toLowerCase(), ...picture }
      await database("listing_import_photo").insert(row).onConflict(["import_id", "name"]).merge()
      answer.taken += 1
    }
    return answer
  } catch (error) {
    if (error instanceof ListRefused) throw new ProblemError("photo_zip_refused", { cause: error })
    throw error
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
