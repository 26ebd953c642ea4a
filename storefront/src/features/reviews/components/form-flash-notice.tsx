import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"

/** Result of a form. Problem codes: `nothing` is invalid input, `away` no connection; others are the backend's text. */
export function FormFlashNotice({
  problem,
  done,
  invalid,
}: {
  problem: string | null
  done: string
  invalid: string
}) {
  const words =
    problem === null
      ? done
      : problem === "nothing"
        ? invalid
        : problem === "away"
          ? m.review_away()
          : problem === "too_many"
            ? m.review_too_many()
            : problem
  return (
    <Notice tone={problem === null ? "success" : "error"}>
      <p>{words}</p>
    </Notice>
  )
}
