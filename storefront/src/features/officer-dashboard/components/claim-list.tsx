import type { ProducerClaim } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { Modal } from "~/shared/dashboard/modal"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Notice } from "~/shared/ui/notice"
import { claimsQuery, decideClaim } from "../api/producers"

interface Choice {
  readonly claim: ProducerClaim
  readonly accept: boolean
}

/** Who says that a producer of the lists is theirs: give it over, or refuse. */
export function ClaimList() {
  const list = useWholeList({ query: useQuery({ ...claimsQuery, select: ({ claims }) => claims }) })
  const [choice, setChoice] = useState<Choice | null>(null)
  const [done, setDone] = useState<ProducerClaim | null>(null)
  return (
    <>
      <p className="mb-3 text-soft">{m.onboarding_office_claims_text()}</p>
      {done ? (
        <Notice tone="success" className="mb-3">
          <p>{m.onboarding_office_claim_done({ producer: done.producerName })}</p>
        </Notice>
      ) : null}
      <ListTable
        label={m.onboarding_office_claims()}
        list={list}
        keyOf={({ id }) => id}
        card={(claim) => <ClaimCard claim={claim} onChoose={(accept) => setChoice({ claim, accept })} />}
        empty={<EmptyState title={m.onboarding_office_claims_none()} />}
      />
      {choice ? (
        <ClaimDialog
          choice={choice}
          onClose={() => setChoice(null)}
          onDecided={() => {
            setDone(choice.claim)
            setChoice(null)
          }}
        />
      ) : null}
    </>
  )
}

function ClaimCard({ claim, onChoose }: { claim: ProducerClaim; onChoose: (accept: boolean) => void }) {
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="font-bold break-words">{claim.producerName}</p>
      <p className="text-sm break-words text-soft">
        {m.onboarding_office_claim_by({ name: claim.memberName, signIn: claim.signInName })} ·{" "}
        {timeWords(claim.at)}
      </p>
      <p className="break-words whitespace-pre-line">{claim.reason}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChoose(true)}>{m.onboarding_office_claim_accept()}</Button>
        <Button look="secondary" onClick={() => onChoose(false)}>
          {m.onboarding_office_claim_refuse()}
        </Button>
      </div>
    </li>
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
  const { run, busy, problem } = useCommand((reason: string) => decideClaim(claim.id, { accept, reason }), {
    refresh: [claimsQuery.queryKey],
    onDone: onDecided,
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run(String(new FormData(event.currentTarget).get("reason") ?? "").trim())
  }
  const words = accept ? m.onboarding_office_claim_accept() : m.onboarding_office_claim_refuse()
  return (
    <Modal title={words} onClose={busy ? () => undefined : onClose}>
      <form className="grid gap-4" onSubmit={send}>
        <p>
          <span className="font-bold">{claim.memberName}</span> ({claim.signInName}).{" "}
          {accept
            ? m.onboarding_office_claim_accept_text({ producer: claim.producerName })
            : m.onboarding_office_claim_refuse_text({ producer: claim.producerName })}
        </p>
        {problem ? <Failure problem={problem} /> : null}
        <TextArea
          rows={3}
          label={accept ? m.onboarding_office_claim_check() : m.onboarding_office_reason()}
          hint={m.onboarding_office_reason_hint()}
          name="reason"
          required
          minLength={3}
          maxLength={500}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.onboarding_office_sending() : words}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.onboarding_office_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
