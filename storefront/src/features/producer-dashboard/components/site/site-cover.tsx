import { useId, useState } from "react"
import { m } from "~/paraglide/messages"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Photo } from "~/shared/ui/photo"
import { removeSiteCover, uploadSiteCover } from "../../api/site"
import { PICTURES, smallerPhoto } from "../../lib/smaller-photo"
import type { SiteProps } from "./site-props"

/** The picture across the head of the page. */
export function SiteCover({ site, onChanged }: SiteProps) {
  const id = useId()
  const [part, setPart] = useState<number | null>(null)
  const { cover } = site
  const add = useCommand(
    async (file: File) => {
      setPart(0)
      const content = await smallerPhoto(file)
      const result = await uploadSiteCover({ content, name: file.name }, setPart).result
      setPart(null)
      return result
    },
    { onDone: onChanged },
  )
  const remove = useCommand(removeSiteCover, { onDone: onChanged })
  const problem = add.problem ?? remove.problem
  return (
    <section className="grid gap-3" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`} className="text-lg">
        {m.producer_site_cover()}
      </h2>
      {problem ? <Failure problem={problem} /> : null}
      {cover ? (
        <span
          className="block h-28 overflow-hidden rounded-card"
          style={{ backgroundColor: cover.colour ?? undefined }}
        >
          <Photo
            key={cover.url}
            photo={{ url: cover.url, alt: null, sized: true }}
            sizes="(min-width: 640px) 672px, 100vw"
            alt={m.producer_site_cover_alt()}
            className="size-full object-cover"
          />
        </span>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <ChooseFile
          label={
            part === null
              ? cover
                ? m.producer_site_cover_change()
                : m.producer_site_cover_add()
              : m.producer_site_cover_sending({ percent: Math.round(part * 100) })
          }
          accept={PICTURES}
          busy={part !== null}
          look="secondary"
          onChosen={add.run}
        />
        {cover ? (
          <Button look="quiet" disabled={remove.busy} onClick={() => remove.run()}>
            {m.producer_site_cover_remove()}
          </Button>
        ) : null}
      </div>
      <p className="text-sm text-soft">{m.producer_site_cover_hint()}</p>
    </section>
  )
}
