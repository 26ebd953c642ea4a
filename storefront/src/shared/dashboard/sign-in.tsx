import type { ApiResult } from "@ocop/contracts"
import type { InputHTMLAttributes, ReactNode } from "react"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { PasswordForm } from "./password-form"
import { useTitle } from "./use-title"
import { useWords } from "./words"

/** The field of the name by which one signs in, e.g. `emailInput`. */
export type NameInput = InputHTMLAttributes<HTMLInputElement> & { name: string }

/** Name and password, in the words of the dashboard. */
export function SignInForm<Who>({
  nameInput,
  signIn,
  onSignedIn,
  onLater,
}: {
  nameInput: NameInput
  signIn: (name: string, password: string) => Promise<ApiResult<Who>>
  onSignedIn: (who: Who) => void
  onLater?: () => void
}) {
  const { name, password, submit, busy, later, refused } = useWords().signIn
  return (
    <PasswordForm
      words={{ name: name(), password: password(), submit: submit(), busy: busy(), later: later() }}
      nameInput={nameInput}
      wrong={refused}
      submitClass="w-full sm:w-auto"
      signIn={signIn}
      onSignedIn={onSignedIn}
      onLater={onLater}
    />
  )
}

/** What somebody sees who is not signed in. `children` is the way in. */
export function SignInPage({
  seed,
  left,
  text,
  children,
}: {
  /** Of the pattern of its band. */
  seed: string
  /** Whether the person has just signed out. */
  left: boolean
  text?: string
  children: ReactNode
}) {
  const words = useWords()
  useTitle(words.signIn.title())
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-4">
      <BrocadeBand seed={seed} />
      <h1 className="text-2xl">{words.signIn.title()}</h1>
      <p className="text-soft">{text ?? words.signIn.text()}</p>
      {left ? <p role="status">{words.signedOut()}</p> : null}
      {children}
    </div>
  )
}
