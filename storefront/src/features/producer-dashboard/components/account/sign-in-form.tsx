import type { Problem, ProducerMe } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { PasswordForm } from "~/shared/dashboard/password-form"
import { signIn } from "../../api/session"
import { problemWords } from "../../lib/words"

const words = (problem: Problem): string =>
  problem.code === "unauthorized" || problem.code === "invalid_request"
    ? m.producer_dashboard_sign_in_wrong()
    : problemWords(problem)

/** The way in for a member: phone number or e-mail, and password. */
export function SignInForm({
  name = "",
  onSignedIn,
  onLater,
}: {
  name?: string
  onSignedIn: (who: ProducerMe) => void
  onLater?: () => void
}) {
  return (
    <PasswordForm
      words={{
        name: m.producer_dashboard_sign_in_name(),
        password: m.producer_dashboard_password(),
        submit: m.producer_dashboard_sign_in(),
        busy: m.producer_dashboard_signing_in(),
        later: m.producer_dashboard_later(),
      }}
      nameInput={{ name: "name", autoCapitalize: "none", defaultValue: name }}
      wrong={words}
      submitClass="w-full sm:w-auto"
      signIn={signIn}
      onSignedIn={onSignedIn}
      onLater={onLater}
    />
  )
}
