import type { DecideBody, ProducerProfile } from "@ocop/contracts"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { clearedSearch } from "~/shared/dashboard/list/list-search"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { Page } from "~/shared/dashboard/page"
import { FactList } from "~/shared/onboarding/fact-list"
import { PaperCard } from "~/shared/onboarding/paper-card"
import { PaperFile } from "~/shared/onboarding/paper-file"
import { ReviewHistory } from "~/shared/onboarding/review-history"
import { paperWords } from "~/shared/onboarding/words"
import { Button, buttonClass } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { applicationQuery, readPaper } from "../api/producers"
import { decidedWords, decisionsOf, decisionWords, queueWords, standingTones } from "../lib/application-words"
import { OPEN_PRODUCER, PAGES } from "../lib/pages"
import { DecideDialog } from "./decide-dialog"

/** A producer's application as its officer reads it: facts, papers on the spot, history, and the decision. */
export function Application({ id }: { id: string }) {
  const search = useListSearch()
  const client = useQueryClient()
  const { queryKey, ...options } = applicationQuery(id)
  const query = useQuery({ ...options, queryKey })
  return (
    <>
      <Link
        to={PAGES.producers}
        search={clearedSearch(search, [OPEN_PRODUCER])}
        preload={false}
        className={buttonClass("quiet", "-ml-4")}
      >
        ← {m.onboarding_office_back()}
      </Link>
      <QueryView query={query}>
        {(profile) => (
          <Details
            profile={profile}
            onDecided={(changed) => client.setQueryData(queryKey, changed)}
            onStale={() => void query.refetch()}
          />
        )}
      </QueryView>
    </>
  )
}

function Details({
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
  return (
    <Page
      title={profile.name}
      className="break-words"
      actions={
        standing === "unclaimed" ? null : <Tag tone={standingTones[standing]}>{queueWords[standing]()}</Tag>
      }
    >
      {done ? (
        <Notice tone="success" className="mt-3">
          <p>{decidedWords[done]({ name: profile.name })}</p>
        </Notice>
      ) : null}
      {missingPapers.length > 0 ? (
        <Notice tone="warning" className="mt-3">
          <p>{m.onboarding_office_missing()}</p>
          <ul className="list-disc pl-5">
            {missingPapers.map((need) => (
              <li key={need.join()}>
                {need.map((kind) => paperWords[kind]()).join(` ${m.onboarding_or()} `)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className="mt-4">
        <FactList profile={profile} />
      </div>
      <Section title={m.onboarding_papers()} className="mt-8">
        {papers.length === 0 ? <p className="text-soft">{m.onboarding_office_papers_none()}</p> : null}
        <ul className="grid gap-2">
          {papers.map((paper) => (
            <PaperCard key={paper.id} paper={paper}>
              <PaperFile
                name={paperWords[paper.kind]()}
                read={() => readPaper(paper.id)}
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
      <Section title={m.onboarding_history()} className="mt-8">
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
    </Page>
  )
}
