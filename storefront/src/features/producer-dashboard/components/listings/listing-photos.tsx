import type { OwnListing } from "@ocop/contracts"
import { useId, useState } from "react"
import { m } from "~/paraglide/messages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Photo } from "~/shared/ui/photo"
import { removePhoto, uploadPhoto } from "../../api/listings"
import { PICTURES, smallerPhoto } from "../../lib/smaller-photo"

/** Pictures of the goods, straight from the camera; the first one stands on cards. */
export function ListingPhotos({
  listing,
  onChanged,
}: {
  listing: OwnListing
  onChanged: (listing: OwnListing) => void
}) {
  const id = useId()
  const [part, setPart] = useState<number | null>(null)
  const add = useCommand(
    async (file: File) => {
      setPart(0)
      const content = await smallerPhoto(file)
      const result = await uploadPhoto(listing.id, { content, name: file.name }, setPart).result
      setPart(null)
      return result
    },
    { onDone: onChanged },
  )
  const remove = useCommand((photoId: string) => removePhoto(listing.id, photoId), { onDone: onChanged })
  const problem = add.problem ?? remove.problem
  return (
    <section className="grid gap-3" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`} className="text-lg">
        {m.listing_photos()}
      </h2>
      {problem ? <Failure problem={problem} /> : null}
      {listing.photos.length > 0 ? (
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {listing.photos.map((photo, index) => (
            <li key={photo.id} className="grid gap-1">
              <span
                className="block aspect-square overflow-hidden rounded-lg"
                style={{ backgroundColor: photo.colour }}
              >
                <Photo
                  photo={{ url: photo.url, alt: null, sized: true }}
                  sizes="(min-width: 640px) 160px, 45vw"
                  alt={m.listing_photo_alt({ number: index + 1, title: listing.title })}
                  width={photo.width}
                  height={photo.height}
                  className="size-full object-cover"
                  loading="lazy"
                />
              </span>
              <Button look="quiet" disabled={remove.busy} onClick={() => remove.run(photo.id)}>
                {m.listing_photo_remove()}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <ChooseFile
        label={
          part === null ? m.listing_photo_add() : m.listing_photo_sending({ percent: Math.round(part * 100) })
        }
        accept={PICTURES}
        busy={part !== null}
        look="secondary"
        onChosen={add.run}
      />
      <p className="text-sm text-soft">{m.listing_photos_hint()}</p>
    </section>
  )
}
