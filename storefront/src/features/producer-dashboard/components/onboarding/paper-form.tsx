import type { Problem, ProducerPaper, ProducerPaperKind } from "@ocop/contracts"
import { useId, useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import type { Sending } from "~/shared/dashboard/send-file"
import { PAPERS, paperWords } from "~/shared/onboarding/words"
import { Button, buttonClass } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { uploadPaper, type PaperFacts } from "../../api/upload-paper"
import { useKeptForm } from "../../lib/kept-form"
import { mistakesOf } from "../../lib/onboarding-words"
import { smallerPhoto } from "../../lib/smaller-photo"
import { FormProblem } from "../form-problem"

/** As in the backend; who sends more would wait for nothing. */
const MAX_BYTES = 10 * 1024 * 1024

function factsOf(form: FormData): PaperFacts {
  const given = (key: string) => String(form.get(key) ?? "").trim()
  return {
    kind: PAPERS.find((kind) => kind === given("kind")) ?? "business_registration",
    number: given("number"),
    issuedOn: given("issuedOn"),
    expiresOn: given("expiresOn"),
    authority: given("authority"),
  }
}

/** A paper: what it says, and its photo or PDF. Everything stays where it is when something is refused. */
export function PaperForm({
  producerId,
  wanted,
  onAdded,
  onCancel,
}: {
  producerId: string
  /** The paper that is missing first. */
  wanted: ProducerPaperKind | undefined
  onAdded: (paper: ProducerPaper) => void
  onCancel: () => void
}) {
  const [file, setFile] = useState<File | null>(null)
  const [noFile, setNoFile] = useState(false)
  const [part, setPart] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const sending = useRef<Sending<ProducerPaper> | null>(null)
  const stopped = useRef(false)
  const { kept, keep, forget } = useKeptForm(`paper ${producerId}`)
  const mistakes = mistakesOf(problem)
  const busy = part !== null

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setNoFile(file === null)
    if (!file) return
    const facts = factsOf(new FormData(event.currentTarget))
    stopped.current = false
    setProblem(null)
    setPart(0)
    const content = await smallerPhoto(file)
    if (content.size > MAX_BYTES) {
      setPart(null)
      return setProblem({ code: "payload_too_large", message: "" })
    }
    sending.current = uploadPaper(facts, { content, name: file.name }, setPart)
    const result = await sending.current.result
    setPart(null)
    if (stopped.current) return
    if (!result.ok) return setProblem(result.problem)
    forget()
    onAdded(result.value)
  }
  return (
    <form
      noValidate
      className="grid gap-4 rounded-card border border-strong-line bg-sheet p-4 sm:max-w-2xl"
      onInput={(event) => keep(event.currentTarget)}
      onSubmit={(event) => void send(event)}
    >
      <h3 className="text-lg">{m.onboarding_paper_add()}</h3>
      {problem ? <FormProblem problem={problem} /> : null}
      <Select label={m.onboarding_paper_kind()} name="kind" defaultValue={kept.kind ?? wanted}>
        {PAPERS.map((kind) => (
          <option key={kind} value={kind}>
            {paperWords[kind]()}
          </option>
        ))}
      </Select>
      <ChooseFile file={file} missing={noFile} onFile={(chosen) => (setFile(chosen), setNoFile(false))} />
      <Field
        label={m.onboarding_paper_number()}
        name="number"
        autoComplete="off"
        maxLength={80}
        defaultValue={kept.number}
        error={mistakes.number}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={m.onboarding_paper_issued_on()}
          name="issuedOn"
          type="date"
          defaultValue={kept.issuedOn}
          error={mistakes.issuedOn}
        />
        <Field
          label={m.onboarding_paper_expires_on()}
          hint={m.onboarding_paper_expires_on_hint()}
          name="expiresOn"
          type="date"
          defaultValue={kept.expiresOn}
          error={mistakes.expiresOn}
        />
      </div>
      <Field
        label={m.onboarding_paper_authority()}
        hint={m.onboarding_paper_authority_hint()}
        name="authority"
        autoComplete="off"
        maxLength={160}
        defaultValue={kept.authority}
        error={mistakes.authority}
      />
      {busy ? (
        <div className="grid gap-1" role="status">
          <progress className="h-3 w-full accent-accent" max={100} value={Math.round(part * 100)} />
          <p className="text-sm text-soft tabular-nums">
            {part < 1
              ? m.onboarding_paper_sending({ percent: Math.round(part * 100) })
              : m.onboarding_paper_checking()}
          </p>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {busy ? m.producer_dashboard_sending() : m.onboarding_paper_send()}
        </Button>
        <Button
          look="secondary"
          onClick={() => {
            if (!busy) return onCancel()
            stopped.current = true
            sending.current?.cancel()
          }}
        >
          {m.producer_dashboard_cancel()}
        </Button>
      </div>
    </form>
  )
}

function ChooseFile({
  file,
  missing,
  onFile,
}: {
  file: File | null
  missing: boolean
  onFile: (file: File) => void
}) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-3">
        <label
          htmlFor={id}
          className={buttonClass(
            "secondary",
            "cursor-pointer focus-within:outline-2 focus-within:outline-accent",
          )}
        >
          {m.onboarding_file_choose()}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,application/pdf"
            aria-describedby={`${id}-hint`}
            aria-invalid={missing ? true : undefined}
            className="sr-only"
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              // The same photo chosen again, after it was refused, must count as a choice.
              event.target.value = ""
              if (chosen) onFile(chosen)
            }}
          />
        </label>
        {file ? <span className="min-w-0 text-sm break-all">{file.name}</span> : null}
      </div>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {m.onboarding_file_hint()}
      </p>
      {missing ? <p className="text-sm font-bold text-bad">{m.onboarding_wrong_file()}</p> : null}
    </div>
  )
}
