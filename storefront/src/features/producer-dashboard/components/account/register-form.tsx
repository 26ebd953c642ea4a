import type { Problem, ProducerMe } from "@ocop/contracts"
import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { register, signIn } from "../../api/session"
import { problemWords } from "../../lib/words"

const words = (problem: Problem): string =>
  problem.code === "invalid_request" ? m.producer_dashboard_register_wrong() : problemWords(problem)

/** Makes an account and signs in with it at once. */
export function RegisterForm({ onSignedIn }: { onSignedIn: (me: ProducerMe) => void }) {
  const { run, busy, problem } = useCommand(
    async (account: Parameters<typeof register>[0]) => {
      const made = await register(account)
      return made.ok ? signIn(account.signInName, account.password) : made
    },
    { onDone: onSignedIn },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = (key: string) => String(form.get(key) ?? "")
    run({ name: given("person"), signInName: given("name"), password: given("password") })
  }
  return (
    <form className="grid gap-4" onSubmit={send}>
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
