import type { ModerationCase } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Points } from "~/shared/reviews/points"
import { reasonWords } from "~/shared/reviews/report-words"
import { Button } from "~/shared/ui/button"
import { Tag } from "~/shared/ui/tag"
import { moderate, MODERATION } from "../api/moderation"

/** What a buyer wrote, who complains of it and why, and the decision. */
export function ModerationCaseCard({ one, hidden }: { one: ModerationCase; hidden: boolean }) {
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet p-4">
      <p className="flex flex-wrap items-center gap-2">
        <Tag>{one.kind === "review" ? m.review_mod_kind_review() : m.review_mod_kind_question()}</Tag>
        <span className="text-sm text-soft">
          {hidden
            ? m.review_mod_since_hidden({ time: timeWords(one.since) })
            : m.review_mod_since_reported({ time: timeWords(one.since) })}
        </span>
      </p>
      <p className="text-sm">
        <span className="font-bold">{one.productTitle}</span> · {one.producerName} ·{" "}
        {one.author ?? m.review_buyer()} · {timeWords(one.at)}
      </p>
      {one.points === null ? null : <Points points={one.points} />}
      <p className="break-words whitespace-pre-line">{one.text ?? m.review_no_text()}</p>
      {one.photoUrl ? (
        <img
          src={one.photoUrl}
          alt={m.review_photo_alt()}
          width={160}
          height={160}
          loading="lazy"
          className="aspect-square w-40 rounded-lg bg-sunken object-cover"
        />
      ) : null}
      {one.answer ? (
        <p className="border-l-4 border-accent bg-sunken px-3 py-2 break-words">{one.answer}</p>
      ) : null}
      {one.hiddenReason ? <p className="font-bold text-bad">{one.hiddenReason}</p> : null}
      {one.reports.length > 0 ? (
        <div className="text-sm">
          <p className="font-bold">{m.review_mod_reports({ count: one.reports.length })}</p>
          <ul className="list-disc pl-5">
            {one.reports.map(({ reason, note, at }) => (
              <li key={at} className="break-words">
                {reasonWords[reason]()}
                {note ? ` – ${note}` : ""} <span className="text-soft">({timeWords(at)})</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Decision one={one} hidden={hidden} />
    </li>
  )
}

function Decision({ one, hidden }: { one: ModerationCase; hidden: boolean }) {
  const [hiding, setHiding] = useState(false)
  const {
    run: decide,
    busy,
    problem,
  } = useCommand((body: Parameters<typeof moderate>[1]) => moderate(one.id, body), { refresh: [MODERATION] })
  const hide = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim()
    decide({ action: "hide", reason })
  }
  return (
    <div className="grid gap-2">
      {problem ? <Failure problem={problem} /> : null}
      {hiding ? (
        <form className="grid gap-2" onSubmit={hide}>
          <TextArea
            rows={2}
            label={m.review_mod_hide_reason()}
            hint={m.review_mod_hide_reason_hint()}
            name="reason"
            required
            minLength={3}
            maxLength={500}
          />
          <p className="flex flex-wrap gap-2">
            <Button type="submit" disabled={busy}>
              {m.review_mod_hide()}
            </Button>
            <Button look="secondary" disabled={busy} onClick={() => setHiding(false)}>
              {m.officer_dashboard_cancel()}
            </Button>
          </p>
        </form>
      ) : (
        <p className="flex flex-wrap gap-2">
          {hidden ? null : (
            <Button disabled={busy} onClick={() => setHiding(true)}>
              {m.review_mod_hide()}
            </Button>
          )}
          <Button look="secondary" disabled={busy} onClick={() => decide({ action: "keep" })}>
            {hidden ? m.review_mod_show() : m.review_mod_keep()}
          </Button>
        </p>
      )}
    </div>
  )
}
