import type { PointManager, Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { signIn } from "../api/point"
import { problemWords } from "../lib/words"

/** E-mail and password; what was typed stays when it was wrong. */
export function SignInForm({
  email = "",
  onSignedIn,
  onLater,
}: {
  email?: string
  onSignedIn: (manager: PointManager) => void
  onLater?: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const result = await signIn(String(form.get("email") ?? ""), String(form.get("password") ?? ""))
    setBusy(false)
    if (result.ok) return onSignedIn(result.value)
    setProblem(result.problem)
  }
  return (
    <form className="grid gap-4" onSubmit={(event) => void send(event)}>
      {problem ? (
        <Notice tone="error">
          <p>{problem.code === "unauthorized" ? m.point_office_sign_in_wrong() : problemWords(problem)}</p>
        </Notice>
      ) : null}
      <Field
        label={m.point_office_email()}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        required
        maxLength={320}
        defaultValue={email}
      />
      <Field
        label={m.point_office_password()}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy} className="w-full sm:w-auto">
          {busy ? m.point_office_sending() : m.point_office_sign_in()}
        </Button>
        {onLater ? (
          <Button look="secondary" onClick={onLater}>
            {m.point_office_later()}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
