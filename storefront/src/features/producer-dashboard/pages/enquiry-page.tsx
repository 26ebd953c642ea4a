import type { ApiResult, EnquiryDetail, Problem } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { useId, useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button, buttonClass } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { EnquiryFacts, Messages } from "~/shared/reviews/thread"
import { actOnEnquiry, readEnquiry, writeEnquiry } from "../api/reviews"
import { VOICES } from "../lib/pages"
import { Failure, Read } from "../components/failure"

const acts = {
  agree: { label: m.review_bulk_act_agree, sure: m.review_bulk_sure_agree },
  decline: { label: m.review_bulk_act_decline, sure: m.review_bulk_sure_decline },
  close: { label: m.review_bulk_act_close, sure: m.review_bulk_sure_close },
} as const
type Act = keyof typeof acts

/** One enquiry: what is asked for, how to reach who asks, what was said, what may be done. */
export function EnquiryPage({ id }: { id: string }) {
  useTitle(m.review_bulk_thread())
  const { reading, reload, update } = useRead<EnquiryDetail>(`enquiry ${id}`, (signal) =>
    readEnquiry(id, signal),
  )
  return (
    <div className="grid max-w-3xl gap-4">
      <p>
        <Link {...VOICES} search={{ muc: "hoi-si" }} preload={false} className={buttonClass("quiet", "px-0")}>
          ← {m.review_producer_title()}
        </Link>
      </p>
      <h1 className="text-2xl">{m.review_bulk_thread()}</h1>
      <Read reading={reading} onRetry={reload}>
        {(thread) => <Thread thread={thread} onThread={(next) => update(() => next)} />}
      </Read>
    </div>
  )
}

function Thread({ thread, onThread }: { thread: EnquiryDetail; onThread: (next: EnquiryDetail) => void }) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (doing: () => Promise<ApiResult<EnquiryDetail>>): Promise<boolean> => {
    setBusy(true)
    const result = await doing()
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) onThread(result.value)
    return result.ok
  }
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
        <Write busy={busy} onSend={(body) => run(() => writeEnquiry(thread.id, body))} />
      ) : (
        <p className="font-bold">{m.review_bulk_thread_over()}</p>
      )}
      <Acts thread={thread} busy={busy} onAct={(act) => void run(() => actOnEnquiry(thread.id, act))} />
    </>
  )
}

function Write({
  busy,
  onSend,
}: {
  busy: boolean
  onSend: (body: { key: string; text: string }) => Promise<boolean>
}) {
  const id = useId()
  // Of this message until it went through: a tap whose answer was lost says it once.
  const key = useRef(crypto.randomUUID())
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get("text") ?? "").trim()
    if (!(await onSend({ key: key.current, text }))) return
    key.current = crypto.randomUUID()
    form.reset()
  }
  return (
    <form className="grid gap-2" onSubmit={(event) => void send(event)}>
      <label htmlFor={id} className="text-sm font-bold">
        {m.review_bulk_reply()}
      </label>
      <textarea id={id} name="text" required maxLength={2000} rows={4} className={controlClass} />
      <Button type="submit" disabled={busy} className="w-full sm:w-fit">
        {busy ? m.producer_dashboard_sending() : m.review_bulk_reply_send()}
      </Button>
    </form>
  )
}

function Acts({ thread, busy, onAct }: { thread: EnquiryDetail; busy: boolean; onAct: (act: Act) => void }) {
  const [sure, setSure] = useState<Act | null>(null)
  const open = (Object.keys(acts) as Act[]).filter((act) => thread.may.includes(act))
  if (sure && open.includes(sure))
    return (
      <div className="grid gap-2 rounded-card border border-strong-line p-4">
        <p>{acts[sure].sure()}</p>
        <p className="flex flex-wrap gap-2">
          <Button
            disabled={busy}
            onClick={() => {
              onAct(sure)
              setSure(null)
            }}
          >
            {acts[sure].label()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={() => setSure(null)}>
            {m.producer_dashboard_cancel()}
          </Button>
        </p>
      </div>
    )
  return open.length > 0 ? (
    <p className="flex flex-wrap gap-2">
      {open.map((act) => (
        <Button key={act} look="secondary" disabled={busy} onClick={() => setSure(act)}>
          {acts[act].label()}
        </Button>
      ))}
    </p>
  ) : null
}
