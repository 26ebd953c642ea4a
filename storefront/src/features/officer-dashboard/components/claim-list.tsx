import type { Problem, ProducerClaim } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { Button } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Notice } from "~/shared/ui/notice"
import { decideClaim, listClaims } from "../api/reviews"
import { Failure, RowSkeletons } from "./failure"
import { TextArea } from "~/shared/forms/text-area"

interface Choice {
  readonly claim: ProducerClaim
  readonly accept: boolean
}

/** Who says that a producer of the lists is theirs: give it over, or refuse. */
export function ClaimList() {
  const { reading, reload } = useRead<{ claims: ProducerClaim[] }>("claims", (signal) => listClaims(signal))
  const [choice, setChoice] = useState<Choice | null>(null)
  const [done, setDone] = useState<ProducerClaim | null>(null)
  return (
    <>
      <p className="mb-3 text-soft">{m.onb_office_claims_text()}</p>
      {done ? (
        <Notice tone="success" className="mb-3">
          <p>{m.onb_office_claim_done({ producer: done.producerName })}</p>
        </Notice>
      ) : null}
      {reading.state === "reading" ? <RowSkeletons count={3} /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {reading.state === "ready" && reading.value.claims.length === 0 ? (
        <EmptyState title={m.onb_office_claims_none()} />
      ) : null}
      {reading.state === "ready" ? (
        <ul className="grid gap-2">
          {reading.value.claims.map((claim) => (
            <li key={claim.id} className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-3">
              <p className="font-bold break-words">{claim.producerName}</p>
              <p className="text-sm break-words text-soft">
                {m.onb_office_claim_by({ name: claim.memberName, signIn: claim.signInName })} ·{" "}
                {timeWords(claim.at)}
              </p>
              <p className="break-words whitespace-pre-line">{claim.reason}</p>
              <div className="flex flex-wrap gap-2">
                <Button onClick={() => setChoice({ claim, accept: true })}>
                  {m.onb_office_claim_accept()}
                </Button>
                <Button look="secondary" onClick={() => setChoice({ claim, accept: false })}>
                  {m.onb_office_claim_refuse()}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {choice ? (
        <ClaimDialog
          choice={choice}
          onClose={() => setChoice(null)}
          onDecided={() => {
            setDone(choice.claim)
            setChoice(null)
            reload()
          }}
        />
      ) : null}
    </>
  )
}

function ClaimDialog({
  choice: { claim, accept },
  onClose,
  onDecided,
}: {
  choice: Choice
  onClose: () => void
  onDecided: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim()
    setBusy(true)
    const result = await decideClaim(claim.id, { accept, reason })
    setBusy(false)
    if (result.ok) return onDecided()
    setProblem(result.problem)
  }
  const words = accept ? m.onb_office_claim_accept() : m.onb_office_claim_refuse()
  return (
    <Modal title={words} onClose={busy ? () => undefined : onClose}>
      <form className="grid gap-4" onSubmit={(event) => void send(event)}>
        <p>
          <span className="font-bold">{claim.memberName}</span> ({claim.signInName}).{" "}
          {accept
            ? m.onb_office_claim_accept_text({ producer: claim.producerName })
            : m.onb_office_claim_refuse_text({ producer: claim.producerName })}
        </p>
        {problem ? <Failure problem={problem} /> : null}
        <TextArea
          rows={3}
          label={accept ? m.onb_office_claim_check() : m.onb_office_reason()}
          hint={m.onb_office_reason_hint()}
          name="reason"
          required
          minLength={3}
          maxLength={500}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.onb_office_sending() : words}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.onb_office_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
