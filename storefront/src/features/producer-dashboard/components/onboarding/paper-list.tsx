import type { ProducerPaper, ProducerProfile } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { PaperCard } from "~/shared/onboarding/paper-card"
import { PaperFile } from "~/shared/onboarding/paper-file"
import { paperWords } from "~/shared/onboarding/words"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { readPaperFile, removePaper } from "../../api/onboarding"
import { PaperForm } from "./paper-form"

/** The papers that were handed in, and the way to hand in more. */
export function PaperList({ profile, onChanged }: { profile: ProducerProfile; onChanged: () => void }) {
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<ProducerPaper | null>(null)
  // An approved producer renews papers; while an officer reads them, nothing moves.
  const mayAdd = profile.open || profile.standing === "approved"
  return (
    <div className="grid gap-3">
      {profile.papers.length === 0 ? <p className="text-soft">{m.onboarding_papers_none()}</p> : null}
      <ul className="grid gap-2">
        {profile.papers.map((paper) => (
          <PaperCard key={paper.id} paper={paper}>
            <PaperFile
              name={paperWords[paper.kind]()}
              read={() => readPaperFile(paper.id)}
              failure={(problem, retry) => <Failure problem={problem} onRetry={retry} />}
            />
            {profile.open ? <Remove paper={paper} onRemoved={onChanged} /> : null}
          </PaperCard>
        ))}
      </ul>
      {added ? (
        <Notice tone="success">
          <p>{m.onboarding_paper_added({ paper: paperWords[added.kind]() })}</p>
        </Notice>
      ) : null}
      {mayAdd && adding ? (
        <PaperForm
          producerId={profile.id}
          wanted={profile.missingPapers[0]?.[0]}
          onAdded={(paper) => {
            setAdded(paper)
            setAdding(false)
            onChanged()
          }}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      {mayAdd && !adding ? (
        <Button
          className="sm:justify-self-start"
          onClick={() => {
            setAdded(null)
            setAdding(true)
          }}
        >
          {m.onboarding_paper_add()}
        </Button>
      ) : null}
    </div>
  )
}

function Remove({ paper, onRemoved }: { paper: ProducerPaper; onRemoved: () => void }) {
  const [sure, setSure] = useState(false)
  const { run, busy, problem } = useCommand(() => removePaper(paper.id), { onDone: onRemoved })
  return (
    <>
      {problem ? <Failure problem={problem} /> : null}
      {sure ? (
        <span className="flex flex-wrap gap-2">
          <Button disabled={busy} onClick={() => run()}>
            {m.onboarding_paper_remove_sure()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={() => setSure(false)}>
            {m.producer_dashboard_cancel()}
          </Button>
        </span>
      ) : (
        <Button look="quiet" className="justify-self-start px-0" onClick={() => setSure(true)}>
          {m.onboarding_paper_remove()}
        </Button>
      )}
    </>
  )
}
