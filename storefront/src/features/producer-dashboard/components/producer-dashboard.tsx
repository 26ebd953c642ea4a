import type { ProducerMe } from "@ocop/contracts"
import { useState, useSyncExternalStore, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { goOnAs, SignInAgain } from "~/shared/dashboard/sign-in-again"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { BrocadeBand } from "~/shared/ui/brocade-band"
import { buttonClass } from "~/shared/ui/button"
import { chosenProducer } from "../api/chosen-producer"
import { readMe, signOut } from "../api/session"
import { sessionGate } from "../api/session-gate"
import { DeskContext } from "../lib/membership"
import { forgetForms } from "../lib/kept-form"
import { INVITATION_ROOM, JOIN_ROOM, ON_BEHALF_ROOM } from "../lib/pages"
import { ChooseProducer } from "./account/choose-producer"
import { DeskHeader } from "./account/producer-switch"
import { EnterOnBehalf } from "../pages/enter-delegation-page"
import { Failure, Waiting } from "./failure"
import { InvitationPage } from "../pages/invitation-page"
import { JoinPage } from "../pages/join-page"
import { OnBehalfBanner } from "./delegation/delegation-banner"
import { SellInvitation } from "./account/sell-invitation"
import { SellPage } from "../pages/sell-page"
import { SignInForm } from "./account/sign-in-form"
import { SignInOrRegister } from "./account/sign-in-or-register"

/**
 * Everything of the producers' office lies within: who is signed in, for which producer, the way in and out. A
 * session that ends in the middle of work is asked for above the page, which stays as it is.
 */
export function DeskFrame({ room, children }: { room: string | undefined; children: ReactNode }) {
  const { reading, reload } = useRead<ProducerMe>("me", () => readMe())
  const [signedIn, setSignedIn] = useState<ProducerMe | null>(null)
  const [left, setLeft] = useState(false)
  const chosen = useSyncExternalStore(chosenProducer.subscribe, chosenProducer.get, () => null)
  const me = left ? null : (signedIn ?? (reading.state === "ready" ? reading.value : null))
  const places = me?.memberships ?? []
  const place =
    places.find(({ producerId }) => producerId === chosen) ?? (places.length === 1 ? places[0] : undefined)

  const enter = (who: ProducerMe) => {
    setLeft(false)
    setSignedIn(who)
  }
  /** The page stays as it is while it is asked again. */
  const reloadMe = () => {
    void readMe().then((result) => (result.ok ? setSignedIn(result.value) : reload()))
  }
  const leave = async () => {
    const result = await signOut()
    if (!result.ok) return result.problem
    // The next person at this phone begins with a choice of their own.
    chosenProducer.set(null)
    forgetForms()
    setSignedIn(null)
    setLeft(true)
    return null
  }
  const unauthorized = reading.state === "failed" && reading.problem.code === "unauthorized"
  return (
    <>
      <meta name="robots" content="noindex, nofollow" />
      <DeskHeader me={me} place={place} room={room} onLeave={leave} />
      <main id="noi-dung" tabIndex={-1} className="container-page min-h-[60dvh] py-5">
        {room === ON_BEHALF_ROOM && !me?.onBehalf ? (
          <EnterOnBehalf onEntered={enter} />
        ) : me ? (
          <>
            <OnBehalfBanner me={me} />
            {room === INVITATION_ROOM ? (
              <InvitationPage onJoined={reloadMe} />
            ) : room === JOIN_ROOM || places.length === 0 ? (
              <JoinPage me={me} onJoined={reloadMe} />
            ) : place ? (
              <DeskContext value={{ me, place, reloadMe }}>{children}</DeskContext>
            ) : (
              <ChooseProducer places={places} />
            )}
            <SessionEnded me={me} />
          </>
        ) : (left || unauthorized) && room === JOIN_ROOM ? (
          <SellPage left={left} onSignedIn={enter} />
        ) : left || unauthorized ? (
          <SignInPage left={left} invited={room === INVITATION_ROOM} onSignedIn={enter} />
        ) : reading.state === "failed" ? (
          <>
            <h1 className="mb-4 text-2xl">{m.producer_dashboard_title()}</h1>
            <Failure problem={reading.problem} onRetry={reload} />
          </>
        ) : (
          <Waiting />
        )}
      </main>
    </>
  )
}

function SignInPage({
  left,
  invited,
  onSignedIn,
}: {
  left: boolean
  invited: boolean
  onSignedIn: (me: ProducerMe) => void
}) {
  useTitle(m.producer_dashboard_sign_in_title())
  return (
    <div className="mx-auto grid max-w-xl gap-4 py-4">
      <BrocadeBand seed="kenh-ban" />
      <h1 className="text-2xl">{m.producer_dashboard_sign_in_title()}</h1>
      <p className="text-soft">
        {invited ? m.producer_dashboard_invited_text() : m.producer_dashboard_sign_in_text()}
      </p>
      {left ? <p role="status">{m.producer_dashboard_signed_out()}</p> : null}
      <SignInOrRegister invited={invited} onSignedIn={onSignedIn} />
      {invited ? null : <SellInvitation />}
    </div>
  )
}

function SessionEnded({ me }: { me: ProducerMe }) {
  return (
    <SignInAgain gate={sessionGate} title={m.producer_dashboard_again_title()}>
      {me.onBehalf ? (
        // An officer's session is not taken up by a password: only from the own office, while the producer still asks.
        <>
          <p className="mb-4 text-soft">{m.delegation_again_text()}</p>
          <a href={pathInLocale("/van-phong/chu-the", getLocale())} className={buttonClass()}>
            {m.delegation_office_back()}
          </a>
        </>
      ) : (
        <>
          <p className="mb-4 text-soft">{m.producer_dashboard_again_text()}</p>
          <SignInForm
            name={me.signInName}
            onSignedIn={(who) => goOnAs(sessionGate, me.id, who)}
            onLater={() => sessionGate.settle(false)}
          />
        </>
      )}
    </SignInAgain>
  )
}
