import type { ProducerMe } from "@ocop/contracts"
import { Outlet, useLocation } from "@tanstack/react-router"
import { Fragment, lazy, Suspense } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { NoSuchPage } from "~/shared/dashboard/empty-state"
import { Loading } from "~/shared/dashboard/failure"
import { DashboardFrame } from "~/shared/dashboard/frame"
import type { HeaderTitle } from "~/shared/dashboard/header"
import { SignInPage } from "~/shared/dashboard/sign-in"
import { pathInLocale } from "~/shared/i18n/locale"
import { buttonClass } from "~/shared/ui/button"
import { producerDashboard } from "../lib/dashboard"
import { MembershipContext, SessionContext, useChosenMembership } from "../lib/membership"
import { ENTER_DELEGATION, mayOpen, pageAt, PAGES } from "../lib/pages"
import { roleWords } from "../lib/words"
import { ChooseProducer } from "./account/choose-producer"
import { ProducerSwitch } from "./account/producer-switch"
import { SellInvitation } from "./account/sell-invitation"
import { SignInOrRegister } from "./account/sign-in-or-register"
import { DelegationBanner } from "./delegation/delegation-banner"
import { ProducerNavigation } from "./producer-navigation"

const EnterDelegationPage = lazy(() => import("../pages/enter-delegation-page"))
const SellPage = lazy(() => import("../pages/sell-page"))
const JoinPage = lazy(async () => ({ default: (await import("../pages/join-page")).JoinPage }))

/** The producer dashboard; the route of the address is drawn inside. */
export function ProducerDashboard() {
  const path = useLocation({ select: ({ pathname }) => pathname })
  return (
    <DashboardFrame
      dashboard={producerDashboard}
      header={headerOf}
      navigation={(me) => <ProducerNavigation me={me} />}
      signedOut={(way) => <SignedOut path={path} {...way} />}
      signedInOtherwise={(me) => (me.onBehalf ? <DelegationEnded /> : null)}
    >
      {(me, { enter, reload }) =>
        path === ENTER_DELEGATION && !me.onBehalf ? (
          <Suspense fallback={<Loading />}>
            <EnterDelegationPage onEntered={enter} />
          </Suspense>
        ) : (
          <SessionContext value={{ me, reload }}>
            <DelegationBanner me={me} />
            <SignedIn me={me} path={path} />
          </SessionContext>
        )
      }
    </DashboardFrame>
  )
}

/** For whom one works stands on every page; with several producers it is a list to switch by. */
function headerOf(me: ProducerMe | null): HeaderTitle {
  const title = producerDashboard.words.title()
  const [membership, ...others] = me?.memberships ?? []
  if (!me || !membership) return { title }
  if (others.length > 0) return { title: <ProducerSwitch me={me} /> }
  return { title: membership.producerName, detail: `${title} · ${roleWords[membership.role]()}` }
}

function SignedOut({ path, left, enter }: { path: string; left: boolean; enter: (me: ProducerMe) => void }) {
  const invited = path === PAGES.invitation
  if (path === ENTER_DELEGATION || path === PAGES.join)
    return (
      <Suspense fallback={<Loading />}>
        {path === PAGES.join ? (
          <SellPage left={left} onSignedIn={enter} />
        ) : (
          <EnterDelegationPage onEntered={enter} />
        )}
      </Suspense>
    )
  return (
    <SignInPage
      seed={producerDashboard.name}
      left={left}
      {...(invited ? { text: m.producer_dashboard_invited_text() } : {})}
    >
      <SignInOrRegister invited={invited} onSignedIn={enter} />
      {invited ? null : <SellInvitation />}
    </SignInPage>
  )
}

function SignedIn({ me, path }: { me: ProducerMe; path: string }) {
  const membership = useChosenMembership(me)
  if (path === PAGES.invitation || path === PAGES.join) return <Outlet />
  if (me.memberships.length === 0)
    return (
      <Suspense fallback={<Loading />}>
        <JoinPage />
      </Suspense>
    )
  if (!membership) return <ChooseProducer memberships={me.memberships} />
  const page = pageAt(path)
  if (page && !mayOpen(page, membership.role, me.onBehalf !== null))
    return (
      <NoSuchPage
        title={m.producer_dashboard_page_closed()}
        home={PAGES.home}
        homeLabel={m.producer_dashboard_nav_home()}
      />
    )
  return (
    <MembershipContext value={membership}>
      {/* Nothing that was typed for one producer may stay on the page of another. */}
      <Fragment key={membership.producerId}>
        <Outlet />
      </Fragment>
    </MembershipContext>
  )
}

/** An officer's session is not taken up by a password: only from the officer dashboard, while the producer still asks. */
function DelegationEnded() {
  return (
    <>
      <p className="mb-4 text-soft">{m.delegation_again_text()}</p>
      <a href={pathInLocale("/van-phong/chu-the", getLocale())} className={buttonClass()}>
        {m.delegation_office_back()}
      </a>
    </>
  )
}
