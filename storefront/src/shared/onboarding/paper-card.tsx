import type { ProducerPaper } from "@ocop/contracts"
import { daysBetween, formatDateVi } from "@ocop/vietnam-time"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { useToday } from "~/shared/dashboard/use-now"
import { Tag } from "~/shared/ui/tag"
import { paperWords } from "./words"

const SOON_DAYS = 30

function Expiry({ expiresOn }: { expiresOn: string }) {
  const today = useToday()
  if (expiresOn < today)
    return <Tag tone="bad">{m.onboarding_paper_expired({ day: formatDateVi(expiresOn) })}</Tag>
  const days = daysBetween(today, expiresOn)
  return (
    <Tag tone={days <= SOON_DAYS ? "star" : "plain"}>
      {m.onboarding_paper_until({ day: formatDateVi(expiresOn) })}
    </Tag>
  )
}

/** Data of a document; `children` are the links to its file. */
export function PaperCard({ paper, children }: { paper: ProducerPaper; children?: ReactNode }) {
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-bold">{paperWords[paper.kind]()}</span>
        {paper.expiresOn ? <Expiry expiresOn={paper.expiresOn} /> : null}
      </p>
      <p className="text-sm break-words text-soft">
        {m.onboarding_paper_says({
          number: paper.number,
          day: formatDateVi(paper.issuedOn),
          authority: paper.authority,
        })}
      </p>
      {children}
    </li>
  )
}
