import type { Problem, ProducerMe } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { signIn } from "../api/session"
import { problemWords } from "../lib/words"

const words = (problem: Problem): string =>
  problem.code === "unauthorized" || problem.code === "invalid_request"
    ? m.desk_sign_in_wrong()
    : problemWords(problem)

/** Phone number or e-mail, and password; what was typed stays when it was wrong. */
export function SignInForm({
  name = "",
  onSignedIn,
  onLater,
}: {
  name?: string
  onSignedIn: (me: ProducerMe) => void
  onLater?: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const result = await signIn(String(form.get("name") ?? ""), String(form.get("password") ?? ""))
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
        label={m.desk_sign_in_name()}
        name="name"
        autoComplete="username"
        autoCapitalize="none"
        required
        maxLength={320}
        defaultValue={name}
      />
      <Field
        label={m.desk_password()}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy} className="w-full sm:w-auto">
          {busy ? m.desk_signing_in() : m.desk_sign_in()}
        </Button>
        {onLater ? (
          <Button look="secondary" onClick={onLater}>
            {m.desk_later()}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
