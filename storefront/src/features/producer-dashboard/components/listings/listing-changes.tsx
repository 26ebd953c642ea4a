import type { ListingChange, OwnListing } from "@ocop/contracts"
import { productSets } from "@ocop/ocop"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { TextArea } from "~/shared/forms/text-area"
import { IdentityChange } from "~/shared/listings/identity-change"
import { setWords } from "~/shared/listings/words"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Tag } from "~/shared/ui/tag"
import { requestChange } from "../../api/listings"
import { mistakesOf } from "../../lib/listing-form"
import { FormProblem } from "../form-problem"

const tones = { open: "indigo", accepted: "good", refused: "bad" } as const
const states = {
  open: m.listing_change_open,
  accepted: m.listing_change_accepted,
  refused: m.listing_change_refused,
} as const

/** What a certificate names is changed by an officer, at the request that is made here; requests and answers stay in sight. */
export function ListingChanges({
  listing,
  mayRequest,
  onRequested,
}: {
  listing: OwnListing
  mayRequest: boolean
  onRequested: (change: ListingChange) => void
}) {
  const [requesting, setRequesting] = useState(false)
  const waits = listing.changes.some(({ state }) => state === "open")
  return (
    <section className="grid gap-3 sm:max-w-2xl" aria-labelledby="doi-ten">
      <h2 id="doi-ten" className="text-xl">
        {m.listing_changes()}
      </h2>
      <p className="text-soft">{m.listing_changes_text()}</p>
      <ul className="grid gap-3">
        {listing.changes.map((change) => (
          <Request key={change.id} change={change} />
        ))}
      </ul>
      {mayRequest && !waits && !requesting ? (
        <Button look="secondary" className="justify-self-start" onClick={() => setRequesting(true)}>
          {m.listing_change_ask()}
        </Button>
      ) : null}
      {requesting ? (
        <RequestForm
          listing={listing}
          onCancel={() => setRequesting(false)}
          onRequested={(change) => {
            setRequesting(false)
            onRequested(change)
          }}
        />
      ) : null}
    </section>
  )
}

function Request({ change }: { change: ListingChange }) {
  const { reason, answer, state, at, by } = change
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <Tag tone={tones[state]}>{states[state]()}</Tag> {[by, timeWords(at)].join(" · ")}
      </p>
      <IdentityChange change={change} />
      <p className="break-words whitespace-pre-line">{reason}</p>
      {answer ? (
        <p className="break-words whitespace-pre-line">{m.listing_answer({ text: answer })}</p>
      ) : null}
    </li>
  )
}

function RequestForm({
  listing,
  onCancel,
  onRequested,
}: {
  listing: OwnListing
  onCancel: () => void
  onRequested: (change: ListingChange) => void
}) {
  const { run, busy, problem } = useCommand(
    (body: Parameters<typeof requestChange>[1]) => requestChange(listing.id, body),
    { onDone: onRequested },
  )
  const mistakes = mistakesOf(problem)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? "").trim()
    run({
      title: text("title"),
      setNumber: Number(form.get("setNumber")),
      producer: text("producer") || null,
      reason: text("reason"),
    })
  }
  return (
    <form noValidate className="grid gap-4" onSubmit={send}>
      {problem ? <FormProblem problem={problem} /> : null}
      <Field
        label={m.listing_title()}
        name="title"
        autoComplete="off"
        maxLength={160}
        defaultValue={listing.title}
        error={mistakes.title}
      />
      <Select
        label={m.listing_set()}
        name="setNumber"
        defaultValue={String(listing.setNumber)}
        error={mistakes.setNumber}
      >
        {productSets.map(({ number }) => (
          <option key={number} value={number}>
            {setWords(number)}
          </option>
        ))}
      </Select>
      <Field
        label={m.listing_change_producer()}
        hint={m.listing_change_producer_hint()}
        name="producer"
        autoComplete="off"
        maxLength={120}
        error={mistakes.producer}
      />
      <TextArea
        label={m.listing_change_reason()}
        hint={m.listing_change_reason_hint()}
        name="reason"
        rows={3}
        maxLength={1000}
        error={mistakes.reason}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {busy ? m.producer_dashboard_sending() : m.listing_change_send()}
        </Button>
        <Button look="secondary" disabled={busy} onClick={onCancel}>
          {m.listing_change_cancel()}
        </Button>
      </div>
    </form>
  )
}
