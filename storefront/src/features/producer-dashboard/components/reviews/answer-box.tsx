import type { Problem } from "@ocop/contracts"
import { useId, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { answerVoice } from "../../api/reviews"
import { Failure } from "../failure"

interface Voice {
  readonly id: string
  readonly answer: string | null
  readonly answeredAt: string | null
}

/** The answer, with the way to write it or to put it otherwise. */
export function AnswerBox({
  of,
  voice,
  onChanged,
}: {
  of: "reviews" | "questions"
  voice: Voice
  onChanged: () => void
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get("text") ?? "").trim()
    setBusy(true)
    const result = await answerVoice(of, voice.id, text)
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) return
    setOpen(false)
    onChanged()
  }
  return (
    <div className="grid gap-2">
      {voice.answer ? (
        <div className="border-l-4 border-accent bg-sunken px-3 py-2">
          {voice.answeredAt ? <p className="text-sm text-soft">{timeWords(voice.answeredAt)}</p> : null}
          <p className="break-words whitespace-pre-line">{voice.answer}</p>
        </div>
      ) : null}
      {open ? (
        <form className="grid gap-2" onSubmit={(event) => void send(event)}>
          {problem ? <Failure problem={problem} /> : null}
          <label htmlFor={id} className="text-sm font-bold">
            {m.review_answer_label()}
          </label>
          <textarea
            id={id}
            name="text"
            required
            minLength={2}
            maxLength={1500}
            rows={3}
            defaultValue={voice.answer ?? ""}
            className={controlClass}
          />
          <p className="text-sm text-soft">{m.review_answer_public()}</p>
          <p className="flex flex-wrap gap-2">
            <Button type="submit" disabled={busy}>
              {busy ? m.producer_dashboard_sending() : m.review_answer_save()}
            </Button>
            <Button look="secondary" disabled={busy} onClick={() => setOpen(false)}>
              {m.producer_dashboard_cancel()}
            </Button>
          </p>
        </form>
      ) : (
        <Button look="secondary" className="w-full sm:w-fit" onClick={() => setOpen(true)}>
          {voice.answer ? m.review_answer_change() : m.review_answer()}
        </Button>
      )}
    </div>
  )
}
