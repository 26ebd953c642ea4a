import { addDays, addMonths, firstDayOfMonth, vietnamDay } from "@ocop/vietnam-time"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { saveDownload } from "~/shared/dashboard/save-download"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { readStatement } from "../../api/money"

/** First and last day of the month before, in Vietnam: what a bookkeeper asks for most often. */
function lastMonth(now: Date): { from: string; until: string } {
  const thisMonth = firstDayOfMonth(vietnamDay(now))
  return { from: addMonths(thisMonth, -1), until: addDays(thisMonth, -1) }
}

/** The statement of a period, to print or to calculate with. */
export function StatementForm() {
  const [month] = useState(() => lastMonth(new Date()))
  const { run, busy, problem } = useCommand(readStatement, { onDone: saveDownload })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = (name: string) => String(form.get(name) ?? "")
    run({
      from: given("from"),
      until: given("until"),
      format: given("format") === "xlsx" ? "xlsx" : "pdf",
    })
  }
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{m.producer_dashboard_statement()}</h2>
      <form className="grid gap-3 sm:grid-cols-4 sm:items-end" onSubmit={send}>
        <Field
          label={m.producer_dashboard_statement_from()}
          name="from"
          type="date"
          required
          defaultValue={month.from}
        />
        <Field
          label={m.producer_dashboard_statement_until()}
          name="until"
          type="date"
          required
          defaultValue={month.until}
        />
        <Select label={m.producer_dashboard_statement_format()} name="format">
          <option value="pdf">PDF</option>
          <option value="xlsx">Excel</option>
        </Select>
        <Button type="submit" look="secondary" disabled={busy}>
          {busy ? m.producer_dashboard_sending() : m.producer_dashboard_statement_get()}
        </Button>
      </form>
      {problem ? <Failure problem={problem} /> : null}
    </section>
  )
}
