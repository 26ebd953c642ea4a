import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { reviewsKey, saveAnswer } from "../../api/reviews"

/** A review or a question. */
interface Message {
  readonly id: string
  readonly answer: string | null
  readonly answeredAt: string | null
}

/** The answer, with the way to write it or to put it otherwise. */
export function AnswerBox({ of, message }: { of: "reviews" | "questions"; message: Message }) {
  const [open, setOpen] = useState(false)
  const { run, busy, problem } = useCommand((text: string) => saveAnswer(of, message.id, text), {
    refresh: [reviewsKey()],
    onDone: () => setOpen(false),
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(String(new FormData(event.currentTarget).get("text") ?? "").trim())
  }
  return (
    <div className="grid gap-2">
      {message.answer ? (
        <div className="border-l-4 border-accent bg-sunken px-3 py-2">
          {message.answeredAt ? <p className="text-sm text-soft">{timeWords(message.answeredAt)}</p> : null}
          <p className="break-words whitespace-pre-line">{message.answer}</p>
        </div>
      ) : null}
      {open ? (
        <form className="grid gap-2" onSubmit={send}>
          {problem ? <Failure problem={problem} /> : null}
          <TextArea
            label={m.review_answer_label()}
            hint={m.review_answer_public()}
            name="text"
            required
            minLength={2}
            maxLength={1500}
            rows={3}
            defaultValue={message.answer ?? ""}
          />
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
          {message.answer ? m.review_answer_change() : m.review_answer()}
        </Button>
      )}
    </div>
  )
}
