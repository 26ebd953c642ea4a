import { useQuery } from "@tanstack/react-query"
import { readPieces } from "@ocop/typed-values"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { FormProblem, QueryView } from "~/shared/dashboard/failure"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { TypedField } from "~/shared/forms/typed-field"
import { setStockBuffer, stockBufferQuery } from "../api/business"

const readBuffer = (typed: string) => readPieces(typed, { least: 0, most: 100 })

/** How much of each kind the point keeps from the web shop for who stands at the counter. */
export function BufferForm() {
  // A form begins with what is true now, and not with what was read at an earlier visit.
  const query = useQuery({ ...stockBufferQuery, gcTime: 0 })
  const { run, busy, problem, value } = useCommand(setStockBuffer)
  const [tried, setTried] = useState(false)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readBuffer(String(new FormData(event.currentTarget).get("buffer") ?? ""))
    setTried(true)
    if (read.ok) run(read.value)
  }
  return (
    <QueryView query={query} rows={1}>
      {({ buffer, silentMinutes }) => (
        <form className="grid gap-3" onSubmit={save} noValidate>
          <p className="max-w-prose text-soft">{m.point_business_buffer_text({ minutes: silentMinutes })}</p>
          <div className="flex flex-wrap items-end gap-3">
            <TypedField
              read={readBuffer}
              tried={tried}
              label={m.point_business_buffer_label()}
              name="buffer"
              inputMode="numeric"
              maxLength={40}
              defaultValue={buffer}
              required
            />
            <Button type="submit" look="secondary" disabled={busy}>
              {m.point_business_save()}
            </Button>
          </div>
          {value ? <p role="status">{m.point_business_saved()}</p> : null}
          <FormProblem problem={problem} />
        </form>
      )}
    </QueryView>
  )
}
