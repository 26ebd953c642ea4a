import type { Problem } from "@ocop/contracts"
import { useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { registerProducer } from "../../api/onboarding"
import { useKeptForm } from "../../lib/kept-form"
import { mistakesOf } from "../../lib/onboarding-words"
import { BasicsFields, basicsOf } from "./basics-fields"
import { FormProblem } from "../form-problem"

/** Registers a producer that no list knows; everything but its basics comes later. */
export function NewProducerForm({
  memberId,
  onMade,
}: {
  memberId: string
  onMade: (producerId: string) => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { kept, keep, forget } = useKeptForm(`new ${memberId}`)
  const form = useRef<HTMLFormElement>(null)
  const keepSoon = () => setTimeout(() => form.current && keep(form.current))
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    keep(event.currentTarget)
    setBusy(true)
    const result = await registerProducer(basicsOf(new FormData(event.currentTarget)))
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    forget()
    onMade(result.value.producerId)
  }
  return (
    <form
      ref={form}
      // The sentences of this page say in its own language what is missing.
      noValidate
      className="grid gap-4"
      onInput={(event) => keep(event.currentTarget)}
      onSubmit={(event) => void send(event)}
    >
      <h2 className="text-xl">{m.onboarding_new_title()}</h2>
      {problem ? <FormProblem problem={problem} /> : null}
      <BasicsFields values={kept} mistakes={mistakesOf(problem)} onPlace={keepSoon} />
      <Button type="submit" disabled={busy}>
        {busy ? m.producer_dashboard_sending() : m.onboarding_new_send()}
      </Button>
      <p className="text-sm text-soft">{m.onboarding_new_next()}</p>
    </form>
  )
}
