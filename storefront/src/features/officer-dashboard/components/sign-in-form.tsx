import type { Officer } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { emailInput, PasswordForm } from "~/shared/dashboard/password-form"
import { signIn } from "../api/session"
import { problemWords } from "../lib/words"

/** The way in for an officer: e-mail and password. */
export function SignInForm({
  email = "",
  onSignedIn,
  onLater,
}: {
  email?: string
  onSignedIn: (who: Officer) => void
  onLater?: () => void
}) {
  return (
    <PasswordForm
      words={{
        name: m.office_email(),
        password: m.office_password(),
        submit: m.office_sign_in(),
        busy: m.office_signing_in(),
        later: m.office_later(),
      }}
      nameInput={{ ...emailInput, defaultValue: email }}
      wrong={(problem) =>
        problem.code === "unauthorized" ? m.office_sign_in_wrong() : problemWords(problem)
      }
      signIn={signIn}
      onSignedIn={onSignedIn}
      onLater={onLater}
    />
  )
}
