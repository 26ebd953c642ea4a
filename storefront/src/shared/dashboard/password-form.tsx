import type { ApiResult, Problem } from "@ocop/contracts"
import { useState, type FormEvent, type InputHTMLAttributes, type ReactNode } from "react"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"

interface Words {
  readonly name: string
  readonly password: string
  readonly submit: string
  readonly busy: string
  readonly later: string
}

/** What differs when the name is an e-mail address and nothing else. */
export const emailInput = { name: "email", type: "email", inputMode: "email" } as const

/** A name and a password; what was typed stays when it was wrong. */
export function PasswordForm<Who>({
  words,
  nameInput,
  wrong,
  submitClass,
  signIn,
  onSignedIn,
  onLater,
}: {
  words: Words
  nameInput: InputHTMLAttributes<HTMLInputElement> & { name: string }
  /** What a refusal means here. */
  wrong: (problem: Problem) => ReactNode
  submitClass?: string
  signIn: (name: string, password: string) => Promise<ApiResult<Who>>
  onSignedIn: (who: Who) => void
  onLater?: (() => void) | undefined
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const result = await signIn(String(form.get(nameInput.name) ?? ""), String(form.get("password") ?? ""))
    setBusy(false)
    if (result.ok) return onSignedIn(result.value)
    setProblem(result.problem)
  }
  return (
    <form className="grid gap-4" onSubmit={(event) => void send(event)}>
      {problem ? (
        <Notice tone="error">
          <p>{wrong(problem)}</p>
        </Notice>
      ) : null}
      <Field label={words.name} autoComplete="username" required maxLength={320} {...nameInput} />
      <Field
        label={words.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy} className={submitClass}>
          {busy ? words.busy : words.submit}
        </Button>
        {onLater ? (
          <Button look="secondary" onClick={onLater}>
            {words.later}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
