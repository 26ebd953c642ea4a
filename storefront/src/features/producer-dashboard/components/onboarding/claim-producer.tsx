import type { ProducerClaim } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Tag } from "~/shared/ui/tag"
import { CLAIMABLE, claimableQuery, claimProducer, claimsQuery } from "../../api/onboarding"
import { useKeptForm } from "../../lib/kept-form"
import { claimTones, claimWords, mistakesOf } from "../../lib/onboarding-words"
import { FormProblem } from "../form-problem"

/** Finds the own producer in the programme's lists and claims it; the claims stand below. */
export function ClaimProducer({
  memberId,
  searching,
  onAccepted,
}: {
  memberId: string
  /** Whether the search is on the screen. */
  searching: boolean
  onAccepted: () => void
}) {
  const query = useQuery(claimsQuery)
  return (
    <>
      {searching ? <Search memberId={memberId} /> : null}
      <QueryView query={query} rows={1}>
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
                  void query.refetch()
                  onAccepted()
                }}
              >
                {m.onboarding_claims_look_again()}
              </Button>
            </section>
          )
        }
      </QueryView>
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

function Search({ memberId }: { memberId: string }) {
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
      {wanted ? <Found key={wanted} wanted={wanted} memberId={memberId} /> : null}
    </section>
  )
}

function Found({ wanted, memberId }: { wanted: string; memberId: string }) {
  const query = useQuery(claimableQuery(wanted))
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <QueryView query={query}>
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
                  <ClaimForm producerId={one.id} memberId={memberId} onClaimed={() => setChosen(null)} />
                ) : null}
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
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
  const { kept, keep, forget } = useKeptForm(`claim ${memberId} ${producerId}`)
  const { run, busy, problem } = useCommand(claimProducer, {
    refresh: [claimsQuery.queryKey, CLAIMABLE],
    onDone: () => {
      forget()
      onClaimed()
    },
  })
  const wrong = mistakesOf(problem).reason
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    run({ producerId, reason: String(new FormData(event.currentTarget).get("reason") ?? "").trim() })
  }
  return (
    <form noValidate className="grid gap-3" onInput={(event) => keep(event.currentTarget)} onSubmit={send}>
      {problem && !wrong ? <Failure problem={problem} /> : null}
      {problem && wrong ? <FormProblem problem={problem} /> : null}
      <TextArea
        label={m.onboarding_claim_reason()}
        hint={m.onboarding_claim_reason_hint()}
        name="reason"
        rows={3}
        maxLength={1000}
        defaultValue={kept.reason}
        error={wrong}
      />
      <Button type="submit" disabled={busy} className="sm:justify-self-start">
        {busy ? m.producer_dashboard_sending() : m.onboarding_claim_send()}
      </Button>
    </form>
  )
}
