import type { ProducerMe } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { SignInForm } from "~/shared/dashboard/sign-in"
import { Button } from "~/shared/ui/button"
import { producerDashboard } from "../../lib/dashboard"
import { RegisterForm } from "./register-form"

/** The way in: with an account, or by making one. Who was invited most often has none. */
export function SignInOrRegister({
  invited,
  onSignedIn,
}: {
  invited: boolean
  onSignedIn: (me: ProducerMe) => void
}) {
  const [isNew, setNew] = useState(invited)
  return (
    <>
      {isNew ? (
        <RegisterForm onSignedIn={onSignedIn} />
      ) : (
        <SignInForm
          nameInput={producerDashboard.nameInput}
          signIn={producerDashboard.session.signIn}
          onSignedIn={onSignedIn}
        />
      )}
      <p className="flex flex-wrap items-center gap-x-2 border-t border-line pt-3">
        <span className="text-soft">
          {isNew ? m.producer_dashboard_has_account() : m.producer_dashboard_no_account()}
        </span>
        <Button look="quiet" onClick={() => setNew(!isNew)}>
          {isNew ? m.producer_dashboard_sign_in() : m.producer_dashboard_register()}
        </Button>
      </p>
    </>
  )
}
