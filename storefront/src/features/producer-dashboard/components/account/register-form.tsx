import type { Problem, ProducerMe } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { register, signIn } from "../../api/session"
import { problemWords } from "../../lib/words"

const words = (problem: Problem): string =>
  problem.code === "invalid_request" ? m.producer_dashboard_register_wrong() : problemWords(problem)

/** Makes an account and signs in with it at once. */
export function RegisterForm({ onSignedIn }: { onSignedIn: (me: ProducerMe) => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = (key: string) => String(form.get(key) ?? "")
    setBusy(true)
    const made = await register({
      name: given("person"),
      signInName: given("name"),
      password: given("password"),
    })
    const result = made.ok ? await signIn(given("name"), given("password")) : made
    setBusy(false)
    if (result.ok) return onSignedIn(result.value)
    setProblem(result.problem)
  }
  return (
    <form className="grid gap-4" onSubmit={(event) => void send(event)}>
      {problem ? (
        <Notice tone="error">
          <p>{words(problem)}</p>
        </Notice>
      ) : null}
      <Field
        label={m.producer_dashboard_person_name()}
        name="person"
        autoComplete="name"
        required
        minLength={2}
        maxLength={120}
      />
      <Field
        label={m.producer_dashboard_sign_in_name()}
        hint={m.producer_dashboard_sign_in_name_hint()}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        required
        maxLength={320}
      />
      <Field
        label={m.producer_dashboard_password()}
        hint={m.producer_dashboard_password_hint()}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={200}
      />
      <Button type="submit" disabled={busy}>
        {busy ? m.producer_dashboard_registering() : m.producer_dashboard_register()}
      </Button>
    </form>
  )
}
