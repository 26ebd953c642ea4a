import type { Officer } from "@ocop/contracts"
import { useState, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { readOfficer, signOut } from "../api/session"
import { sessionGate } from "../api/session-gate"
import { OfficerContext } from "../lib/officer"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Failure, RowSkeletons } from "./failure"
import { goOnAs, SignInAgain } from "~/shared/dashboard/sign-in-again"
import { OfficeHeader } from "./office-header"
import { SignInForm } from "./sign-in-form"

/**
 * Everything in the office lies within: who is signed in, the way in and out. A session that ends in the middle of
 * work is asked for above the page, which stays as it is.
 */
export function OfficeFrame({ children }: { children: ReactNode }) {
  const { reading, reload } = useRead<Officer>("me", () => readOfficer())
  const [signedIn, setSignedIn] = useState<Officer | null>(null)
  const [left, setLeft] = useState(false)
  const officer = left ? null : (signedIn ?? (reading.state === "ready" ? reading.value : null))

  const enter = (who: Officer) => {
    setLeft(false)
    setSignedIn(who)
  }
  const leave = async () => {
    const result = await signOut()
    if (!result.ok) return result.problem
    setSignedIn(null)
    setLeft(true)
    return null
  }
  const unauthorized = reading.state === "failed" && reading.problem.code === "unauthorized"
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      <OfficeHeader officer={officer} onLeave={leave} />
      <main id="noi-dung" tabIndex={-1} className="container-page min-h-[60dvh] py-6">
        {officer ? (
          <OfficerContext value={officer}>
            {children}
            <SessionEnded officer={officer} />
          </OfficerContext>
        ) : left || unauthorized ? (
          <SignInPage left={left} onSignedIn={enter} />
        ) : reading.state === "failed" ? (
          <>
            <h1 className="mb-4 text-2xl">{m.office_title()}</h1>
            <Failure problem={reading.problem} onRetry={reload} />
          </>
        ) : (
          <RowSkeletons />
        )}
      </main>
    </>
  )
}

function SignInPage({ left, onSignedIn }: { left: boolean; onSignedIn: (officer: Officer) => void }) {
  useTitle(m.office_sign_in_title())
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-6">
      <BrocadeBand seed="van-phong" />
      <h1 className="text-2xl">{m.office_sign_in_title()}</h1>
      <p className="text-soft">{m.office_sign_in_text()}</p>
      {left ? <p role="status">{m.office_signed_out()}</p> : null}
      <SignInForm onSignedIn={onSignedIn} />
    </div>
  )
}

function SessionEnded({ officer }: { officer: Officer }) {
  return (
    <SignInAgain gate={sessionGate} title={m.office_again_title()}>
      <p className="mb-4 text-soft">{m.office_again_text()}</p>
      <SignInForm
        email={officer.email}
        onSignedIn={(who) => goOnAs(sessionGate, officer.id, who)}
        onLater={() => sessionGate.settle(false)}
      />
    </SignInAgain>
  )
}
