import type { Problem } from "@ocop/contracts"
import { useId, useState } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Photo } from "~/shared/ui/photo"
import { removeSiteCover, uploadSiteCover } from "../../api/site"
import { PICTURES, smallerPhoto } from "../../lib/smaller-photo"
import { ChooseFile } from "~/shared/dashboard/choose-file"
import { Failure } from "../failure"
import type { SiteProps } from "../../pages/site-page"

/** The picture across the head of the page. */
export function SiteCover({ site, onChanged }: SiteProps) {
  const id = useId()
  const [part, setPart] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { cover } = site
  const send = async (file: File) => {
    setProblem(null)
    setPart(0)
    const content = await smallerPhoto(file)
    const result = await uploadSiteCover({ content, name: file.name }, setPart).result
    setPart(null)
    if (!result.ok) return setProblem(result.problem)
    onChanged(result.value)
  }
  const remove = async () => {
    const result = await removeSiteCover()
    if (!result.ok) return setProblem(result.problem)
    setProblem(null)
    onChanged(result.value)
  }
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
          onChosen={(file) => void send(file)}
        />
        {cover ? (
          <Button look="quiet" onClick={() => void remove()}>
            {m.producer_site_cover_remove()}
          </Button>
        ) : null}
      </div>
      <p className="text-sm text-soft">{m.producer_site_cover_hint()}</p>
    </section>
  )
}
