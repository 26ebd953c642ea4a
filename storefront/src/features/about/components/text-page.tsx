import type { ReactNode } from "react"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"

export interface TextPart {
  readonly id: string
  readonly title: string
  readonly body: ReactNode
}

/** A page of text: short lines, and a table of contents with a link to each section. */
export function TextPage({
  title,
  lead,
  contents,
  parts,
}: {
  title: string
  lead: ReactNode
  /** Name of the table of contents. */
  contents: string
  parts: readonly TextPart[]
}) {
  return (
    <div className="container-page pb-16">
      <Breadcrumbs crumbs={[{ label: title }]} />
      <BrocadeBand className="rounded" />
      <div className="mt-6 grid items-start gap-x-12 gap-y-6 lg:grid-cols-[16rem_minmax(0,44rem)]">
        <header className="lg:col-start-2">
          <h1 className="text-2xl md:text-3xl">{title}</h1>
          <div className="mt-3 text-lg leading-relaxed text-soft">{lead}</div>
        </header>
        <nav
          aria-label={contents}
          className="rounded-card border border-line bg-sheet p-4 lg:sticky lg:top-4 lg:col-start-1 lg:row-span-2 lg:row-start-1"
        >
          <p className="font-bold">{contents}</p>
          <ol className="mt-1">
            {parts.map((part) => (
              <li key={part.id}>
                <a
                  href={`#${part.id}`}
                  className="tap flex items-center py-1 text-sm text-ink hover:underline"
                >
                  {part.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="lg:col-start-2">
          {parts.map((part) => (
            <section key={part.id} id={part.id} className="mb-10 scroll-mt-4">
              <h2 className="mb-3 text-xl md:text-2xl">{part.title}</h2>
              <div className="space-y-3 leading-relaxed [&_dt]:font-bold [&_li]:ml-5 [&_ol]:list-decimal [&_ul]:list-disc [&_ul]:space-y-1">
                {part.body}
              </div>
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}

/** A fact that only the real operator can fill in: visibly empty, never invented. */
export function ToFill({ children }: { children: ReactNode }) {
  return (
    <span className="rounded border border-dashed border-strong-line bg-sunken px-1.5 text-soft">
      [{children}]
    </span>
  )
}
