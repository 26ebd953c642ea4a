import type { Claimable, Problem, ProducerClaim } from "@ocop/contracts"
import { useId, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { Button } from "~/shared/ui/button"
import { controlClass, Field } from "~/shared/ui/field"
import { Tag } from "~/shared/ui/tag"
import { claimProducer, findClaimable, listClaims } from "../../api/onboarding"
import { useKeptForm } from "../../lib/kept-form"
import { claimTones, claimWords, mistakesOf } from "../../lib/onboarding-words"
import { Failure, Read } from "../failure"
import { FormProblem } from "../form-problem"

/** Finds the own producer in the programme's lists and asks the officer for it; what was asked stands below. */
export function ClaimProducer({
  memberId,
  asked,
  onAccepted,
}: {
  memberId: string
  /** Whether the search is on the screen. */
  asked: boolean
  onAccepted: () => void
}) {
  const { reading, reload } = useRead<{ claims: ProducerClaim[] }>("claims", (signal) => listClaims(signal))
  return (
    <>
      {asked ? <Search memberId={memberId} onClaimed={reload} /> : null}
      <Read reading={reading} onRetry={reload}>
        {({ claims }) =>
          claims.length === 0 ? null : (
            <section className="grid gap-2">
              <h2 className="text-lg">{m.onboarding_claims_own()}</h2>
              <ul className="grid gap-2">
                {claims.map((claim) => (
                  <OwnClaim key={claim.id} claim={claim} />
                ))}
              </ul>
              <Button
                look="secondary"
                className="justify-self-start"
                onClick={() => {
                  reload()
                  onAccepted()
                }}
              >
                {m.onboarding_claims_look_again()}
              </Button>
            </section>
          )
        }
      </Read>
    </>
  )
}

function OwnClaim({ claim }: { claim: ProducerClaim }) {
  return (
    <li className="grid gap-1 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold break-words">{claim.producerName}</span>
        <Tag tone={claimTones[claim.state]}>{claimWords[claim.state]()}</Tag>
      </p>
      <p className="text-sm text-soft">{timeWords(claim.at)}</p>
      {claim.answer ? <p className="break-words">{m.onboarding_remark({ text: claim.answer })}</p> : null}
    </li>
  )
}

function Search({ memberId, onClaimed }: { memberId: string; onClaimed: () => void }) {
  const [wanted, setWanted] = useState("")
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{m.onboarding_claim_title()}</h2>
      <form
        role="search"
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          setWanted(String(new FormData(event.currentTarget).get("q") ?? "").trim())
        }}
      >
        <Field
          className="min-w-0 flex-1 basis-52"
          label={m.onboarding_claim_find()}
          name="q"
          type="search"
          required
          minLength={2}
          maxLength={120}
        />
        <Button type="submit">{m.producer_dashboard_orders_find_go()}</Button>
      </form>
      {wanted ? <Found key={wanted} wanted={wanted} memberId={memberId} onClaimed={onClaimed} /> : null}
    </section>
  )
}

function Found({ wanted, memberId, onClaimed }: { wanted: string; memberId: string; onClaimed: () => void }) {
  const { reading, reload } = useRead<{ producers: Claimable[] }>(`claimable ${wanted}`, (signal) =>
    findClaimable(wanted, signal),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Read reading={reading} onRetry={reload}>
      {({ producers }) =>
        producers.length === 0 ? (
          <p role="status" className="text-soft">
            {m.onboarding_claim_none()}
          </p>
        ) : (
          <ul className="grid gap-2">
            {producers.map((one) => (
              <li key={one.id} className="grid gap-3 rounded-card border border-line bg-sheet px-4 py-3">
                <div className="flex flex-wrap items-center justify-between gap-2">
                  <p className="min-w-0">
                    <span className="block font-bold break-words">{one.name}</span>
                    {one.placeText ? <span className="block text-sm text-soft">{one.placeText}</span> : null}
                  </p>
                  {chosen === one.id ? null : (
                    <Button
                      look="secondary"
                      aria-label={m.onboarding_claim_this({ name: one.name })}
                      onClick={() => setChosen(one.id)}
                    >
                      {m.onboarding_claim_choose()}
                    </Button>
                  )}
                </div>
                {chosen === one.id ? (
                  <ClaimForm
                    producerId={one.id}
                    memberId={memberId}
                    onClaimed={() => {
                      setChosen(null)
                      reload()
                      onClaimed()
                    }}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )
      }
    </Read>
  )
}

function ClaimForm({
  producerId,
  memberId,
  onClaimed,
}: {
  producerId: string
  memberId: string
  onClaimed: () => void
}) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { kept, keep, forget } = useKeptForm(`claim ${memberId} ${producerId}`)
  const wrong = mistakesOf(problem).reason
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim()
    setBusy(true)
    const result = await claimProducer({ producerId, reason })
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    forget()
    onClaimed()
  }
  return (
    <form
      noValidate
      className="grid gap-3"
      onInput={(event) => keep(event.currentTarget)}
      onSubmit={(event) => void send(event)}
    >
      {problem && !wrong ? <Failure problem={problem} /> : null}
      {problem && wrong ? <FormProblem problem={problem} /> : null}
      <div className="grid gap-1">
        <label htmlFor={id} className="text-sm font-bold">
          {m.onboarding_claim_reason()}
        </label>
        <textarea
          id={id}
          name="reason"
          rows={3}
          maxLength={1000}
          defaultValue={kept.reason}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-hint`}
          className={controlClass}
        />
        <p id={`${id}-hint`} className="text-sm text-soft">
          {m.onboarding_claim_reason_hint()}
        </p>
        {wrong ? <p className="text-sm font-bold text-bad">{wrong}</p> : null}
      </div>
      <Button type="submit" disabled={busy} className="sm:justify-self-start">
        {busy ? m.producer_dashboard_sending() : m.onboarding_claim_send()}
      </Button>
    </form>
  )
}
