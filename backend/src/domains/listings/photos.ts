import { createHash } from "node:crypto"
import type { Readable } from "node:stream"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId, Modules } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { OwnListing } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { acceptImage, MAX_PICTURE_BYTES, type AcceptedImage } from "../../shared/files/accept-image"
import { ownFacts, photosOf, readOwnListing } from "./read-own-listing"
import { readUpload } from "../../shared/files/accept-document"
import { publishImage } from "../../shared/files/publish-image"
import { platform } from "../../shared/platform"
import type { ProducerScope } from "../producers/scope"
import { databaseOf } from "../../shared/database"

const MOST_PHOTOS = 10

type Scope = Pick<ProducerScope, "producerId">

/** Syncs the images of Medusa's product with the table of photos; the first one is the thumbnail on cards. */
async function showPhotos(container: MedusaContainer, listingId: string, productId: string): Promise<void> {
  const photos = (await photosOf(databaseOf(container), [listingId])).get(listingId) ?? []
  await updateProductsWorkflow(container).run({
    input: {
      products: [
        { id: productId, images: photos.map(({ url }) => ({ url })), thumbnail: photos[0]?.url ?? null },
      ],
    },
  })
}

const touch = (trx: Knex, id: string): Promise<unknown> =>
  trx("listing")
    .where({ id })
    .update({ updated_at: trx.raw("clock_timestamp()") })

/**
 * Stores an accepted photo of a listing; the file is deleted again when no row refers to it.
 *
 * @param often `once`: a photo that the listing has already is not added again
 */
export async function keepPhoto(
  container: MedusaContainer,
  { producerId }: Scope,
  listing: { readonly id: string; readonly product_id: string },
  picture: AcceptedImage,
  often?: "once",
): Promise<void> {
  const digest = often === "once" ? createHash("sha256").update(picture.content).digest("hex") : null
  const there = digest
    ? await databaseOf(container)("listing_photo").where({ listing_id: listing.id, digest }).first("id")
    : undefined
  if (there) return showPhotos(container, listing.id, listing.product_id)
  const files = container.resolve(Modules.FILE)
  const file = await publishImage(files, picture.content)
  try {
    await databaseOf(container).transaction(async (trx) => {
      await trx("listing").where({ id: listing.id }).forUpdate().first("id")
      const { count, last } = (await trx("listing_photo")
        .where({ listing_id: listing.id })
        .first(trx.raw("count(*)::int as count, coalesce(max(rank), -1)::int as last"))) as {
        count: number
        last: number
      }
      if (count >= MOST_PHOTOS) throw new ProblemError("photo_limit")
      await trx("listing_photo").insert({
        id: generateEntityId(undefined, "lpho"),
        listing_id: listing.id,
        producer_id: producerId,
        file_id: file.id,
        url: file.url,
        width: picture.width,
        height: picture.height,
        colour: picture.colour,
        digest,
        rank: last + 1,
      })
      await touch(trx, listing.id)
    })
  } catch (error) {
    await files.deleteFiles(file.id)
    throw error
  }
  await showPhotos(container, listing.id, listing.product_id)
}

/** Adds a photo to a listing. @throws ProblemError `not_found`, `photo_refused`, `payload_too_large`, `photo_limit` */
export async function addPhoto(
  container: MedusaContainer,
  scope: Scope,
  id: string,
  stream: Readable,
): Promise<OwnListing> {
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const facts = await ownFacts(database, scope.producerId, stockLocationId, id)
  await keepPhoto(container, scope, facts, await acceptImage(await readUpload(stream, MAX_PICTURE_BYTES)))
  return readOwnListing(database, scope.producerId, stockLocationId, id)
}

/** Removes a photo from a listing. @throws ProblemError `not_found` */
export async function removePhoto(
  container: MedusaContainer,
  scope: Scope,
  id: string,
  photoId: string,
): Promise<OwnListing> {
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const facts = await ownFacts(database, scope.producerId, stockLocationId, id)
  const [gone] = (await database("listing_photo")
    .where({ id: photoId, listing_id: id, producer_id: scope.producerId })
    .delete()
    .returning("file_id")) as { file_id: string }[]
  if (!gone) throw new ProblemError("not_found")
  await touch(database, id)
  await showPhotos(container, id, facts.product_id)
  await container.resolve(Modules.FILE).deleteFiles(gone.file_id)
  return readOwnListing(database, scope.producerId, stockLocationId, id)
}
