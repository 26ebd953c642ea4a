import type { EnquiryDetail } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { clearedSearch } from "~/shared/dashboard/list/list-search"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { Page } from "~/shared/dashboard/page"
import { useCommand } from "~/shared/dashboard/use-command"
import { useIdempotencyKey } from "~/shared/dashboard/use-idempotency-key"
import { useReplaceableQuery } from "~/shared/dashboard/use-replaceable-query"
import { TextArea } from "~/shared/forms/text-area"
import { EnquiryFacts, Messages } from "~/shared/reviews/thread"
import { Button, buttonClass } from "~/shared/ui/button"
import { enquiryQuery, reviewsKey, runEnquiryAction, writeEnquiry, type EnquiryAction } from "../api/reviews"
import { OPEN_ENQUIRY, PAGES } from "../lib/pages"

const ACTIONS: readonly EnquiryAction[] = ["agree", "decline", "close"]

const actionWords = {
  agree: { label: m.review_bulk_act_agree, sure: m.review_bulk_sure_agree },
  decline: { label: m.review_bulk_act_decline, sure: m.review_bulk_sure_decline },
  close: { label: m.review_bulk_act_close, sure: m.review_bulk_sure_close },
} as const satisfies Record<EnquiryAction, object>

/** One enquiry: what is asked for, how to reach who asks, what was written, what may be done. */
export function EnquiryPage({ id }: { id: string }) {
  const search = useListSearch()
  const { query, replace } = useReplaceableQuery(enquiryQuery(id))
  return (
    <Page
      title={m.review_bulk_thread()}
      back={
        <Link
          to={PAGES.reviews}
          search={clearedSearch(search, [OPEN_ENQUIRY])}
          className={buttonClass("quiet", "-ml-4")}
        >
          ← {m.review_producer_title()}
        </Link>
      }
    >
      <div className="grid max-w-3xl gap-4">
        <QueryView query={query}>
          {(thread) => <Thread thread={thread} onChanged={(changed) => void replace(changed)} />}
        </QueryView>
      </div>
    </Page>
  )
}

function Thread({
  thread,
  onChanged,
}: {
  thread: EnquiryDetail
  onChanged: (thread: EnquiryDetail) => void
}) {
  const { run, busy, problem } = useCommand((action: EnquiryAction) => runEnquiryAction(thread.id, action), {
    refresh: [reviewsKey()],
    onDone: onChanged,
  })
  return (
    <>
      <section className="grid gap-2 rounded-card border border-line bg-sheet p-4">
        <EnquiryFacts enquiry={thread} />
        <p className="flex flex-wrap gap-x-4">
          {thread.phone ? (
            <a href={`tel:${thread.phone}`} className="link inline-flex min-h-11 items-center tabular-nums">
              {thread.phone}
            </a>
          ) : null}
          {thread.email ? (
            <a href={`mailto:${thread.email}`} className="link inline-flex min-h-11 items-center break-all">
              {thread.email}
            </a>
          ) : null}
        </p>
      </section>
      <Messages thread={thread} mine="producer" />
      {problem ? <Failure problem={problem} /> : null}
      {thread.may.includes("write") ? (
        <Write id={thread.id} onChanged={onChanged} />
      ) : (
        <p className="font-bold">{m.review_bulk_thread_over()}</p>
      )}
      <Actions thread={thread} busy={busy} onAction={run} />
    </>
  )
}

/** A message; a tap whose answer was lost sends it once. */
function Write({ id, onChanged }: { id: string; onChanged: (thread: EnquiryDetail) => void }) {
  const withKey = useIdempotencyKey()
  const { run, busy, problem } = useCommand(
    ({ text }: { text: string; form: HTMLFormElement }) => withKey((key) => writeEnquiry(id, { key, text })),
    {
      refresh: [reviewsKey()],
      onDone: (thread, { form }) => {
        form.reset()
        onChanged(thread)
      },
    },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    run({ text: String(new FormData(form).get("text") ?? "").trim(), form })
  }
  return (
    <form className="grid gap-2" onSubmit={send}>
      {problem ? <Failure problem={problem} /> : null}
      <TextArea label={m.review_bulk_reply()} name="text" required maxLength={2000} rows={4} />
      <Button type="submit" disabled={busy} className="w-full sm:w-fit">
        {busy ? m.producer_dashboard_sending() : m.review_bulk_reply_send()}
      </Button>
    </form>
  )
}

function Actions({
  thread,
  busy,
  onAction,
}: {
  thread: EnquiryDetail
  busy: boolean
  onAction: (action: EnquiryAction) => void
}) {
  const [sure, setSure] = useState<EnquiryAction | null>(null)
  const open = ACTIONS.filter((action) => thread.may.includes(action))
  if (sure && open.includes(sure))
    return (
      <div className="grid gap-2 rounded-card border border-strong-line p-4">
        <p>{actionWords[sure].sure()}</p>
        <p className="flex flex-wrap gap-2">
          <Button
            disabled={busy}
            onClick={() => {
              onAction(sure)
              setSure(null)
            }}
          >
            {actionWords[sure].label()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={() => setSure(null)}>
            {m.producer_dashboard_cancel()}
          </Button>
        </p>
      </div>
    )
  return open.length > 0 ? (
    <p className="flex flex-wrap gap-2">
      {open.map((action) => (
        <Button key={action} look="secondary" disabled={busy} onClick={() => setSure(action)}>
          {actionWords[action].label()}
        </Button>
      ))}
    </p>
  ) : null
}
