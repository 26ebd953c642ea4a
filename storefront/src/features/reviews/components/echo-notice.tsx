import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"

/** What became of a form: `nothing` did not fit, `away` did not arrive, else the backend's own sentence. */
export function EchoNotice({
  problem,
  done,
  nothing,
}: {
  problem: string | null
  done: string
  nothing: string
}) {
  const words =
    problem === null
      ? done
      : problem === "nothing"
        ? nothing
        : problem === "away"
          ? m.voice_away()
          : problem === "too_many"
            ? m.voice_too_many()
            : problem
  return (
    <Notice tone={problem === null ? "success" : "error"}>
      <p>{words}</p>
    </Notice>
  )
}
