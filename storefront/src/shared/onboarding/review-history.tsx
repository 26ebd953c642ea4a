import type { ReviewEntry } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { actWords, fieldWords } from "./words"

/** History of decisions on a producer's application, latest first. */
export function ReviewHistory({ history }: { history: readonly ReviewEntry[] }) {
  if (history.length === 0) return <p className="text-soft">{m.onboarding_history_none()}</p>
  return (
    <ol className="grid gap-3 border-l-2 border-line pl-4">
      {history.map((entry) => (
        <li key={`${entry.at} ${entry.act}`} className="grid gap-1">
          <p>
            <span className="font-bold">{actWords[entry.act]()}</span>
            <span className="block text-sm text-soft">
              {timeWords(entry.at)} · {entry.by}
            </span>
          </p>
          <ReviewReasons entry={entry} />
        </li>
      ))}
    </ol>
  )
}

/** Reasons of a decision: the officer's text, and the field that each remark is about. */
export function ReviewReasons({ entry }: { entry: Pick<ReviewEntry, "reason" | "remarks"> }) {
  return (
    <>
      {entry.reason ? <p className="break-words whitespace-pre-line">{entry.reason}</p> : null}
      {entry.remarks.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5">
          {entry.remarks.map((remark) => (
            <li key={`${remark.field} ${remark.text}`} className="break-words">
              <span className="font-bold">{fieldWords[remark.field]()}:</span> {remark.text}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
