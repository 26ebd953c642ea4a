import type { PointManager } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { emailInput, PasswordForm } from "~/shared/dashboard/password-form"
import { signIn } from "../api/point"
import { problemWords } from "../lib/words"

/** The way in for a manager: e-mail and password. */
export function SignInForm({
  email = "",
  onSignedIn,
  onLater,
}: {
  email?: string
  onSignedIn: (who: PointManager) => void
  onLater?: () => void
}) {
  return (
    <PasswordForm
      words={{
        name: m.point_office_email(),
        password: m.point_office_password(),
        submit: m.point_office_sign_in(),
        busy: m.point_office_sending(),
        later: m.point_office_later(),
      }}
      nameInput={{ ...emailInput, defaultValue: email }}
      wrong={(problem) =>
        problem.code === "unauthorized" ? m.point_office_sign_in_wrong() : problemWords(problem)
      }
      submitClass="w-full sm:w-auto"
      signIn={signIn}
      onSignedIn={onSignedIn}
      onLater={onLater}
    />
  )
}
