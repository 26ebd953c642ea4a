import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { makeCode } from "../api/terminals"
import { problemWords } from "../lib/words"

/** Makes the code by which a device becomes a terminal: shown once, for one device, for a day. */
export function EnrolmentForm() {
  const {
    run,
    busy,
    problem,
    value: made,
  } = useCommand((form: HTMLFormElement) => makeCode(String(new FormData(form).get("name") ?? "").trim()), {
    onDone: (_, form) => form.reset(),
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(event.currentTarget)
  }
  return (
    <form className="grid gap-3 rounded-card border border-line bg-sheet p-4" onSubmit={send}>
      <h2 className="text-lg">{m.point_counters_add()}</h2>
      {problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null}
      {made ? (
        <Notice tone="success" title={m.point_counters_code_title()}>
          <p className="my-1 text-3xl font-bold tracking-[0.15em] tabular-nums">
            {`${made.code.slice(0, 5)} ${made.code.slice(5)}`}
          </p>
          <p>{m.point_counters_code_text({ time: timeWords(made.expiresAt) })}</p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <Field
          className="grow"
          label={m.point_counters_name()}
          hint={m.point_counters_name_hint()}
          name="name"
          required
          maxLength={100}
        />
        <Button type="submit" disabled={busy} className="w-full sm:w-auto">
          {busy ? m.point_office_sending() : m.point_counters_make()}
        </Button>
      </div>
    </form>
  )
}
