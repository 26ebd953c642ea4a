import type { DecideBody, ProducerProfile } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { FactList } from "~/shared/onboarding/fact-list"
import { PaperCard } from "~/shared/onboarding/paper-card"
import { PaperFile } from "~/shared/onboarding/paper-file"
import { ReviewHistory } from "~/shared/onboarding/review-history"
import { paperWords } from "~/shared/onboarding/words"
import { Button, buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { readReview, readReviewPaper } from "../api/reviews"
import { reviewSearch, type ReviewAddress } from "../lib/review-address"
import { decidedWords, decisionsOf, decisionWords, shelfWords, standingTones } from "../lib/review-words"
import { PRODUCERS } from "../lib/rooms"
import { DecideDialog } from "./decide-dialog"
import { Failure, RowSkeletons } from "./failure"

/** A producer's file as its officer reads it: facts, papers on the spot, history, and the decision. */
export function ReviewFile({ id, address }: { id: string; address: ReviewAddress }) {
  const { reading, reload, update } = useRead<ProducerProfile>(`review ${id}`, (signal) =>
    readReview(id, signal),
  )
  return (
    <>
      <Link
        {...PRODUCERS}
        search={reviewSearch({ shelf: address.shelf, q: address.q })}
        preload={false}
        className={buttonClass("quiet", "-ml-4")}
      >
        ← {m.onb_office_back()}
      </Link>
      {reading.state === "reading" ? <RowSkeletons count={3} /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {reading.state === "ready" ? (
        <Dossier profile={reading.value} onDecided={(changed) => update(() => changed)} onStale={reload} />
      ) : null}
    </>
  )
}

function Dossier({
  profile,
  onDecided,
  onStale,
}: {
  profile: ProducerProfile
  onDecided: (profile: ProducerProfile) => void
  onStale: () => void
}) {
  const [action, setAction] = useState<DecideBody["action"] | null>(null)
  const [done, setDone] = useState<DecideBody["action"] | null>(null)
  const { standing, papers, missingPapers } = profile
  useTitle(`${profile.name} · ${m.office_title()}`)
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="text-2xl break-words">{profile.name}</h1>
        {standing === "unclaimed" ? null : <Tag tone={standingTones[standing]}>{shelfWords[standing]()}</Tag>}
      </div>
      {done ? (
        <Notice tone="success" className="mt-3">
          <p>{decidedWords[done]({ name: profile.name })}</p>
        </Notice>
      ) : null}
      {missingPapers.length > 0 ? (
        <Notice tone="warning" className="mt-3">
          <p>{m.onb_office_missing()}</p>
          <ul className="list-disc pl-5">
            {missingPapers.map((need) => (
              <li key={need.join()}>{need.map((kind) => paperWords[kind]()).join(` ${m.onb_or()} `)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="mt-4">
        <FactList profile={profile} />
      </div>
      <Section title={m.onb_papers()} className="mt-8">
        {papers.length === 0 ? <p className="text-soft">{m.onb_office_papers_none()}</p> : null}
        <ul className="grid gap-2">
          {papers.map((paper) => (
            <PaperCard key={paper.id} paper={paper}>
              <PaperFile
                name={paperWords[paper.kind]()}
                read={() => readReviewPaper(paper.id)}
                failure={(problem, retry) => <Failure problem={problem} onRetry={retry} />}
              />
            </PaperCard>
          ))}
        </ul>
      </Section>
      <div className="mt-6 flex flex-wrap gap-3 empty:hidden">
        {decisionsOf(standing).map((one, index) => (
          <Button
            key={one}
            look={index === 0 && one !== "suspend" ? "primary" : "secondary"}
            onClick={() => {
              setDone(null)
              setAction(one)
            }}
          >
            {decisionWords[one]()}
          </Button>
        ))}
      </div>
      <Section title={m.onb_history()} className="mt-8">
        <ReviewHistory history={profile.history} />
      </Section>
      {action ? (
        <DecideDialog
          profile={profile}
          action={action}
          onClose={() => setAction(null)}
          onStale={onStale}
          onDecided={(changed) => {
            setDone(action)
            setAction(null)
            onDecided(changed)
            window.scrollTo({ top: 0 })
          }}
        />
      ) : null}
    </>
  )
}
