import type { ApiResult, DownloadFile, Problem } from "@ocop/contracts"
import type { ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button, buttonClass } from "~/shared/ui/button"
import { usePaperFile } from "./use-paper-file"

/** Shows a private file on the page: an image, or a PDF where the browser can; both can be downloaded. */
export function PaperFile({
  name,
  read,
  failure,
}: {
  /** Accessible name of the file. */
  name: string
  read: () => Promise<ApiResult<DownloadFile>>
  failure: (problem: Problem, retry: () => void) => ReactNode
}) {
  const { busy, problem, shown, show, hide } = usePaperFile(read)
  if (problem) return <>{failure(problem, () => void show())}</>
  if (!shown) {
    return (
      <Button look="secondary" className="justify-self-start" disabled={busy} onClick={() => void show()}>
        {busy ? m.onboarding_file_opening() : m.onboarding_file_show()}
      </Button>
    )
  }
  return (
    <div className="grid gap-2">
      {shown.isPicture ? (
        <img
          src={shown.url}
          alt={name}
          className="max-h-[80dvh] w-full rounded-lg bg-sunken object-contain"
        />
      ) : (
        <iframe
          src={shown.url}
          title={name}
          className="hidden h-[75dvh] w-full rounded-lg border border-line bg-sunken sm:block"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <a href={shown.url} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
          {m.onboarding_file_open()}
        </a>
        <a href={shown.url} download={shown.fileName} className={buttonClass("secondary")}>
          {m.onboarding_file_save()}
        </a>
        <Button look="quiet" onClick={hide}>
          {m.onboarding_file_hide()}
        </Button>
      </div>
    </div>
  )
}
