import { useRef, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
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
  const { kept, keep, forget } = useKeptForm(`new ${memberId}`)
  const form = useRef<HTMLFormElement>(null)
  const keepSoon = () => setTimeout(() => form.current && keep(form.current))
  const { run, busy, problem } = useCommand(registerProducer, {
    onDone: ({ producerId }) => {
      forget()
      onMade(producerId)
    },
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    keep(event.currentTarget)
    run(basicsOf(new FormData(event.currentTarget)))
  }
  return (
    <form
      ref={form}
      // The sentences of this page say in its own language what is missing.
      noValidate
      className="grid gap-4"
      onInput={(event) => keep(event.currentTarget)}
      onSubmit={send}
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
