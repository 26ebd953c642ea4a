import type { ReportReason } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Select } from "~/shared/ui/field"
import { reasonWords } from "~/shared/reviews/report-words"
import { TextArea } from "~/shared/forms/text-area"

/** Report of a review or a question to the moderators; a plain form that needs no scripts. */
export function ReportForm({ id, action }: { id: string; action: string }) {
  return (
    <details className="text-sm">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">{m.review_report()}</summary>
      <form method="post" action={action} className="grid gap-3 pb-2">
        <input type="hidden" name="viec" value="bao-cao" />
        <input type="hidden" name="id" value={id} />
        <Select label={m.review_report_reason()} name="ly_do" required defaultValue="spam">
          {(Object.keys(reasonWords) as ReportReason[]).map((reason) => (
            <option key={reason} value={reason}>
              {reasonWords[reason]()}
            </option>
          ))}
        </Select>
        <TextArea label={m.review_report_note()} name="ghi_them" maxLength={500} rows={2} />
        <Button type="submit" look="secondary">
          {m.review_report_send()}
        </Button>
      </form>
    </details>
  )
}
